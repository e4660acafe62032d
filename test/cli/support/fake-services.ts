import type { ScoreCaseRequest, ScoredCase } from '../../../src/application/score-case.js';
import type { ScoredSet } from '../../../src/application/scored-set.js';
import type { Services } from '../../../src/cli/services.js';
import type { Issue } from '../../../src/domain/issue.js';

/** Use cases that give back what a test put in, and keep what they were asked for. */
export interface FakeServices {
  readonly services: Services;
  readonly requests: ScoreCaseRequest[];
  readonly folders: unknown[];
  readonly sheets: string[];
}

export function fakeServices(sets: readonly ScoredSet[], issues: readonly Issue[] = []): FakeServices {
  const requests: ScoreCaseRequest[] = [];
  const folders: unknown[] = [];
  const sheets: string[] = [];
  const definitions = sets[0]?.definitions;
  const result: ScoredCase = {
    assessments: sets.map((each) => each.assessment),
    ...(definitions === undefined
      ? {}
      : { definitions: { ...definitions, sets: new Map(sets.flatMap((each) => [...each.definitions.sets])) } }),
    issues,
  };
  const services: Services = {
    scoreCase: async (asked) => {
      folders.push(asked);
      return {
        run: async (request) => {
          requests.push(request);
          return result;
        },
      };
    },
    checkDefinitions: async () => ({
      run: async () => ({
        issues,
        counts: { sets: 1, leaves: 5, rules: 2, metrics: 4, examples: 3, checks: 1, risks: 1 },
      }),
    }),
    forecastCase: async () => ({
      run: async () => ({ assessments: [], forecasts: new Map(), unusedExpected: [], issues }),
    }),
    rankUnits: async () => ({ run: async () => ({ kind: 'unreadable', issues }) }),
    serve: async () => {
      throw new Error('not served here');
    },
    exportSheet: async () => ({
      run: async (_assessment, _definitions, file) => {
        sheets.push(file);
      },
    }),
    compareCase: async () => {
      throw new Error('no tables here');
    },
    compareCommunes: async () => {
      throw new Error('no communes here');
    },
    rankCommunes: async () => {
      throw new Error('no communes here');
    },
    planCase: async () => {
      throw new Error('no plans here');
    },
    simulateCase: async () => {
      throw new Error('no scenarios here');
    },
    standingSheets: async () => {
      throw new Error('no standings here');
    },
    records: async () => {
      throw new Error('no records here');
    },
    close: async () => undefined,
  };
  return { services, requests, folders, sheets };
}

/** Use cases of which every one breaks. */
export function brokenServices(fault: Error): Services {
  const fail = async (): Promise<never> => {
    throw fault;
  };
  return {
    scoreCase: fail,
    checkDefinitions: fail,
    forecastCase: fail,
    rankUnits: fail,
    simulateCase: fail,
    planCase: fail,
    compareCase: fail,
    compareCommunes: fail,
    rankCommunes: fail,
    serve: fail,
    exportSheet: fail,
    standingSheets: fail,
    records: fail,
    close: async () => undefined,
  };
}
