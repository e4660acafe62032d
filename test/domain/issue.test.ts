import { describe, expect, it } from 'vitest';
import {
  hasErrors,
  ISSUE_CODES,
  type IssueCode,
  type IssueSeverity,
  issue,
  type SourcePlace,
  sortIssues,
} from '../../src/domain/issue.js';

const at = (file: string, more: Partial<SourcePlace> = {}, code: IssueCode = 'C001') => issue(code, { file, ...more });
const codesOf = (severity: IssueSeverity) =>
  Object.entries(ISSUE_CODES).flatMap(([code, each]) =>
    each === severity ? [issue(code as IssueCode, { file: '' })] : [],
  );

describe('issues', () => {
  it('are listed by file, then line, then column, then code', () => {
    const ordered = [
      at('a.yaml', {}, 'C002'),
      at('a.yaml', { line: 2 }),
      at('a.yaml', { line: 10, column: 3 }),
      at('a.yaml', { line: 10, column: 12 }, 'C001'),
      at('a.yaml', { line: 10, column: 12 }, 'C003'),
      at('b.yaml', { line: 1 }),
      at('c.yaml'),
    ];
    for (let turn = 0; turn < ordered.length; turn += 1) {
      const turned = [...ordered.slice(turn), ...ordered.slice(0, turn)];
      expect(sortIssues(turned)).toEqual(ordered);
      expect(sortIssues(turned.toReversed())).toEqual(ordered);
    }
  });

  it('leave the given list as it was', () => {
    const given = [at('b.yaml'), at('a.yaml')];
    sortIssues(given);
    expect(given.map(({ place }) => place.file)).toEqual(['b.yaml', 'a.yaml']);
  });

  it('stop the work when one of them is an error, and only then', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors(codesOf('warning'))).toBe(false);
    expect(hasErrors([...codesOf('warning'), ...codesOf('error').slice(0, 1)])).toBe(true);
  });
});
