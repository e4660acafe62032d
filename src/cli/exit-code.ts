import { hasErrors, type Issue } from '../domain/issue.js';

export const EXIT = { done: 0, dataProblems: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Warnings and failed data checks are results; only an error in the data makes the exit status 1. */
export function exitCodeOf(issues: readonly Issue[]): ExitCode {
  return hasErrors(issues) ? EXIT.dataProblems : EXIT.done;
}
