import type { Code } from '../criteria-set.js';
import { isOwed } from '../engine/list-missing.js';
import { inputOf, type PreparedLeaf } from '../engine/prepare.js';
import type { Rescorer, ScoredBase } from '../engine/rescorer.js';
import type { EvidenceRequirement, SlotState, SlotStatus } from '../evidence.js';
import type { MetricForecast } from '../forecast.js';
import type { MetricId } from '../metric.js';
import type { LeafScore, ScoreState, SetScore } from '../score.js';
import { type ActionKind, type ActionRules, hoursOf, type PlannedAction } from './action.js';
import type { DocumentChoice, FigureChoice, FigureOption } from './choice.js';
import { type Way, waysOf } from './figure-ways.js';

export interface ChoiceSetting {
  readonly base: ScoredBase;
  readonly score: SetScore;
  readonly rescorer: Rescorer;
  readonly leaves: ReadonlyMap<Code, PreparedLeaf>;
  readonly rules: ActionRules;
  readonly forecasts: ReadonlyMap<MetricId, MetricForecast>;
}

/** States whose points the office can still change by what it does. */
const OPEN: ReadonlySet<ScoreState> = new Set(['scored', 'not_reported']);
const DEFAULT_STEPS = 1;

const DOCUMENT_KINDS: Readonly<Partial<Record<SlotState, ActionKind>>> = {
  missing: 'submit_document',
  upcoming: 'submit_document',
  done_without_document: 'submit_document',
  returned: 'mend_document',
  expired: 'mend_document',
  proposed: 'approve_document',
  submitted: 'approve_document',
};

/** Figures that can be brought further, one choice a metric. What is inherited, external, lost or by hand is left out. */
export function figureChoices(setting: ChoiceSetting): FigureChoice[] {
  const { base, score } = setting;
  if (!base.prepared.cycleOpen) return [];
  const ways = new Map<MetricId, Way[]>();
  for (const leaf of score.leaves.filter(isOwn)) {
    const prepared = setting.leaves.get(leaf.criterion.code);
    if (prepared?.rule === undefined || base.byHand.has(leaf.criterion.code)) continue;
    const found = waysOf(prepared.rule.version.value.body, {
      input: inputOf(base.prepared, prepared, base.facts),
      metrics: base.metrics,
      forecasts: setting.forecasts,
      steps: setting.rules.get('raise_figure')?.steps ?? DEFAULT_STEPS,
      asOf: base.question.asOf,
    });
    for (const way of found.filter(({ metric }) => isOpenFigure(metric, base))) {
      const known = ways.get(way.metric) ?? [];
      if (!known.some((each) => sameFact(each, way))) ways.set(way.metric, [...known, way]);
    }
  }
  return [...ways].flatMap(([metric, all]) => {
    const options = all.flatMap((way) => optionOf(way, setting) ?? []);
    return options.length === 0 ? [] : [{ kind: 'figure', metric, options }];
  });
}

/** Only what a person types, and what has not happened yet, can be changed by what people do. */
function isOpenFigure(metric: MetricId, { typed, metrics }: ScoredBase): boolean {
  const known = metrics.get(metric);
  return known?.settled !== true && (typed.has(metric) || known?.derived === undefined);
}

export function isOwn({ criterion: { scoring }, state }: LeafScore): boolean {
  return !scoring.monitor && (scoring.source === 'self' || scoring.source === 'portal') && OPEN.has(state);
}

/** A way as an option, unless it changes nothing, or what the commune is measured by. */
function optionOf(way: Way, { base, score, rescorer, rules }: ChoiceSetting): FigureOption | undefined {
  const assumed = rescorer.score({ facts: new Map([[way.metric, way.fact]]) });
  const before = new Map(score.leaves.map((leaf) => [leaf.criterion.code, leaf]));
  const isSame = assumed.leaves.every(({ criterion, max }) => before.get(criterion.code)?.max.equals(max) ?? false);
  const changed = assumed.leaves.filter(({ criterion, earned }) => {
    const known = before.get(criterion.code)?.earned;
    return known !== undefined && !earned.equals(known);
  });
  if (!isSame || assumed.leaves.length !== score.leaves.length || changed.length === 0) return undefined;
  const given = base.facts.get(way.metric);
  const cases = way.cases === undefined ? {} : { cases: way.cases };
  const hours = hoursOf(rules.get(way.kind), way.kind === 'raise_figure' ? way.cases : undefined);
  const action = (at: number): PlannedAction => ({
    kind: way.kind,
    criteria: changed.map(({ criterion }) => criterion.code),
    hours,
    figure: {
      ...{ metric: way.metric, after: way.fact, ...(way.count === 1 && cases) },
      ...(given !== undefined && { before: given }),
      ...(way.parts?.[at] !== undefined && { part: way.parts[at] }),
    },
  });
  const actions = Array.from({ length: way.count }, (_, at) => action(at));
  return { actions, hours: hours * way.count, fact: way.fact };
}

/** Documents owed, or handed in and not yet counted: those of one requirement that stand alike are one choice. */
export function documentChoices({ base, score, rules }: ChoiceSetting): DocumentChoice[] {
  const { set } = base.prepared;
  if (!base.prepared.cycleOpen || set.policy.missingEvidence === 'flag') return [];
  const classes = new Map<string, { requirement: EvidenceRequirement; kind: ActionKind; slots: SlotStatus[] }>();
  const users = new Map<string, Code[]>();
  const seen = new Set<SlotStatus>();
  for (const { criterion, evidence } of score.leaves) {
    for (const { id } of criterion.scoring.evidence) users.set(id, [...(users.get(id) ?? []), criterion.code]);
    for (const status of evidence) {
      const kind = DOCUMENT_KINDS[status.state];
      if (kind === undefined || status.counts || seen.has(status) || !isOpen(status, base)) continue;
      seen.add(status);
      const { requirement } = status.slot;
      const key = `${requirement.id} ${kind} ${status.overdue}`;
      const known = classes.get(key) ?? { requirement, kind, slots: [] };
      classes.set(key, { ...known, slots: [...known.slots, status] });
    }
  }
  return [...classes.values()].map(({ requirement, kind, slots }) => {
    const hours = hoursOf(rules.get(kind));
    const ordered = slots.map(({ slot }) => slot).sort((a, b) => (a.due < b.due ? -1 : 1));
    const actions = ordered.map(
      ({ label, due }): PlannedAction => ({
        ...{ kind, hours, criteria: users.get(requirement.id) ?? [] },
        document: { requirement: requirement.id, title: requirement.title, slot: label, due },
      }),
    );
    const options = ordered.map((_, at) => ({
      actions: actions.slice(0, at + 1),
      hours: hours * (at + 1),
      slots: ordered.slice(0, at + 1).map(({ label }) => label),
    }));
    return { kind: 'documents', requirement: requirement.id, options };
  });
}

function isOpen(status: SlotStatus, { question }: ScoredBase): boolean {
  return status.state === 'submitted' ? status.slot.requirement.required : isOwed(status, question.asOf);
}

function sameFact(a: Way, b: Way): boolean {
  return a.kind === b.kind && JSON.stringify(a.fact) === JSON.stringify(b.fact);
}
