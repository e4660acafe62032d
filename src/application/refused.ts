import type { Issue } from '../domain/issue.js';

/** A deed that cannot be done, with the reasons for the person who asked for it. Nothing has been changed. */
export class Refused extends Error {
  readonly issues: readonly Issue[];

  constructor(...issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(', '));
    this.issues = issues;
  }
}
