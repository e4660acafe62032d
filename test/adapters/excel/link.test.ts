import { describe, expect, it } from 'vitest';
import { folderOf, linkBetween } from '../../../src/adapters/excel/link.js';

describe('linkBetween', () => {
  it('goes from the folder of the sheet to the file', () => {
    expect(linkBetween('/a/out', '/a/case/evidence/q1/12.pdf')).toBe('../case/evidence/q1/12.pdf');
    expect(linkBetween('/a/case', '/a/case')).toBe('.');
  });

  it('escapes what has a meaning in an address and keeps Vietnamese letters', () => {
    expect(linkBetween('/a', '/a/kế hoạch #5 100%.pdf')).toBe('kế%20hoạch%20%235%20100%25.pdf');
  });
});

describe('folderOf', () => {
  it('finds the deepest folder that holds all files', () => {
    expect(folderOf(['evidence/q1/a.pdf', 'evidence/q2/b.pdf'])).toBe('evidence');
    expect(folderOf(['evidence/q1/a.pdf', 'evidence/q1/b.pdf'])).toBe('evidence/q1');
    expect(folderOf(['a.pdf', 'evidence/b.pdf'])).toBe('');
    expect(folderOf([])).toBeUndefined();
  });
});
