import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { cleanText } from '../../domain/names.js';
import { isInside } from './inside.js';

/** Left behind by operating systems and open documents. */
const NOISE = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;
const MAX_DEPTH = 8;
const FOLDER = 'evidence';

/** The files of the evidence folder by their path in the case folder (NFC, `/`), with the path to open each by. */
export class EvidenceFiles {
  private constructor(
    readonly paths: ReadonlyMap<string, string>,
    private readonly outside: ReadonlySet<string>,
    readonly issues: readonly Issue[],
  ) {}

  /** Lists the folder; links that lead out of the case folder are told and left alone. */
  static async list(caseFolder: string): Promise<EvidenceFiles> {
    const found = new Map<string, string>();
    const outside = new Set<string>();
    await walkFolder({ folder: caseFolder, found, outside }, FOLDER, FOLDER, 0);
    const issues = [...outside].map((path) => issue('E002', { file: `${caseFolder}/${path}` }, { file: text(path) }));
    const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
    return new EvidenceFiles(new Map(sorted), outside, issues);
  }

  /** The path a table means: inside `evidence/`, or from the case folder. */
  resolve(written: string): { readonly path: string } | { readonly problem: 'E001' | 'E002' } {
    const plain = cleanText(written).replaceAll('\\', '/');
    const path = posix.normalize(plain);
    if (/^(?:[/~]|[a-z]:)/i.test(plain) || path === '..' || path.startsWith('../')) return { problem: 'E002' };
    const candidates = [`${FOLDER}/${path}`, path];
    if (candidates.some((each) => this.outside.has(each))) return { problem: 'E002' };
    const known = candidates.find((each) => this.paths.has(each));
    return known === undefined ? { problem: 'E001' } : { path: known };
  }
}

interface Walk {
  readonly folder: string;
  readonly found: Map<string, string>;
  readonly outside: Set<string>;
}

/** @param path as shown; @param actual as stored on disk, which may be in another Unicode form. */
async function walkFolder(walk: Walk, path: string, actual: string, depth: number): Promise<void> {
  if (!(await isInside(walk.folder, actual))) {
    walk.outside.add(path);
    return;
  }
  for (const entry of await entriesOf(`${walk.folder}/${actual}`)) {
    if (NOISE.test(entry.name)) continue;
    const shown = `${path}/${entry.name.normalize('NFC')}`;
    const stored = `${actual}/${entry.name}`;
    if (entry.isDirectory()) {
      if (depth < MAX_DEPTH) await walkFolder(walk, shown, stored, depth + 1);
    } else if (entry.isFile() || (await isInside(walk.folder, stored))) {
      walk.found.set(shown, `${walk.folder}/${stored}`);
    } else {
      walk.outside.add(shown);
    }
  }
}

/** No such folder is no evidence. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
