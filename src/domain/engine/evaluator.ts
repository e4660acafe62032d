import type { IsoDate, WorkCalendar } from '../calendar.js';
import type { MessageId, MessageValues } from '../message.js';
import type { Fact, Facts, Metric, MetricId } from '../metric.js';
import type { Exact } from '../number.js';
import type { RuleBody, RuleKind, RuleOf } from '../rule.js';
import type { RuleOutcome } from '../score.js';

/** Plug-in point: one evaluator per rule kind. Pure; same inputs, same outcome. */
export interface RuleEvaluator<K extends RuleKind = RuleKind> {
  readonly kind: K;
  evaluate(rule: RuleOf<K>, input: RuleInput): RuleOutcome;
  /** The sentence behind the outcome; called only when somebody reads it. */
  explain(rule: RuleOf<K>, input: RuleInput): Explanation;
}

/** An evaluator of some one kind. */
export type AnyRuleEvaluator = { readonly [K in RuleKind]: RuleEvaluator<K> }[RuleKind];

/** Why a rule gave its points: a message, its values, and the parts it is made of. */
export interface Explanation {
  readonly message: MessageId;
  readonly values: MessageValues;
  readonly children?: readonly Explanation[];
}

/** What every rule of one run shares. */
export interface RuleContext {
  readonly asOf: IsoDate;
  /** Scoring year: fixed deadlines fall in it. */
  readonly year: number;
  readonly calendar: WorkCalendar;
  /** For names in explanations. */
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly evaluators: EvaluatorTable;
}

/** What one rule reads: the leaf's maximum and the facts wired to the rule's inputs. */
export class RuleInput {
  constructor(
    readonly max: Exact,
    readonly wiring: Readonly<Record<string, MetricId>>,
    readonly facts: Facts,
    readonly context: RuleContext,
  ) {}

  fact(name: string): Fact | undefined {
    const metric = this.wiring[name];
    return metric === undefined ? undefined : this.facts.get(metric);
  }

  /** The metric behind an input, as people call it. */
  nameOf(name: string): string {
    const metric = this.wiring[name];
    return metric === undefined ? name : (this.context.metrics.get(metric)?.name ?? metric);
  }
}

/** Evaluators by kind; finding the one for a body is the only dispatch in the engine. */
export class EvaluatorTable {
  readonly #byKind: ReadonlyMap<RuleKind, RuleEvaluator>;

  constructor(evaluators: readonly AnyRuleEvaluator[]) {
    this.#byKind = new Map(evaluators.map((each) => [each.kind, each as unknown as RuleEvaluator]));
    if (this.#byKind.size !== evaluators.length) throw new Error('two evaluators for one rule kind');
  }

  for(body: RuleBody): RuleEvaluator {
    const evaluator = this.#byKind.get(body.kind);
    if (!evaluator) throw new Error(`no evaluator for rule kind ${body.kind}`);
    return evaluator;
  }
}
