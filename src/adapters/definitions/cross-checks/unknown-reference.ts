import { type IssueCode, issue } from '../../../domain/issue.js';
import type { Path } from '../../boundary/index.js';
import { unknownWord } from '../to-domain/formulas.js';
import type { CheckContext } from './context.js';

/** Where definitions of one kind are found, and what it is called in an issue when one is not. */
export interface Target {
  readonly code: IssueCode;
  /** Name of the id among the values of the issue. */
  readonly name: string;
  readonly folder: string;
  readonly known: ReadonlyMap<string, unknown>;
}

/** Reports an id that names nothing, unless a file that could not be used may define it. */
export function checkReference(id: string, target: Target, owner: object, below: Path, context: CheckContext): void {
  if (target.known.has(id) || context.mayDefine(target.folder, id)) return;
  const values = unknownWord(target.name, id, target.known.keys());
  context.report(issue(target.code, context.origins.placeOf(owner, below), values));
}
