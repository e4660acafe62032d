import type { ScoredSet } from '../../../src/application/scored-set.js';
import type { Assessment, CaseInput, MissingEvidence } from '../../../src/domain/assessment.js';
import type { FailedCheck } from '../../../src/domain/consistency.js';
import type { CriteriaSet } from '../../../src/domain/criteria-set.js';
import type { Definitions } from '../../../src/domain/definitions.js';
import type { EvidenceRequirement, SlotState } from '../../../src/domain/evidence.js';
import { number, points, text } from '../../../src/domain/message.js';
import type { Facts } from '../../../src/domain/metric.js';
import type { RiskCause, RiskFlag, Severity } from '../../../src/domain/risk.js';
import {
  area,
  bonusArea,
  day,
  EMPTY_CALENDAR,
  exact,
  fact,
  facts,
  leaf,
  moment,
  penaltyArea,
  ratioRule,
  rules,
  set,
} from '../../support/builders.js';
import { engineScore } from '../../support/score.js';

const RULES = rules(ratioRule('r.ratio'), ratioRule('r.nhan', { zeroDenominator: 'not_applicable' }));

/** Two base areas with every common state, a bonus and a penalty block. */
export const SAMPLE_SET: CriteriaSet = set(
  [
    area('1', [
      leaf('1.1', 20, 'r.ratio', { ratio: 'DUNG_HAN' }, { lead: 'HCC' }),
      leaf('1.2', '1,5', 'r.ratio', { ratio: 'CHUA_CO' }, { lead: 'VP' }),
    ]),
    area('2', [
      leaf('2.1', 6, 'r.ratio', { ratio: 'MOT_PHAN_BA' }),
      leaf('2.2', 2, 'r.nhan', { ratio: 'KHONG_AP_DUNG' }),
    ]),
    bonusArea('T', 2, [leaf('T.1', 1, 'r.ratio', { ratio: 'DUNG_HAN' })]),
    penaltyArea('P', -3, []),
  ],
  {
    name: 'Bộ tiêu chí thử',
    indexName: 'Chỉ số thử',
    notice: 'Bộ tiêu chí minh họa',
    roles: new Map([
      ['HCC', 'Trung tâm Phục vụ hành chính công'],
      ['VP', 'Văn phòng'],
    ]),
  },
);

export const SAMPLE_FACTS: Facts = facts({
  DUNG_HAN: fact.ratio(923, 1000),
  MOT_PHAN_BA: fact.ratio(1, 3),
  KHONG_AP_DUNG: fact.notApplicable(),
});

/** One assessment of the sample set with one of everything that is shown. */
export function sampleScored(overrides: Partial<Assessment> = {}, criteriaSet: CriteriaSet = SAMPLE_SET): ScoredSet {
  const assessment: Assessment = {
    unplaced: [],
    input: INPUT,
    set: { id: criteriaSet.id, version: criteriaSet.version, hash: 'a'.repeat(64) },
    facts: SAMPLE_FACTS,
    score: engineScore({ set: criteriaSet, rules: RULES, facts: SAMPLE_FACTS, moment: moment() }),
    missing: [missing('0,5', 'VP', -12), missing('1,25', 'hcc', 3, 'returned')],
    risks: [
      risk('low', 'below_target', '0,25', '1.1'),
      risk('high', 'evidence_missing', '0,5', '1.2'),
      risk('high', 'evidence_missing', '0,75', '1.2'),
      risk('medium', 'deadline_near', 2, '2.1'),
    ],
    checks: [failedCheck()],
    published: [
      {
        published: { code: 'total', points: exact('20,5'), asOf: day('2026-06-01'), source: 'Cổng' },
        ours: exact('20,46'),
        difference: exact('-0,04'),
        cause: 'other_date',
      },
    ],
    dataHash: 'aaaa-bbbb',
    ...overrides,
  };
  return { assessment, set: criteriaSet, definitions: definitionsOf(criteriaSet) };
}

const INPUT: CaseInput = {
  commune: { id: 'xa-thu', name: 'Xã Thử', block: 'xa' },
  period: { from: day('2026-01-01'), to: day('2026-12-31') },
  asOf: day('2026-06-30'),
  sets: ['test-set'],
  departments: [
    {
      id: 'hcc',
      name: 'Trung tâm Phục vụ hành chính công',
      aliases: ['TTPVHCC'],
      roles: ['HCC'],
      leads: [],
      supports: [],
    },
  ],
  facts: SAMPLE_FACTS,
  evidence: [],
  files: [],
  findings: [],
  departmentNames: [],
  published: [],
  hash: 'b'.repeat(64),
};

const REQUIREMENT: EvidenceRequirement = {
  id: 'bao-cao-quy',
  title: 'Báo cáo quý',
  per: 'quarter',
  count: 1,
  due: { kind: 'after_slot', days: 5, count: 'calendar' },
  required: true,
  keywords: [],
  mustShow: [],
};

function missing(stake: string, department: string, daysLeft: number, state: SlotState = 'missing'): MissingEvidence {
  const period = { from: day('2026-01-01'), to: day('2026-03-31') };
  return {
    status: {
      slot: { requirement: REQUIREMENT, label: '2026-Q1', period, due: day('2026-04-05') },
      state,
      evidence: [],
      counts: false,
      overdue: true,
    },
    criterion: '1.1',
    alsoFor: ['2.1'],
    department,
    points: exact(stake),
    daysLeft,
  };
}

function risk(severity: Severity, cause: RiskCause, stake: string | number, criterion: string): RiskFlag {
  return {
    rule: {
      id: `risk.${cause}`,
      cause,
      title: cause,
      severity: [],
      message: 'Còn {points} điểm, xem lại {what}',
      nextStep: 'Nộp báo cáo.',
    },
    signal: {
      cause,
      criterion,
      points: exact(stake),
      actBy: day('2026-07-15'),
      symbols: {},
      values: { points: points(exact(stake)), what: text('báo cáo') },
      metrics: [],
    },
    severity,
    department: 'hcc',
    nextStep: 'Nộp báo cáo.',
  };
}

function failedCheck(): FailedCheck {
  return {
    check: {
      id: 'X99',
      title: 'Cân đối hồ sơ',
      severity: 'warning',
      message: 'Chênh {gap} hồ sơ.',
      candidates: [],
      kind: 'odd_period',
    },
    metrics: ['DUNG_HAN'],
    values: { gap: number(exact(19)) },
    candidates: [{ message: 'tiếp nhận {a} hồ sơ', values: { a: number(exact(3080)) } }],
  };
}

function definitionsOf(criteriaSet: CriteriaSet): Definitions {
  return {
    sets: new Map([[criteriaSet.id, { set: criteriaSet, hash: 'a'.repeat(64) }]]),
    brokenSets: new Set(),
    rules: RULES,
    metrics: new Map([
      [
        'CHUA_CO',
        {
          id: 'CHUA_CO',
          name: 'Tỷ lệ chưa có số liệu',
          kind: 'ratio',
          unit: 'hồ sơ',
          whole: true,
          bounded: true,
          better: 'higher',
          source: 'Hệ thống của tỉnh',
          basis: [],
        },
      ],
    ]),
    documents: new Map(),
    calendar: EMPTY_CALENDAR,
    checks: [],
    risks: [],
  };
}
