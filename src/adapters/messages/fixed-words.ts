import { FINDING_STATUSES } from '../../domain/finding.js';
import { FACT_STATES } from '../../domain/metric.js';
import type { AuditAction } from '../../domain/records/audit.js';
import { ITEM_STATES, RETURN_REASONS } from '../../domain/records/evidence-item.js';
import { LAYERS } from '../../domain/records/layer.js';
import { MONTH_STATES } from '../../domain/records/month.js';
import { ROLES } from '../../domain/records/people.js';
import { SEVERITIES } from '../../domain/risk.js';
import {
  factStateName,
  findingStatusName,
  itemStateName,
  layerName,
  monthStateName,
  returnReasonName,
  roleName,
  severityName,
} from './names.js';

type Words = ReadonlyMap<string, string>;

const MONTH = named(MONTH_STATES, monthStateName);
const EVIDENCE: Words = new Map([
  ...named(ITEM_STATES, itemStateName),
  ...named(
    RETURN_REASONS.filter((reason) => reason !== 'other'),
    returnReasonName,
  ),
]);
const POINTS: Words = new Map([...named(LAYERS, layerName), ['total', 'tổng điểm']]);

const EVERYWHERE = ['all_communes', 'mọi địa phương'] as const;

/** The words of each deed: a finding is "open" otherwise than a month, and a name that people gave is no word at all. */
const WORDS_OF: Partial<Readonly<Record<AuditAction, Words>>> = {
  month_scored: MONTH,
  month_handed_over: MONTH,
  month_taken_back: MONTH,
  month_closed: MONTH,
  evidence_submitted: EVIDENCE,
  evidence_accepted: EVIDENCE,
  evidence_returned: EVIDENCE,
  evidence_not_arising: EVIDENCE,
  evidence_not_arising_confirmed: EVIDENCE,
  evidence_without_document: EVIDENCE,
  evidence_withdrawn: EVIDENCE,
  layer_scored: POINTS,
  appraisal_imported: POINTS,
  post_given: new Map([...named(ROLES, roleName), EVERYWHERE]),
  post_ended: new Map([EVERYWHERE, ['until', 'đến hết ngày']]),
  duty_given: new Map([
    ['role', 'vai'],
    ['lead', 'chủ trì'],
    ['support', 'phối hợp'],
  ]),
  check_answered: new Map([
    ['asked', 'hỏi lại đơn vị'],
    ['accepted', 'chấp nhận'],
  ]),
  figure_changed: new Map([
    ...named(FACT_STATES, factStateName),
    ['none', 'chưa có nội dung nào'],
    ['retired', 'không còn tính'],
  ]),
  signed_in: new Map([['elsewhere', 'qua cổng dùng chung']]),
  restore_tried: new Map([
    ['same', 'khôi phục được, khớp bản sao lưu'],
    ['same_but_damaged', 'khôi phục được, khớp bản sao lưu, nhưng dữ liệu đã không nguyên vẹn từ trước'],
    ['different', 'bản khôi phục KHÁC bản sao lưu'],
  ]),
  finding_changed: new Map([...named(FINDING_STATUSES, findingStatusName), ...named(SEVERITIES, severityName)]),
};

/** A word of the program in a log entry, in Vietnamese; any other word stays as it is. */
export function fixedWord(word: string, action: AuditAction): string {
  return WORDS_OF[action]?.get(word) ?? word;
}

function named<Word extends string>(words: readonly Word[], nameOf: (word: Word) => string): Map<string, string> {
  return new Map(words.map((word) => [word, nameOf(word)]));
}
