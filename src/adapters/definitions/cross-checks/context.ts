import type { IsoDate } from '../../../domain/calendar.js';
import type { Issue } from '../../../domain/issue.js';
import type { Origins } from '../../boundary/index.js';
import type { Catalogue } from '../catalogue.js';

/** What a cross-check needs besides the definitions. */
export interface CheckContext {
  readonly origins: Origins;
  readonly today: IsoDate;
  report(issue: Issue): void;
  /** Whether a file below `folder` that could not be used holds `word`, so that nothing is certain about it. */
  brokenFileMentions(folder: string, word: string): boolean;
}

/** Looks for one kind of contradiction in all definitions, and reports every instance. */
export type CrossCheck = (catalogue: Catalogue, context: CheckContext) => void;
