import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { YamlDefinitions } from '../../src/adapters/definitions/yaml-definitions.js';
import { mathjsFormulas } from '../../src/adapters/expressions/mathjs-formulas.js';
import { CheckDefinitions } from '../../src/application/check-definitions.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { ISSUE_CODES, type Issue } from '../../src/domain/issue.js';
import { day } from '../support/builders.js';

const HERE = import.meta.dirname;
const TODAY = day('2026-06-30');

/** `C001-children-do-not-add-up.yaml`: the code of the one issue it causes when it is laid over the base tree. */
const FILES = readdirSync(HERE).filter((name) => /^[SDC]\d{3}-.*\.yaml$/.test(name));

const workshop = mkdtempSync(join(tmpdir(), 'broken-'));
afterAll(() => rmSync(workshop, { recursive: true }));

/** The first line says what is expected, the second where the file belongs, a third one to what size it is padded. */
function readBroken(name: string): { expected: string; target: string; bytes: Uint8Array } {
  const bytes = readFileSync(join(HERE, name));
  const [expected = '', target = '', third = ''] = bytes
    .toString('utf8')
    .split('\n')
    .map((line) => line.replace(/^# /, ''));
  const size = Number(/^padded to (\d+) bytes$/.exec(third)?.[1] ?? bytes.length);
  return { expected, target, bytes: Buffer.concat([bytes, Buffer.alloc(size - bytes.length, '#')]) };
}

async function issuesOf(name: string, target: string, bytes: Uint8Array): Promise<readonly Issue[]> {
  const tree = join(workshop, name);
  cpSync(join(HERE, 'base'), tree, { recursive: true });
  mkdirSync(dirname(join(tree, target)), { recursive: true });
  writeFileSync(join(tree, target), bytes);
  return check(tree);
}

async function check(tree: string): Promise<readonly Issue[]> {
  const folders = { criteria: join(tree, 'criteria'), rules: join(tree, 'rules') };
  const definitions = new YamlDefinitions(folders, mathjsFormulas);
  return (await new CheckDefinitions(definitions, { today: () => TODAY }, EVALUATORS).run()).issues;
}

/** As in the first lines: code, file when it is another one, line and column, path. */
function summary({ code, place }: Issue, target: string): string {
  const file = place.file === target ? '' : ` ${place.file}`;
  const position = place.line === undefined ? '' : ` ${place.line}:${place.column}`;
  return `${code}${file}${position}${place.path ? ` ${place.path}` : ''}`;
}

describe('broken definitions', () => {
  it('are laid over a tree that has no issue of its own', async () => {
    expect(await check(join(HERE, 'base'))).toEqual([]);
  });

  it.for(FILES)('%s causes one issue, at its place', async (name) => {
    const { expected, target, bytes } = readBroken(name);
    const issues = await issuesOf(name, target, bytes);
    expect(issues.map((issue) => summary(issue, target))).toEqual([expected]);
    expect(expected.slice(0, 4)).toBe(name.slice(0, 4));
  });

  it('have one file for every code of documents and definitions', () => {
    const covered = new Set(FILES.map((name) => name.slice(0, 4)));
    expect(Object.keys(ISSUE_CODES).filter((code) => /^[SDC]/.test(code) && !covered.has(code))).toEqual([]);
  });
});
