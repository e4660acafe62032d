import type { ServiceIdentifier } from 'inversify';
import type { CaseInput } from '../../domain/assessment.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Scenario } from '../../domain/whatif/scenario.js';
import type { Loaded } from './loaded.js';

/** What is assumed, as a person wrote it. */
export interface WrittenScenarios {
  /** `METRIC=950/1000`: together with `evidence` one scenario. */
  readonly facts: readonly string[];
  /** `requirement:slot=accepted`, or `requirement=accepted` for every slot. */
  readonly evidence: readonly string[];
  /** One scenario a file. */
  readonly files: readonly string[];
}

/** Reads assumptions against what the case and its sets know. */
export interface ScenarioSource {
  read(written: WrittenScenarios, input: CaseInput, definitions: Definitions): Promise<Loaded<readonly Scenario[]>>;
}
export const ScenarioSource: ServiceIdentifier<ScenarioSource> = Symbol.for('ScenarioSource');
