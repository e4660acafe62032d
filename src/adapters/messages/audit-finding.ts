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
const BETWEEN = new RegExp(`; (?=(?:${[...FIELDS.keys()].join('|')}): )`);

/** `severity: high; text: …`: the fields of a finding that changed. What people wrote in them stays as it is. */
export function findingFields(text: string): string {
  return text.split(BETWEEN).map(fieldText).join('; ');
}

function fieldText(field: string): string {
  const [name = '', ...rest] = field.split(': ');
  const value = rest.join(': ');
  return rest.length === 0 ? field : `${FIELDS.get(name) ?? name}: ${valueText(name, value)}`;
}

function valueText(name: string, value: string): string {
  switch (name) {
    case 'severity':
    case 'status':
      return fixedWord(value, 'finding_changed');
    case 'deadline':
    case 'new_day':
      return daysIn(value);
    default:
      return value;
  }
}
