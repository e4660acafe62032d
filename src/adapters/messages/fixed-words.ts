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

const WORDS: ReadonlyMap<string, string> = new Map<string, string>([
  ...ITEM_STATES.map((state) => [state, itemStateName(state)] as const),
  ...MONTH_STATES.map((state) => [state, monthStateName(state)] as const),
  ...RETURN_REASONS.filter((reason) => reason !== 'other').map((reason) => [reason, returnReasonName(reason)] as const),
  ...LAYERS.map((layer) => [layer, layerName(layer)] as const),
  ...ROLES.map((role) => [role, roleName(role)] as const),
  ['role', 'vai'],
  ['total', 'tổng điểm'],
  ['lead', 'chủ trì'],
  ['support', 'phối hợp'],
]);

/** Words of single deeds: a finding is "open" otherwise than a month. */
const WORDS_OF: Partial<Readonly<Record<AuditAction, ReadonlyMap<string, string>>>> = {
  figure_changed: new Map([
    ...FACT_STATES.map((state) => [state, factStateName(state)] as const),
    ['none', 'chưa có nội dung nào'],
    ['retired', 'không còn tính'],
  ]),
  restore_tried: new Map([
    ['same', 'khôi phục được, khớp bản sao lưu'],
    ['same_but_damaged', 'khôi phục được, khớp bản sao lưu, nhưng dữ liệu đã không nguyên vẹn từ trước'],
    ['different', 'bản khôi phục KHÁC bản sao lưu'],
  ]),
  finding_changed: new Map([
    ...FINDING_STATUSES.map((status) => [status, findingStatusName(status)] as const),
    ...SEVERITIES.map((severity) => [severity, severityName(severity)] as const),
    ['department', 'đơn vị'],
    ['criterion', 'tiêu chí'],
    ['text', 'nội dung'],
    ['severity', 'mức độ'],
    ['deadline', 'thời hạn'],
    ['status', 'trạng thái'],
    ['remedy', 'việc đã làm'],
    ['evidence', 'minh chứng'],
    ['cause', 'nguyên nhân'],
    ['new_day', 'hạn mới'],
  ]),
};

/** A word of the program in a log entry, in Vietnamese; any other word stays as it is. */
export function fixedWord(word: string, action: AuditAction): string {
  return (WORDS_OF[action] ?? WORDS).get(word) ?? word;
}
