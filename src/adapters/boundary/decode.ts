import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { type Issue, issue, sortIssues } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { plainIssues } from './plain-guards.js';
import { isMapping, type LocatedSource, typeName } from './source.js';
import { issuesOf } from './validation-issues.js';

export type Decoded<T> = { readonly value: T } | { readonly issues: readonly Issue[] };

/**
 * Turns text from outside into an instance of `target`, or says everything that is wrong with its shape: one issue per
 * property, each with its place.
 */
export function decode<T extends object>(target: new () => T, source: LocatedSource): Decoded<T> {
  if (source.issues.length > 0) return { issues: source.issues };
  if (!isMapping(source.plain)) {
    return { issues: [issue('S007', source.locate([]), { found: text(typeName(source.plain)) })] };
  }
  const refused = plainIssues(source);
  if (refused.length > 0) return { issues: refused };
  const value = plainToInstance(target, source.plain);
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: false },
  });
  return errors.length === 0 ? { value } : { issues: sortIssues(issuesOf(errors, source)) };
}

/** An instance from plain values that `decode` has accepted before: nothing is checked again. */
export function restore<T extends object>(target: new () => T, plain: object): T {
  return plainToInstance(target, plain);
}
