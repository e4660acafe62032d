import { decode } from '../../adapters/boundary/index.js';
import { Refused } from '../../application/refused.js';
import type { Issue, IssueCode } from '../../domain/issue.js';
import type { Reply } from '../reply.js';
import type { Handler } from '../route.js';
import type { Visit } from '../visit.js';
import { formSource } from './form-source.js';
import type { FieldNames } from './form-words.js';
import { type Problem, problemsOf } from './problems.js';

/** Answers that say more than "look at your form again". */
const STATUS: Partial<Record<IssueCode, number>> = {
  ...{ A002: 429, A006: 403, A007: 403, A008: 401, A011: 503, A013: 503, A014: 503 },
  ...{ R001: 403, R002: 403, R006: 403, R025: 403 },
  ...{ A015: 409, R003: 409, R004: 409, R008: 409, R010: 409, R016: 409 },
  ...{ R007: 404, E006: 413, W007: 503, W008: 503 },
};
/** The form must be mended. */
export const LOOK_AGAIN = 422;

export function statusOf([first]: readonly Issue[]): number {
  return (first && STATUS[first.code]) ?? LOOK_AGAIN;
}

/** The page of the form once more, with what is wrong. */
export type Again = (visit: Visit, problems: readonly Problem[], status: number) => Promise<Reply>;

/**
 * A handler for a form: what was typed becomes a `target`, and whatever is wrong with it, or is refused, comes back as
 * the same page with everything still typed in.
 * @param names what the form calls its fields, for what is said of them.
 */
export function filled<T extends object>(
  target: new () => T,
  work: (visit: Visit, form: T) => Promise<Reply>,
  again: Again,
  names?: FieldNames,
): Handler {
  return refusable(async (visit) => {
    const { _csrf: _, ...typed } = visit.form;
    const decoded = decode(target, formSource(typed));
    if ('issues' in decoded) return again(visit, problemsOf(decoded.issues, names), LOOK_AGAIN);
    return work(visit, decoded.value);
  }, again);
}

/** A handler for a form without fields of its own, a file alone: what is refused comes back as the same page. */
export function refusable(work: Handler, again: Again): Handler {
  return async (visit) => {
    try {
      return await work(visit);
    } catch (error) {
      if (error instanceof Refused) return again(visit, problemsOf(error.issues), statusOf(error.issues));
      throw error;
    }
  };
}
