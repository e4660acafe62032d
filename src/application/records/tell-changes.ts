import type { AuditNote } from '../../domain/records/audit.js';
import type { DomainJson } from '../ports/domain-json.js';
import type { Sitting } from './desk.js';

/** More in one import is not read line by line any more. */
const MOST_TOLD = 200;
const LONGEST = 400;
const CODE = 12;

/**
 * Tells the log, one by one, what an import changed: what was there before and what is there now. Of very many the
 * first are told, and the others by their number and a code of their content.
 */
export async function tellChanges(
  { note }: Pick<Sitting, 'note'>,
  changes: readonly AuditNote[],
  json: DomainJson,
): Promise<void> {
  for (const change of changes.slice(0, MOST_TOLD)) {
    const { before, after } = change;
    await note({
      ...change,
      ...(before !== undefined && { before: clipped(before, json) }),
      ...(after !== undefined && { after: clipped(after, json) }),
    });
  }
  const [first, ...others] = changes.slice(MOST_TOLD);
  if (first === undefined) return;
  const code = json.hash([first, ...others]).slice(0, CODE);
  await note({ ...{ action: first.action, subject: `${others.length + 1} more` }, after: `content ${code}` });
}

/** `3 (a, b, c)`: how many, and which. */
export function countAndNames(names: readonly string[], json: DomainJson): string {
  return names.length === 0 ? '0' : `${names.length} (${clipped(names.join(', '), json)})`;
}

/** A text that is too long for the log ends with a code of all of it, so that two of them are never taken for one. */
function clipped(text: string, json: DomainJson): string {
  if (text.length <= LONGEST) return text;
  return `${[...text].slice(0, LONGEST).join('')}…#${json.hash(text).slice(0, CODE)}`;
}
