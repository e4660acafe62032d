import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ISSUE_SENTENCES } from '../../../src/adapters/messages/vi-issues.js';
import * as names from '../../../src/adapters/messages/vi-names.js';
import { TRACE_MESSAGES } from '../../../src/adapters/messages/vi-traces.js';
import { RISK_CAUSES } from '../../../src/domain/risk.js';

const ENGINE = resolve(import.meta.dirname, '../../../src/domain/engine');
const TABLES = Object.values(names);
/** Words of computers and of English that an office does not use. */
const BANNED = /\b(upload|dashboard|kpi|snapshot|users?|score|missing|error|warning|import|export|default|deadline)\b/i;

describe('names on screen', () => {
  it('has one name for each cause of a risk, and no name for two', () => {
    expect(Object.keys(names.CAUSE_NAMES).sort()).toEqual([...RISK_CAUSES].sort());
  });

  it('tells every state of a table apart', () => {
    for (const table of TABLES) {
      const words = Object.values(table);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('uses no English and no computer words', () => {
    const labels = TABLES.flatMap((table) => Object.values(table));
    expect(labels.filter((label) => BANNED.test(label))).toEqual([]);
    expect(Object.values(TRACE_MESSAGES).filter((text) => BANNED.test(text.replace(/\{\w+\}/g, '')))).toEqual([]);
  });

  it('is written in composed Unicode', () => {
    const all = [TABLES, TRACE_MESSAGES, ISSUE_SENTENCES].map((each) => JSON.stringify(each)).join('');
    expect(all).toBe(all.normalize('NFC'));
  });
});

describe('trace sentences', () => {
  const sources = filesUnder(ENGINE)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const families = [...new Set(Object.keys(TRACE_MESSAGES).map((id) => id.split('.')[0]))].join('|');

  it('has one for every message id that the engine writes out', () => {
    const ids = [...sources.matchAll(new RegExp(`'((?:${families})\\.[a-z_.]+)'`, 'g'))].map((match) => match[1] ?? '');
    expect(ids.length).toBeGreaterThan(20);
    expect([...new Set(ids)].filter((id) => !(id in TRACE_MESSAGES))).toEqual([]);
  });

  it('has some for every message id that the engine puts together', () => {
    const stems = [...sources.matchAll(new RegExp(`\`((?:${families})\\.[a-z_.]*)\\$\\{`, 'g'))].map(
      (match) => match[1] ?? '',
    );
    expect(stems.filter((stem) => !Object.keys(TRACE_MESSAGES).some((id) => id.startsWith(stem)))).toEqual([]);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
