import { daysIn } from './days-in.js';
import { fixedWord } from './fixed-words.js';

const FIELDS: ReadonlyMap<string, string> = new Map([
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
]);
/** What people write into them. */
const WRITTEN: ReadonlySet<string> = new Set(['department', 'criterion', 'text', 'remedy', 'evidence', 'cause']);
/** A text in quotes; a long one was cut before its end. */
const QUOTED = /"((?:[^"\\]|\\.)*)(?:"|$)/gs;
const FIELD = new RegExp(`(${[...FIELDS.keys()].join('|')}): ((?:${QUOTED.source}|[^;"])*)(; |$)`, 'sy');

/** `severity: high; text: "Chậm"`: the fields of a finding that changed. What people wrote in them stays as it is. */
export function findingFields(text: string): string {
  let shown = '';
  for (let from = 0; from < text.length; ) {
    FIELD.lastIndex = from;
    const [whole, name = '', value = '', , end = ''] = FIELD.exec(text) ?? [];
    // Earlier versions kept what people wrote without quotes: where it ends, and another field begins, nobody can tell.
    if (whole === undefined || isOpenEnded(name, value)) return shown + withNameRead(text.slice(from));
    shown += `${FIELDS.get(name)}: ${valueText(name, value)}${end}`;
    from += whole.length;
  }
  return shown;
}

function isOpenEnded(name: string, value: string): boolean {
  return WRITTEN.has(name) && value !== '-' && !value.startsWith('"');
}

function withNameRead(text: string): string {
  return text.replace(/^(\w+)(?=: )/, (name) => FIELDS.get(name) ?? name);
}

function valueText(name: string, value: string): string {
  if (name === 'severity' || name === 'status') return fixedWord(value, 'finding_changed');
  let shown = '';
  let from = 0;
  for (const { 0: whole, 1: written = '', index } of value.matchAll(QUOTED)) {
    shown += `${daysIn(value.slice(from, index))}“${written.replace(/\\(.)/gs, (_, sign) => (sign === 'n' ? ' ' : sign))}”`;
    from = index + whole.length;
  }
  return shown + daysIn(value.slice(from));
}
