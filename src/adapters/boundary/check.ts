import { ValidateBy } from 'class-validator';
import type { IssueCode } from '../../domain/issue.js';
import type { MessageValues } from '../../domain/message.js';
import type { Path } from './source.js';

/** What a check finds wrong with a value. */
export interface Fault {
  readonly code: IssueCode;
  readonly values: MessageValues;
  /** Below the checked value, when only a part of it is wrong. */
  readonly at?: Path;
}

/**
 * Finds what is wrong with a property; nothing when all is well.
 * @param value the property, transformed or plain: checks look only at what both have in common.
 * @param owner the mapping that holds it.
 */
export type Check = (value: unknown, owner: unknown) => readonly Fault[];

/** Key in class-validator's error context under which the check itself travels to where issues are made. */
export interface CheckContext {
  readonly check: Check;
}

/** A property decorator of class-validator that runs `check`. */
export function Checked(name: string, check: Check): PropertyDecorator {
  const context: CheckContext = { check };
  const validate = (value: unknown, owner: unknown): boolean => check(value, owner).length === 0;
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value, args) => validate(value, args?.object),
        defaultMessage: () => name,
      },
    },
    { context },
  );
}
