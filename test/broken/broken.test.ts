import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CheckDefinitions } from '../../src/application/check-definitions.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { ISSUE_CODES, type Issue } from '../../src/domain/issue.js';
import { BASE, definitionsIn, removeTrees, TODAY, treeWith } from '../adapters/definitions/support.js';
import { instant } from '../support/builders.js';

const HERE = import.meta.dirname;

/** `C001-children-do-not-add-up.yaml`: the code of the one issue it causes when it is laid over the base tree. */
const FILES = readdirSync(HERE).filter((name) => /^[SDC]\d{3}-.*\.yaml$/.test(name));

afterAll(removeTrees);

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

async function check(tree: string): Promise<readonly Issue[]> {
  const useCase = new CheckDefinitions(
    definitionsIn(tree),
    { today: () => TODAY, now: () => instant(TODAY) },
    EVALUATORS,
  );
  return (await useCase.run()).issues;
}

/** As in the first lines: code, file when it is another one, line and column, path. */
function summary({ code, place }: Issue, target: string): string {
  const file = place.file === target ? '' : ` ${place.file}`;
  const position = place.line === undefined ? '' : ` ${place.line}:${place.column}`;
  return `${code}${file}${position}${place.path ? ` ${place.path}` : ''}`;
}

describe('broken definitions', () => {
  it('are laid over a tree that has no issue of its own', async () => {
    expect(await check(BASE)).toEqual([]);
  });

  it.for(FILES)('%s causes one issue, at its place', async (name) => {
    const { expected, target, bytes } = readBroken(name);
    const issues = await check(treeWith({ [target]: bytes }));
    expect(issues.map((issue) => summary(issue, target))).toEqual([expected]);
    expect(expected.slice(0, 4)).toBe(name.slice(0, 4));
  });

  it('have one file for every code of documents and definitions', () => {
    const covered = new Set(FILES.map((name) => name.slice(0, 4)));
    expect(Object.keys(ISSUE_CODES).filter((code) => /^[SDC]/.test(code) && !covered.has(code))).toEqual([]);
  });
});
