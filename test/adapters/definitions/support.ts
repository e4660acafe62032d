import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { YamlDefinitions } from '../../../src/adapters/definitions/yaml-definitions.js';
import { mathjsFormulas } from '../../../src/adapters/expressions/mathjs-formulas.js';
import type { Issue } from '../../../src/domain/issue.js';
import { day } from '../../support/builders.js';

/** Small definitions without any issue, to lay other files over. */
export const BASE = join(import.meta.dirname, '../../broken/base');
export const TODAY = day('2026-06-30');

const trees: string[] = [];

/** A copy of the base definitions with other files laid over it; `undefined` takes a file away. */
export function treeWith(files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'definitions-'));
  trees.push(tree);
  cpSync(BASE, tree, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, name)), { recursive: true });
    if (content === undefined) rmSync(join(tree, name));
    else writeFileSync(join(tree, name), content);
  }
  return tree;
}

/** To be run after the tests of a file. */
export function removeTrees(): void {
  for (const tree of trees) rmSync(tree, { recursive: true });
}

export function definitionsIn(tree: string): YamlDefinitions {
  return new YamlDefinitions({ criteria: join(tree, 'criteria'), rules: join(tree, 'rules') }, mathjsFormulas);
}

/** Issues of the base definitions with other files laid over them, shortly: `C001 /max_points`. */
export async function issuesWith(files: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const { issues } = await definitionsIn(treeWith(files)).load(TODAY);
  return issues.map(shortly);
}

function shortly({ code, place }: Issue): string {
  return `${code} ${place.path ?? place.file}`;
}
