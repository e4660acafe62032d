import type { Assessment, CaseInput } from '../../../src/domain/assessment.js';
import type { CriteriaSet } from '../../../src/domain/criteria-set.js';
import type { Definitions } from '../../../src/domain/definitions.js';
import { day, EMPTY_CALENDAR } from '../../support/builders.js';
import type { ReferenceCase } from '../../support/reference-scorer.js';
import { engineScore } from '../../support/score.js';

/** What an export needs. */
export interface ExportInput {
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly definitions: Definitions;
}

/** A scored case dressed as the assessment of a commune, with the lists a test wants in it. */
export function assessmentOf(
  scored: ReferenceCase,
  lists: Partial<Pick<Assessment, 'missing' | 'risks' | 'checks' | 'published'>> = {},
  input: Partial<CaseInput> = {},
  definitions: Partial<Definitions> = {},
): ExportInput {
  const { set, facts, moment } = scored;
  const assessment: Assessment = {
    unplaced: [],
    input: {
      commune: { id: 'dai-son', name: 'Xã Đại Sơn', block: 'xa' },
      period: moment.period,
      asOf: moment.asOf,
      sets: [set.id],
      departments: [],
      facts,
      evidence: [],
      files: [],
      findings: [],
      departmentNames: [],
      published: [],
      hash: 'c0ffee',
      ...input,
    },
    facts,
    set: { id: set.id, version: set.version, hash: 'abc123' },
    score: engineScore(scored),
    missing: [],
    risks: [],
    checks: [],
    published: [],
    dataHash: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    ...lists,
  };
  return {
    assessment,
    set,
    definitions: {
      sets: new Map([[set.id, { set, hash: 'abc123' }]]),
      brokenSets: new Set(),
      rules: scored.rules,
      metrics: new Map(),
      documents: new Map(),
      calendar: EMPTY_CALENDAR,
      checks: [],
      risks: [],
      ...definitions,
    },
  };
}

export const AS_OF = day('2026-09-30');
