import { ValidateBy } from 'class-validator';
import type { IssueCode } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import { type Path, typeName } from './source.js';

/** What a check finds wrong with a value. */
export interface Fault {
  readonly code: IssueCode;
  readonly values: MessageValues;
  /** Below the checked value, when only a part of it is wrong. */
  readonly at?: Path;
}

/**
 * Finds what is wrong with a property; nothing when all is well.
 * @param value the property, as transformed or as it was in the plain text.
 * @param owner the mapping or list that holds it.
 */
export type Check = (value: unknown, owner: unknown) => readonly Fault[];

/** What travels through class-validator to the place where issues are made. */
export interface CheckContext {
  readonly check: Check;
}

/** A property decorator of class-validator that runs `check`. */
export function Checked(name: string, check: Check): PropertyDecorator {
  const context: CheckContext = { check };
  const validator = {
    validate: (value: unknown, args?: { readonly object: object }) => check(value, args?.object).length === 0,
    defaultMessage: () => name,
  };
  return ValidateBy({ name, validator }, { context });
}

export function wrongType(expected: string, found: unknown): readonly Fault[] {
  return [{ code: 'D003', values: { expected: text(expected), found: text(typeName(found)) } }];
}
