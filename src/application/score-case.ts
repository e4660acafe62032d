import { inject, injectable, multiInject } from 'inversify';
import type { Assessment, CaseInput } from '../domain/assessment.js';
import type { IsoDate } from '../domain/calendar.js';
import type { Definitions } from '../domain/definitions.js';
import { assessAll, scoreAll } from '../domain/engine/assess-all.js';
import { EvaluatorTable } from '../domain/engine/evaluator.js';
import { requirementsOf } from '../domain/engine/match-evidence.js';
import type { Evidence } from '../domain/evidence.js';
import { type Issue, sortIssues } from '../domain/issue.js';
import type { Exact } from '../domain/number.js';
import type { LayerScore } from '../domain/records/layer.js';
import { type CaseMonth, type CaseReference, CaseSource } from './ports/case-source.js';
import { Clock } from './ports/clock.js';
import { DefinitionsSource } from './ports/definitions-source.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';

/** A version of a month that was locked. */
export type LockedReference = Required<Pick<CaseReference, 'month' | 'version'>>;

export interface ScoreCaseRequest extends CaseReference {
  /** Only these sets; absent: the sets the case names. */
  readonly sets?: readonly string[];
  /** Takes the place of the case's own as-of date. */
  readonly asOf?: IsoDate;
  /** Scores a closed month by the criteria and rules of today instead of its own: an assumption, never a result. */
  readonly rulesOfToday?: boolean;
  /** The same by those that another version of a month of the commune was locked with. */
  readonly rulesOf?: LockedReference;
  /** Also tells the totals as they would be if all evidence that waits for approval were accepted. */
  readonly ifAccepted?: boolean;
}

export interface ScoredCase {
  readonly assessments: readonly Assessment[];
  readonly definitions?: Definitions;
  readonly issues: readonly Issue[];
  /** In a workspace: which month this is. */
  readonly month?: CaseMonth;
  /** Of a locked version by its own rules: what stands beside its points. No part of what is scored. */
  readonly layers?: readonly LayerScore[];
  /** By set id, where evidence waits that the set does not count before it is approved. */
  readonly ifAccepted?: ReadonlyMap<string, IfAccepted>;
}

/** Nếu duyệt hết minh chứng đang chờ. */
export interface IfAccepted {
  /** How many documents and claims wait. */
  readonly waiting: number;
  readonly total: Exact;
}

/** Tự chấm một xã trong một kỳ: the main job. */
@injectable()
export class ScoreCase {
  constructor(
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(CaseSource) private readonly cases: CaseSource,
    @inject(Clock) private readonly clock: Clock,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run(request: ScoreCaseRequest): Promise<ScoredCase> {
    const named = await this.cases.head(request);
    if (named.value === undefined) return { assessments: [], issues: sortIssues(named.issues) };
    const wanted = request.sets ?? named.value.sets;
    const ruled = request.rulesOf === undefined ? named : await this.cases.head({ ...request, ...request.rulesOf });
    if (ruled.value === undefined) return { assessments: [], issues: sortIssues(ruled.issues) };
    // A set may take points from another one of the case, so all of them are read and scored; the wanted ones are shown.
    const read = [...new Set([...ruled.value.sets, ...wanted])];
    const archive = request.rulesOfToday === true ? undefined : ruled.value.archive;
    const loaded = await this.definitions.load(this.clock.today(), read, archive);
    if (loaded.value === undefined) return { assessments: [], issues: sortIssues(loaded.issues) };
    const input = await this.cases.load(request, loaded.value, request.asOf);
    const issues = sortIssues([...loaded.issues, ...input.issues]);
    if (input.value === undefined) return { assessments: [], definitions: loaded.value, issues };
    const assessments = this.#assessAll(input.value, loaded.value, read);
    return {
      assessments: wanted.flatMap((id) => assessments.filter((each) => each.set.id === id)),
      definitions: loaded.value,
      issues,
      ...(named.value.month !== undefined && { month: named.value.month }),
      ...(isByOwnRules(request) && named.value.layers !== undefined && { layers: named.value.layers }),
      ...(request.ifAccepted === true && { ifAccepted: this.#ifAccepted(input.value, loaded.value, read) }),
    };
  }

  #ifAccepted(input: CaseInput, definitions: Definitions, ids: readonly string[]): ReadonlyMap<string, IfAccepted> {
    const waits = ({ state }: Evidence): boolean => state === 'submitted';
    if (!input.evidence.some(waits)) return new Map();
    const evidence = input.evidence.map((each): Evidence => (waits(each) ? { ...each, state: 'accepted' } : each));
    const scores = scoreAll({ ...input, evidence }, definitions, new EvaluatorTable(this.evaluators), ids);
    const told = scores.flatMap(({ set: { id }, score }) => {
      const set = definitions.sets.get(id)?.set;
      if (set === undefined || set.policy.submittedCounts) return [];
      const wanted = new Set(requirementsOf(set).map((requirement) => requirement.id));
      const waiting = input.evidence.filter((each) => waits(each) && wanted.has(each.requirement)).length;
      return waiting === 0 ? [] : [[id, { waiting, total: score.total.points }] as const];
    });
    return new Map(told);
  }

  #assessAll(input: CaseInput, definitions: Definitions, ids: readonly string[]): Assessment[] {
    return assessAll(input, definitions, new EvaluatorTable(this.evaluators), ids);
  }
}

function isByOwnRules({ rulesOfToday, rulesOf }: ScoreCaseRequest): boolean {
  return rulesOfToday !== true && rulesOf === undefined;
}
