import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../src/adapters/messages/index.js';
import { ISSUE_CODES } from '../../src/domain/issue.js';
import { listIn, readCsv } from '../adapters/registers/support.js';

/** `L005-dossiers-code-twice.csv`: the code and the kind of list. Its first line says code and place. */
const FILES = readdirSync(import.meta.dirname).filter((name) => /^L\d{3}-/.test(name));
/** Chosen mappings that cannot be used; the file itself is in order. */
const CHOSEN = { L014: { 'cột không có': 'received' } };

describe('broken lists', () => {
  it.for(FILES)('%s is told at its place', async (name) => {
    const content = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
    const { issues } = await readCsv(content);
    const found = issues.map(({ code, place }) => `# ${code} ${place.line}:${place.column}`);
    expect(found).toEqual([content.split('\n')[0]]);
    expect(found[0]?.slice(2, 6)).toBe(name.slice(0, 4));
  });

  it('tells a chosen column that the list does not have', async () => {
    const { issues } = await readCsv(listIn(['HS-1', '02/03/2026']), CHOSEN.L014);
    expect(issues.map(({ code }) => code)).toEqual(['L012', 'L014'].reverse());
  });

  it('never prints a line of a list, which may name a citizen', async () => {
    for (const name of FILES) {
      const { issues } = await readCsv(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
      for (const issue of issues) {
        expect(issue.place.excerpt).toBeUndefined();
        expect(JSON.stringify(renderIssue(issue))).not.toMatch(/Người nộp mẫu|Người xử lý mẫu/);
      }
    }
  });

  it('has one for every code of lists', () => {
    const covered = new Set([...FILES.map((name) => name.slice(0, 4)), ...Object.keys(CHOSEN)]);
    expect(Object.keys(ISSUE_CODES).filter((code) => code.startsWith('L') && !covered.has(code))).toEqual([]);
  });
});
