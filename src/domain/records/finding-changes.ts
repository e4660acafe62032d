import type { Deadline, Finding } from '../finding.js';

/**
 * The fields of a finding that change, before and after, as the log keeps them: `status: open; text: "Chậm nộp"`. What
 * people wrote stands in quotes, so that nobody can write what reads like another field.
 */
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
    ['department', quoted(department)],
    ['criterion', quoted(criterion)],
    ['text', quoted(text)],
    ['severity', severity],
    ['deadline', deadline === undefined ? '-' : deadlineLine(deadline)],
    ['status', status],
    ['remedy', quoted(remedy?.done)],
    ['evidence', quoted(remedy?.evidence)],
    ['cause', quoted(remedy?.cause)],
    ['new_day', remedy?.newDay ?? '-'],
  ];
}

function deadlineLine({ day, original, otherReading }: Deadline): string {
  return [`${day} (${quoted(original)})`, otherReading].filter((each) => each !== undefined).join(' / ');
}

function quoted(written: string | undefined): string {
  return written === undefined ? '-' : JSON.stringify(written);
}
