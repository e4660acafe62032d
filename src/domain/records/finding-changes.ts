import type { Deadline, Finding } from '../finding.js';

/** The fields of a finding that change, before and after, as the log keeps them: `status: open`. */
export function findingChanges(before: Finding, after: Finding): { readonly before: string; readonly after: string } {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const changed = now.filter(([, value], index) => value !== old[index]?.[1]).map(([name]) => name);
  const told = (fields: typeof now) =>
    fields
      .filter(([name]) => changed.includes(name))
      .map(([name, value]) => `${name}: ${value}`)
      .join('; ');
  return { before: told(old), after: told(now) };
}

function fieldsOf({
  department,
  criterion,
  text,
  severity,
  deadline,
  status,
  remedy,
}: Finding): [name: string, string][] {
  return [
    ['department', department],
    ['criterion', criterion ?? '-'],
    ['text', text],
    ['severity', severity],
    ['deadline', deadline === undefined ? '-' : deadlineLine(deadline)],
    ['status', status],
    ['remedy', remedy?.done ?? '-'],
    ['evidence', remedy?.evidence ?? '-'],
    ['cause', remedy?.cause ?? '-'],
    ['new_day', remedy?.newDay ?? '-'],
  ];
}

function deadlineLine({ day, original, otherReading }: Deadline): string {
  return [`${day} (${original})`, otherReading].filter((each) => each !== undefined).join(' / ');
}
