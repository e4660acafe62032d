import type { CaseInput } from '../assessment.js';
import { yearOf } from '../calendar.js';
import type { CriteriaSet } from '../criteria-set.js';
import type { Definitions } from '../definitions.js';
import { deriveFacts, NOTHING_OUTSIDE } from '../engine/derive-facts.js';
import { matchRequirement, requirementsOf } from '../engine/match-evidence.js';
import type { Evidence, EvidenceRequirement, SlotStatus } from '../evidence.js';
import type { Fact, MetricId } from '../metric.js';
import type { AssumedEvidence, Scenario } from './scenario.js';

/** Something assumed of a requirement or a slot that the case does not have. */
export interface UnknownAssumption {
  readonly assumed: AssumedEvidence;
  /** Slots there are; empty: no set of the case has the requirement. */
  readonly slots: readonly string[];
}

export interface AppliedScenario {
  readonly input: CaseInput;
  readonly unknown: readonly UnknownAssumption[];
}

/**
 * The case as it would be: overridden figures in place of the given ones, and for every assumed slot the documents in it
 * replaced by as many as it needs in the assumed state.
 */
export function applyScenario(
  input: CaseInput,
  scenario: Scenario,
  definitions: Definitions,
  sets: readonly CriteriaSet[],
): AppliedScenario {
  const facts = withFacts(input.facts, scenario.facts);
  const changed = { ...input, facts };
  if (scenario.evidence.length === 0) return { input: changed, unknown: [] };
  const known = deriveFacts(definitions.metrics, facts, NOTHING_OUTSIDE, input.asOf);
  const requirements = new Map(sets.flatMap((set) => requirementsOf(set).map((each) => [each.id, { each, set }])));
  const unknown: UnknownAssumption[] = [];
  let evidence = input.evidence;
  for (const assumed of scenario.evidence) {
    const wanted = requirements.get(assumed.requirement);
    const statuses = wanted === undefined ? [] : slotsFor(wanted.each, wanted.set);
    const meant = statuses.filter(({ slot }) => assumed.slot === undefined || slot.label === assumed.slot);
    if (wanted === undefined || meant.length === 0) {
      unknown.push({ assumed, slots: statuses.map(({ slot }) => slot.label) });
      continue;
    }
    const replaced = new Set(meant.flatMap((status) => status.evidence));
    evidence = [
      ...evidence.filter((each) => !replaced.has(each)),
      ...meant.flatMap(({ slot }) => documents(wanted.each, slot.label, assumed)),
    ];
  }
  return { input: { ...changed, evidence }, unknown };

  function slotsFor(requirement: EvidenceRequirement, set: CriteriaSet): SlotStatus[] {
    const offered = evidence.filter((each) => each.requirement === requirement.id);
    const { calendar } = definitions;
    const question = { set, year: yearOf(input.period.to), asOf: input.asOf, facts: known, calendar };
    return matchRequirement(requirement, offered, question);
  }
}

function withFacts(
  facts: CaseInput['facts'],
  assumed: ReadonlyMap<MetricId, Fact | undefined>,
): ReadonlyMap<MetricId, Fact> {
  const changed = new Map(facts);
  for (const [metric, fact] of assumed) {
    if (fact === undefined) changed.delete(metric);
    else changed.set(metric, fact);
  }
  return changed;
}

function documents({ id, count }: EvidenceRequirement, slot: string, { state }: AssumedEvidence): Evidence[] {
  if (state === 'missing') return [];
  return Array.from({ length: state === 'not_arising' ? 1 : count }, () => ({ requirement: id, slot, state }));
}
