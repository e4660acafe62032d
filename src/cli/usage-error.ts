/** Wrong usage of a command: what is wrong, and what to type instead. Exit status 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
  }
}

/** "Ý bạn là “…”?" when something near was found. */
export function suggestion(found: string | undefined, otherwise: string): string {
  return found === undefined ? otherwise : `Có phải ý bạn là "${found}"?`;
}
