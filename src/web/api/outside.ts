import { basename } from 'node:path';
import type { Issue } from '../../domain/issue.js';
import { type Message, type MessageValue, type MessageValues, text } from '../../domain/message.js';

/** Where the records are on the server is told to nobody outside: only the name within them. */
export function outside(issues: readonly Issue[], folder: string): Issue[] {
  return issues.map((each) => ({
    ...each,
    place: { ...each.place, file: within(each.place.file, folder) },
    values: valuesWithin(each.values, folder),
  }));
}

/** The same of a sentence. */
export function messageOutside({ id, values }: Message, folder: string): Message {
  return { id, values: valuesWithin(values, folder) };
}

function valuesWithin(values: MessageValues, folder: string): MessageValues {
  // In a sentence even the folder itself needs a name.
  const told = (value: MessageValue) =>
    value.as === 'text' ? text(within(value.value, folder) || basename(value.value)) : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, told(value)]));
}

function within(path: string, folder: string): string {
  const isInside = path === folder || path.startsWith(`${folder}/`);
  return isInside ? path.slice(folder.length + 1) : path;
}
