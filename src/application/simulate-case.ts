import { inject, injectable, multiInject } from 'inversify';
import { EvaluatorTable } from '../domain/engine/evaluator.js';
import { type Issue, sortIssues } from '../domain/issue.js';
import { type SimulatedScenario, simulate } from '../domain/whatif/simulate.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { ScenarioSource, type WrittenScenarios } from './ports/scenario-source.js';
import { ScoreCase, type ScoreCaseRequest, type ScoredCase } from './score-case.js';

export interface SimulateCaseRequest extends ScoreCaseRequest {
  readonly scenarios: WrittenScenarios;
}

export interface SimulatedCase {
  /** The real score, beside which the assumed ones stand. */
  readonly real: ScoredCase;
  readonly scenarios: readonly SimulatedScenario[];
  readonly issues: readonly Issue[];
}

/** Giả định: what a case would score if some of it were otherwise. Nothing is stored. */
@injectable()
export class SimulateCase {
  constructor(
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(ScenarioSource) private readonly scenarios: ScenarioSource,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run({ scenarios, ...request }: SimulateCaseRequest): Promise<SimulatedCase> {
    const real = await this.scoring.run(request);
    const input = real.assessments[0]?.input;
    if (input === undefined || real.definitions === undefined) return { real, scenarios: [], issues: real.issues };
    const read = await this.scenarios.read(scenarios, input, real.definitions);
    const issues = sortIssues([...real.issues, ...read.issues]);
    if (read.value === undefined) return { real, scenarios: [], issues };
    const table = new EvaluatorTable(this.evaluators);
    return { real, scenarios: simulate(real.assessments, input, read.value, real.definitions, table), issues };
  }
}
