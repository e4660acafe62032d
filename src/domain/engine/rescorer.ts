import type { Evidence, EvidenceRequirement, RequirementId, SlotStatus } from '../evidence.js';
import type { Fact, Facts, Metric, MetricId } from '../metric.js';
import type { LeafScore, NodeScore, SetScore, TotalScore } from '../score.js';
import { madeFrom, orderOfDerivation } from './derivation-order.js';
import { derivedFact, type OutsideValues } from './derive-facts.js';
import { partsOf, sumOf, totalOf, withLimits } from './evaluate-set.js';
import { type EvidenceQuestion, matchRequirement, requirementsOf } from './match-evidence.js';
import { Overlay } from './overlay.js';
import type { PreparedNode, PreparedSet } from './prepare.js';
import { type Given, type HandScores, type SlotsByRequirement, scoreLeaf } from './score-leaf.js';

/** A case that was scored in full, to be scored again with little changed. */
export interface ScoredBase {
  readonly prepared: PreparedSet;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** What people gave; figures among them are never computed. */
  readonly typed: Facts;
  /** The same with the figures that follow from them. */
  readonly facts: Facts;
  readonly slots: SlotsByRequirement;
  readonly evidence: readonly Evidence[];
  readonly byHand: HandScores;
  readonly outside: OutsideValues;
  readonly question: Pick<EvidenceQuestion, 'year' | 'asOf' | 'calendar'>;
}

/** What is assumed instead: a figure by metric, slots by requirement. */
export interface Assumed {
  /** `undefined`: as if it had not been reported. */
  readonly facts?: ReadonlyMap<MetricId, Fact | undefined>;
  readonly slots?: ReadonlyMap<RequirementId, readonly SlotStatus[]>;
}

/** What a node reads, and what it came to. */
interface Known {
  readonly metrics: ReadonlySet<MetricId>;
  readonly requirements: ReadonlySet<RequirementId>;
  readonly score: NodeScore | undefined;
}

/**
 * Chấm lại khi một vài số liệu thay đổi: only the leaves that read a changed figure or slot are scored anew, then the
 * sums on their way up. Every question is about the same base, and gives what a full score would give.
 */
export class Rescorer {
  readonly #known = new Map<PreparedNode, Known>();
  readonly #dependents = new Map<MetricId, Metric[]>();
  readonly #eventsOf = new Map<MetricId, EvidenceRequirement[]>();

  constructor(
    private readonly base: ScoredBase,
    score: Pick<SetScore, 'areas'>,
  ) {
    const { prepared, metrics, typed } = base;
    const scores = new Map<string, NodeScore>();
    const visit = (node: NodeScore): void => {
      scores.set(node.criterion.code, node);
      node.children.forEach(visit);
    };
    score.areas.forEach(visit);
    for (const area of prepared.areas) this.#learn(area, scores);
    for (const metric of orderOfDerivation(metrics)) {
      if (!typed.has(metric.id)) for (const id of sourcesOf(metric, metrics)) push(this.#dependents, id, metric);
    }
    for (const requirement of requirementsOf(prepared.set)) {
      if (requirement.events !== undefined) push(this.#eventsOf, requirement.events.metric, requirement);
    }
  }

  /** The score under an assumption. */
  score(assumed: Assumed): SetScore {
    const { given, metrics, requirements } = this.given(assumed);
    const { prepared } = this.base;
    const touches = (known: Known): boolean => meets(known.metrics, metrics) || meets(known.requirements, requirements);
    const again = (node: PreparedNode): NodeScore => {
      const known = this.#known.get(node);
      if (known?.score !== undefined && !touches(known)) return known.score;
      if (node.leaf !== undefined) return withLimits(prepared, node, scoreLeaf(prepared, node.leaf, given));
      return sumOf(prepared, node, partsOf(node, given.facts).map(again));
    };
    const areas = prepared.areas.map(again);
    return new Rescored(totalOf(prepared, areas), areas);
  }

  /** A metric and all that follow from it. */
  reachedBy(id: MetricId): readonly MetricId[] {
    return [id, ...this.#idsBehind(id)];
  }

  /** What leaves are scored on under an assumption, and which metrics and requirements differ from the base. */
  given(assumed: Assumed): { given: Given; metrics: ReadonlySet<MetricId>; requirements: ReadonlySet<RequirementId> } {
    const { facts, metrics } = this.#facts(assumed.facts ?? new Map());
    const slots = this.#slots(metrics, facts, assumed.slots ?? new Map());
    const given = { facts, slots: slots.size === 0 ? this.base.slots : new Overlay(this.base.slots, slots) };
    return { given: { ...given, byHand: this.base.byHand }, metrics, requirements: new Set(slots.keys()) };
  }

  #facts(assumed: ReadonlyMap<MetricId, Fact | undefined>): { facts: Facts; metrics: ReadonlySet<MetricId> } {
    const { outside, question, facts } = this.base;
    if (assumed.size === 0) return { facts, metrics: new Set() };
    const changed = new Map(assumed);
    const now = new Overlay(facts, changed);
    for (const metric of this.#dependentsOf(assumed)) {
      changed.set(metric.id, derivedFact(metric, now, outside, question.asOf));
    }
    return { facts: now, metrics: new Set(changed.keys()) };
  }

  /** Derived metrics to compute anew, each after those it is made from. An assumed figure stays as assumed. */
  #dependentsOf(assumed: ReadonlyMap<MetricId, Fact | undefined>): readonly Metric[] {
    const { metrics, typed } = this.base;
    const [first, ...others] = assumed;
    if (first === undefined) return [];
    const [id, fact] = first;
    if (others.length === 0 && fact !== undefined) return this.#dependents.get(id) ?? [];
    const wanted = new Set([...assumed.keys()].flatMap((each) => [each, ...this.#idsBehind(each)]));
    return orderOfDerivation(metrics).filter(
      (metric) =>
        wanted.has(metric.id) &&
        assumed.get(metric.id) === undefined &&
        (assumed.has(metric.id) || !typed.has(metric.id)),
    );
  }

  #idsBehind(id: MetricId): readonly MetricId[] {
    return (this.#dependents.get(id) ?? []).map((metric) => metric.id);
  }

  #slots(
    metrics: ReadonlySet<MetricId>,
    facts: Facts,
    assumed: ReadonlyMap<RequirementId, readonly SlotStatus[]>,
  ): ReadonlyMap<RequirementId, readonly SlotStatus[]> {
    const slots = new Map<RequirementId, readonly SlotStatus[]>();
    if (this.#eventsOf.size > 0) {
      const { prepared, question, evidence } = this.base;
      for (const metric of metrics) {
        for (const requirement of this.#eventsOf.get(metric) ?? []) {
          const offered = evidence.filter((each) => each.requirement === requirement.id);
          slots.set(requirement.id, matchRequirement(requirement, offered, { ...question, facts, set: prepared.set }));
        }
      }
    }
    for (const [id, statuses] of assumed) slots.set(id, statuses);
    return slots;
  }

  #learn(node: PreparedNode, scores: ReadonlyMap<string, NodeScore>): Known {
    const { leaf, standIn, children } = node;
    const below = [...children, ...(standIn ? [standIn.node] : [])].map((each) => this.#learn(each, scores));
    const own = leaf?.criterion.scoring;
    const known = {
      metrics: new Set([...Object.values(own?.with ?? {}), ...below.flatMap((each) => [...each.metrics])]),
      requirements: new Set([
        ...(own?.evidence.map(({ id }) => id) ?? []),
        ...below.flatMap((each) => [...each.requirements]),
      ]),
      score: scores.get(node.criterion.code),
    };
    this.#known.set(node, known);
    return known;
  }
}

/** The leaves are gathered when somebody asks for them: most questions are about the total. */
class Rescored implements SetScore {
  #leaves: readonly LeafScore[] | undefined;

  constructor(
    readonly total: TotalScore,
    readonly areas: readonly NodeScore[],
  ) {}

  get leaves(): readonly LeafScore[] {
    this.#leaves ??= this.areas.flatMap(leavesIn);
    return this.#leaves;
  }
}

function leavesIn(node: NodeScore): LeafScore[] {
  return node.leaf === undefined ? node.children.flatMap(leavesIn) : [node.leaf];
}

/** Everything a derived metric rests on, directly or through others. */
function sourcesOf(metric: Metric, metrics: ReadonlyMap<MetricId, Metric>): ReadonlySet<MetricId> {
  const found = new Set<MetricId>();
  const visit = (each: Metric): void => {
    for (const id of madeFrom(each)) {
      if (found.has(id)) continue;
      found.add(id);
      const next = metrics.get(id);
      if (next !== undefined) visit(next);
    }
  };
  visit(metric);
  return found;
}

function meets<T>(known: ReadonlySet<T>, changed: ReadonlySet<T>): boolean {
  for (const each of changed) if (known.has(each)) return true;
  return false;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
