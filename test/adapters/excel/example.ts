import type { Assessment } from '../../../src/domain/assessment.js';
import { daysBetween } from '../../../src/domain/calendar.js';
import type { Criterion, Scoring } from '../../../src/domain/criteria-set.js';
import type { Evidence, EvidenceRequirement, SlotState, SlotStatus } from '../../../src/domain/evidence.js';
import { number, percent } from '../../../src/domain/message.js';
import type { Metric } from '../../../src/domain/metric.js';
import { Exact } from '../../../src/domain/number.js';
import type { RiskFlag } from '../../../src/domain/risk.js';
import type { ScoringRule } from '../../../src/domain/rule.js';
import {
  area,
  award,
  bonusArea,
  branch,
  day,
  exact,
  fact,
  facts,
  leaf,
  moment,
  penaltyArea,
  ratioRule,
  rule,
  rules,
  set,
} from '../../support/builders.js';
import { AS_OF, assessmentOf, type ExportInput } from './assessment-of.js';

/** A small set with every kind of row: every state, evidence, a bonus and a penalty block. */
export function example(): ExportInput {
  const input = assessmentOf(
    {
      set: set(AREAS, {
        name: 'Bộ tiêu chí cải cách hành chính cấp xã',
        indexName: 'Chỉ số CCHC',
        notice: 'Bộ tiêu chí minh họa & không phải quyết định của tỉnh nào',
        roles: new Map([['HCC', 'Trung tâm Phục vụ hành chính công']]),
      }),
      rules: RULES,
      facts: FACTS,
      evidence: EVIDENCE,
      moment: moment({ asOf: AS_OF }),
    },
    {},
    {
      departments: [
        { id: 'vhxh', name: 'Phòng Văn hóa - Xã hội', aliases: [], roles: ['VHXH'], leads: [], supports: [] },
      ],
    },
    { metrics: METRICS, documents: DOCUMENTS },
  );
  return { ...input, assessment: { ...input.assessment, ...LISTS } };
}

function named(name: string, node: Criterion): Criterion {
  return { ...node, name };
}

function summary(given: ScoringRule, title: string, text: string): ScoringRule {
  return { ...given, title, summary: text };
}

const BASIS = [{ document: 'qd-mau', article: 'Phụ lục II', checkedOn: day('2026-09-01') }];
const DOCUMENTS = new Map([
  ['qd-mau', { id: 'qd-mau', number: '12/QĐ-UBND', title: 'Quyết định ban hành Bộ tiêu chí', issuer: 'UBND tỉnh' }],
]);

const RULES = rules(
  summary(
    ratioRule('ratio.plain'),
    'Theo tỷ lệ',
    'Điểm = tỷ lệ × điểm tối đa. Không có hồ sơ nào thì tính 0 điểm, không làm tròn trước khi nhân.',
  ),
  summary(
    rule(
      'levels.trend',
      {
        kind: 'levels',
        levels: [
          { id: 'full', name: 'Đầy đủ', award: award.share('1') },
          { id: 'half', name: 'Thiếu một nội dung', award: award.share('1/2') },
        ],
        irreversible: false,
        notArising: 'not_applicable',
      },
      { basis: BASIS },
    ),
    'Theo mức',
    'Đầy đủ: tối đa; thiếu một nội dung: một nửa; không có: 0 điểm.',
  ),
  summary(
    rule('external.sipas', { kind: 'external', outOf: exact(100) }),
    'Điểm khảo sát',
    'Chỉ số hài lòng × điểm tối đa / 100.',
  ),
  summary(
    rule('count.bonus', {
      kind: 'count',
      start: award.points(0),
      terms: [{ input: 'n', each: award.points('0,75'), per: Exact.ONE, above: Exact.ZERO }],
      overrides: [],
      floor: Exact.ZERO,
      notArising: 'zero',
    }),
    'Cộng điểm',
    'Mỗi mô hình mới được công nhận: 0,75 điểm.',
  ),
  summary(
    rule('count.penalty', {
      kind: 'count',
      start: award.points(0),
      terms: [{ input: 'n', each: award.points(-2), per: Exact.ONE, above: Exact.ZERO }],
      overrides: [],
      floor: exact(-10),
      notArising: 'zero',
    }),
    'Trừ điểm',
    'Mỗi số liệu sai bị trừ 2 điểm.',
  ),
);

const REPORT: EvidenceRequirement = {
  id: 'bao-cao',
  title: 'Báo cáo kết quả giải quyết hồ sơ',
  per: 'quarter',
  count: 1,
  due: { kind: 'after_slot', days: 5, count: 'calendar' },
  required: true,
  keywords: [],
  mustShow: ['thời điểm', 'người thực hiện'],
};
const PLAN: EvidenceRequirement = { ...REPORT, id: 'ke-hoach', title: 'Kế hoạch cải cách hành chính năm', per: 'year' };

function slot(
  requirement: EvidenceRequirement,
  label: string,
  state: SlotState,
  evidence: Evidence[] = [],
): SlotStatus {
  const period = { from: day('2026-01-01'), to: day('2026-03-31') };
  return {
    slot: { requirement, label, period, due: day('2026-04-05') },
    state,
    evidence,
    counts: state === 'accepted',
    overdue: state === 'missing',
  };
}

function accepted(requirement: string, path: string, given: string, issuedOn: string): Evidence {
  const file = { path, bytes: 1000, sha256: path, type: 'pdf' } as const;
  return { requirement, state: 'accepted', file, number: given, issuedOn: day(issuedOn) };
}

const EVIDENCE = new Map<string, readonly SlotStatus[]>([
  [
    'ke-hoach',
    [slot(PLAN, '2026', 'accepted', [accepted('ke-hoach', 'evidence/kế hoạch 05.pdf', '05/KH-UBND', '2026-01-12')])],
  ],
  [
    'bao-cao',
    [
      slot(REPORT, '2026-Q1', 'accepted', [accepted('bao-cao', 'evidence/q1/12.pdf', '12/BC-UBND', '2026-04-02')]),
      slot(REPORT, '2026-Q2', 'accepted', [accepted('bao-cao', 'evidence/q2/31.pdf', '31/BC-UBND', '2026-07-03')]),
      slot(REPORT, '2026-Q3', 'missing'),
      slot(REPORT, '2026-Q4', 'upcoming'),
    ],
  ],
]);

function scoring(overrides: Partial<Scoring>): Partial<Scoring> {
  return { lead: 'VHXH', ...overrides };
}

const AREAS: readonly Criterion[] = [
  named(
    'Chỉ đạo, điều hành cải cách hành chính',
    area('1', [
      named(
        'Kế hoạch cải cách hành chính',
        branch('1.1', [
          named(
            '=HYPERLINK("http://x.example","bấm")',
            leaf('1.1.1', '0,5', 'levels.trend', { level: 'PLAN' }, scoring({ evidence: [PLAN] })),
          ),
          named('Mức độ hoàn thành kế hoạch', leaf('1.1.2', '1,5', 'ratio.plain', { ratio: 'TASKS' })),
        ]),
      ),
      named('Nhiệm vụ cấp trên giao', leaf('1.10', 2, 'ratio.plain', { ratio: 'NOT_THERE' })),
    ]),
  ),
  named(
    'Cải cách thủ tục hành chính, cơ chế một cửa',
    area('2', [
      named(
        'Hồ sơ giải quyết đúng hạn',
        leaf('2.1', 5, 'ratio.plain', { ratio: 'ON_TIME' }, scoring({ evidence: [REPORT] })),
      ),
      named('Tiếp nhận không phụ thuộc địa giới', leaf('2.2', 2, 'levels.trend', { level: 'NOT_ARISING' })),
      named('Mức độ hài lòng', leaf('2.3', 4, 'external.sipas', { score: 'SIPAS' }, { source: 'survey' })),
      named('Phân loại phản ánh', leaf('2.4', 0, 'ratio.plain', { ratio: 'ON_TIME' }, { monitor: true })),
    ]),
  ),
  named('Điểm thưởng', bonusArea('T', 1, [named('Mô hình mới', leaf('T.1', 3, 'count.bonus', { n: 'MODELS' }))])),
  named('Điểm phạt', penaltyArea('P', '-1,5', [named('Số liệu sai', leaf('P.1', 0, 'count.penalty', { n: 'WRONG' }))])),
];

const FACTS = facts({
  PLAN: fact.level('full'),
  TASKS: fact.ratio(17, 23),
  ON_TIME: fact.ratio(795, 876),
  NOT_ARISING: fact.notArising(),
  MODELS: fact.count(2),
  WRONG: fact.count(1),
  EXTRA: fact.blank(),
});

function metric(id: string, name: string, kind: Metric['kind'], unit: string): [string, Metric] {
  return [
    id,
    { id, name, kind, unit, whole: true, bounded: true, better: 'higher', source: 'Hệ thống một cửa', basis: [] },
  ];
}

const METRICS = new Map([
  metric('ON_TIME', 'Tỷ lệ hồ sơ giải quyết đúng hạn', 'ratio', 'hồ sơ'),
  metric('TASKS', 'Nhiệm vụ trong kế hoạch đã hoàn thành', 'ratio', 'nhiệm vụ'),
  metric('MODELS', 'Mô hình mới được công nhận', 'count', 'mô hình'),
  metric('WRONG', 'Số liệu báo cáo sai', 'count', 'lần'),
]);

function risk(severity: RiskFlag['severity'], code: string, points: string, actBy?: string): RiskFlag {
  return {
    rule: {
      id: `risk.${severity}`,
      cause: 'below_target',
      title: 'Dưới chỉ tiêu',
      severity: [],
      message: 'Đạt {ratio}, chỉ tiêu {target}.',
      nextStep: 'Rà soát hồ sơ.',
    },
    signal: {
      cause: 'below_target',
      criterion: code,
      points: exact(points),
      symbols: {},
      values: { ratio: percent(exact('795/876'), 2), target: percent(exact('98%')) },
      metrics: ['ON_TIME'],
      ...(actBy === undefined ? {} : { actBy: day(actBy) }),
    },
    severity,
    department: severity === 'high' ? 'vhxh' : 'HCC',
    nextStep: 'Rà soát hồ sơ sắp đến hạn mỗi ngày; đôn đốc người xử lý.',
  };
}

const MISSING_SLOT = slot(REPORT, '2026-Q3', 'missing');

const LISTS: Pick<Assessment, 'missing' | 'risks' | 'checks' | 'published'> = {
  missing: [
    {
      status: MISSING_SLOT,
      criterion: '2.1',
      alsoFor: ['1.1.2'],
      department: 'vhxh',
      points: exact('1,51'),
      daysLeft: 5,
    },
    {
      status: MISSING_SLOT,
      criterion: '1.1.1',
      alsoFor: [],
      department: 'HCC',
      points: exact('1/3'),
      daysLeft: daysBetween(AS_OF, MISSING_SLOT.slot.due),
    },
  ],
  risks: [
    risk('high', '2.1', '1,5', '2026-09-25'),
    risk('high', '1.10', '0,25', '2026-10-31'),
    risk('low', '1.1.1', '9'),
  ],
  checks: [
    {
      check: {
        id: 'X01',
        title: 'Tỷ lệ toàn trình và một phần cộng lại bằng 100%',
        severity: 'error',
        message: 'Cộng lại được {total}, lệch {gap}.',
        kind: 'complementary',
        shares: ['ON_TIME'],
        candidates: [],
      },
      metrics: ['ON_TIME', 'TASKS'],
      values: { total: percent(exact('101%'), 2), gap: percent(exact('1%'), 2) },
      candidates: [{ message: '{a} + {b} hồ sơ', values: { a: number(exact(923)), b: number(exact(2176)) } }],
    },
  ],
  published: [
    {
      published: { code: '2.1', points: exact('4,5'), asOf: day('2026-09-15'), source: 'Cổng DVCQG' },
      ours: exact('4,54'),
      difference: exact('0,04'),
      cause: 'other_date',
    },
  ],
};
