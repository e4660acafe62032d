import {
  formatInstant,
  formatMonth,
  itemStateName,
  returnReasonName,
  slotName,
} from '../../../adapters/messages/index.js';
import type { EvidenceItem } from '../../../domain/records/evidence-item.js';
import type { Month } from '../../../domain/records/month.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { hang, wrap } from '../../text/width.js';
import { sectionLines } from '../heading.js';

/** What ids are called. */
export interface Names {
  readonly titles: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
}

const HASH_LENGTH = 12;
const WAITING: readonly EvidenceItem['state'][] = ['submitted', 'not_arising_claimed'];
const HISTORY: readonly Column[] = [
  { title: 'Bản', align: 'number' },
  { title: 'Lúc', align: 'text' },
  { title: 'Ai', align: 'text' },
  { title: 'Trạng thái', align: 'text' },
  { title: 'Tệp', align: 'text' },
];

/** What a decision waits for stands in front. */
export function inboxFirst(items: readonly EvidenceItem[]): EvidenceItem[] {
  const waits = (item: EvidenceItem): boolean => WAITING.includes(item.state);
  return [...items.filter(waits), ...items.filter((item) => !waits(item))];
}

export function evidenceLines({ id }: Month, items: readonly EvidenceItem[], names: Names, output: Output): string[] {
  const waiting = items.filter(({ state }) => WAITING.includes(state));
  const others = items.filter(({ state }) => !WAITING.includes(state));
  const title = `Minh chứng của tháng ${formatMonth(id)}: ${items.length} mục, ${waiting.length} chờ duyệt hoặc xác nhận`;
  return [
    ...wrap(title, output.width).map((line) => output.style.bold(line)),
    ...listed('Chờ duyệt, chờ xác nhận', waiting, names, output),
    ...listed('Đã xong hoặc đã trả lại', others, names, output),
  ];
}

/** Names of items are typed again in other commands: they stand on a line of their own, never broken. */
function listed(title: string, items: readonly EvidenceItem[], names: Names, output: Output): string[] {
  if (items.length === 0) return [];
  const rows = items.flatMap((item) => {
    const document = `${names.titles.get(item.requirement) ?? item.requirement}, ${slotName(item.slot)}${numberOf(item)}`;
    const department = names.departments.get(item.department) ?? item.department;
    const why = reasonText(item);
    return [
      ...hang('  ', `${shortId(item)} · ${itemStateName(item.state)} · bản ${item.version}`, output.width),
      ...hang('      ', [document, department].filter((each) => each !== '').join(' · '), output.width),
      ...(why === '' ? [] : hang('      Ghi chú: ', why, output.width)),
    ];
  });
  return [...sectionLines(title, output), ...rows];
}

/** What became of one item, in a sentence. */
export function itemLine(item: EvidenceItem, width: number): string[] {
  const file = item.file === undefined ? '' : `${item.file.name}${numberOf(item)}`;
  const told = [`${shortId(item)}: ${itemStateName(item.state)}, bản ${item.version}`, file, reasonText(item)];
  return wrap(told.filter((each) => each !== '').join(' · '), width);
}

/** Every version of one item, oldest first. */
export function itemHistoryLines(versions: readonly EvidenceItem[], output: Output): string[] {
  const [first] = versions;
  if (first === undefined) return [];
  const rows = versions.map((item) => [
    `${item.version}`,
    formatInstant(item.at),
    item.by,
    stateText(item),
    item.file === undefined ? '' : `${item.file.name}${numberOf(item)} (mã ${item.file.sha256.slice(0, HASH_LENGTH)})`,
  ]);
  return [output.style.bold(`${shortId(first)}, ${slotName(first.slot)}`), ...table(HISTORY, rows, output.width)];
}

function shortId({ id, commune }: EvidenceItem): string {
  return id.startsWith(`${commune}/`) ? id.slice(commune.length + 1) : id;
}

function numberOf({ number }: EvidenceItem): string {
  return number === undefined ? '' : `, số ${number}`;
}

function stateText(item: EvidenceItem): string {
  const why = reasonText(item);
  return why === '' ? itemStateName(item.state) : `${itemStateName(item.state)}: ${why}`;
}

function reasonText({ returnReason, note }: EvidenceItem): string {
  const reasons = [returnReason === undefined ? undefined : returnReasonName(returnReason), note];
  return reasons.filter((each) => each !== undefined && each !== '').join('; ');
}
