import { daysBetween } from '../../domain/calendar.js';
import type { Finding } from '../../domain/finding.js';
import type { OwedDocument, Reminder, ReminderPart } from '../../domain/reminder.js';
import { daysText, formatDate, formatMonth, formatPoints } from './format.js';
import { findingStatusName, slotStateName } from './names.js';
import { slotNames } from './slot-name.js';

/** A reminder in words, as both the page and the document tell it. */
export interface ReminderText {
  readonly from: string;
  readonly title: string;
  readonly to: string;
  /** What it comes to, in one sentence. */
  readonly glance: string;
  readonly parts: readonly ReminderPartText[];
  /** Empty: none. */
  readonly findings: readonly string[];
  readonly how: string;
}

export interface ReminderPartText {
  readonly title: string;
  /** The set is no official one. */
  readonly notice?: string;
  readonly rows: readonly (readonly string[])[];
  /** The last cell of the sum. */
  readonly sum: string;
}

/** Heads of the columns, in the order of the cells of a row. */
export const REMINDER_COLUMNS = ['STT', 'Minh chứng phải nộp', 'Kỳ', 'Tiêu chí', 'Hạn nộp', 'Tình trạng', 'Điểm'];

export const NOBODY_TO_REMIND = 'Không đơn vị nào còn việc phải nhắc.';

const HOW =
  'Nộp ở trang Minh chứng còn thiếu của chương trình Tự chấm CCHC. Không có việc phát sinh thì báo "không phát sinh" kèm lý do; đã làm mà chưa có văn bản thì ghi ngày sẽ có.';

export function reminderText(reminder: Reminder): ReminderText {
  const { commune, month, asOf, department, heads, parts, findings } = reminder;
  const name = `${commune.name.slice(0, 1).toLocaleLowerCase('vi')}${commune.name.slice(1)}`;
  return {
    from: `UBND ${name} · Cơ quan thường trực cải cách hành chính`,
    title: `Nhắc việc tháng ${formatMonth(month)}`,
    to: [department.name, ...heads].join(', '),
    glance: `Tính đến ngày ${formatDate(asOf)}, đơn vị còn ${[...parts.map(partSum), ...findingSum(findings)].join('; ')}.`,
    parts: parts.map((part) => partText(part, reminder)),
    findings: findings.map((each) => findingText(each, reminder)),
    how: HOW,
  };
}

function partSum({ set, count, points }: ReminderPart): string {
  return `${count} minh chứng chưa nộp xong, liên quan ${formatPoints(points, set.rounding.places)} điểm ${set.indexName}`;
}

function findingSum(findings: readonly Finding[]): string[] {
  return findings.length === 0 ? [] : [`${findings.length} tồn tại chưa khắc phục xong`];
}

function partText(part: ReminderPart, { asOf }: Reminder): ReminderPartText {
  const { set, documents, points } = part;
  const { places } = set.rounding;
  const row = ({ requirement, slots, criteria, due, state, points: own }: OwedDocument, at: number) => [
    ...[`${at + 1}`, requirement.title, slotNames(slots), criteria.join(', ')],
    ...[`${formatDate(due)} (${daysText(daysBetween(asOf, due))})`, slotStateName(state), formatPoints(own, places)],
  ];
  return {
    ...{ title: set.indexName, rows: documents.map(row), sum: formatPoints(points, places) },
    ...(set.notice !== undefined && { notice: set.notice }),
  };
}

function findingText({ id, text, status, deadline }: Finding, { asOf }: Reminder): string {
  const day =
    deadline === undefined ? '' : `, hạn ${formatDate(deadline.day)}, ${daysText(daysBetween(asOf, deadline.day))}`;
  return `${id}: ${text} (${findingStatusName(status).toLocaleLowerCase('vi')}${day})`;
}
