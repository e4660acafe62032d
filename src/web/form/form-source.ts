import type { LocatedSource } from '../../adapters/boundary/index.js';

/** What was typed, as text that knows its field: `/number` for the field `number`. Empty fields are absent. */
export function formSource(form: Readonly<Record<string, string>>): LocatedSource {
  const typed = Object.entries(form).map(([name, value]) => [name, value.normalize('NFC').trim()] as const);
  return {
    plain: Object.fromEntries(typed.filter(([, value]) => value !== '')),
    issues: [],
    locate: (path) => ({ file: '', path: `/${path[0] ?? ''}` }),
  };
}
