import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject, injectable } from 'inversify';
import type { Draft, DraftNote, Drafts } from '../../application/ports/drafts.js';
import { RandomText } from '../../application/ports/random-text.js';
import { safeFileName } from '../../domain/records/file-name.js';
import { writeAtomically } from '../boundary/atomic-write.js';
import { fileHash } from '../boundary/file-hash.js';
import { inOfficeWords } from './storage-errors.js';

const FOLDER = 'drafts';
const NOTE = 'note.json';
/** Nothing that leads to another folder. */
const ID = /^[\w-]{20,60}$/;

type Kept = DraftNote & { readonly sha256: string };

/** `drafts/<id>/note.json`, with the file under its own name in a folder beside it: the note never meets that name. */
@injectable()
export class DraftFolder implements Drafts {
  constructor(@inject(RandomText) private readonly random: RandomText) {}

  async keep(folder: string, note: DraftNote, bytes: Uint8Array): Promise<string> {
    const id = this.random.key();
    const kept: Kept = { ...note, sha256: createHash('sha256').update(bytes).digest('hex') };
    try {
      // The note first: what an interrupted writer leaves is found by it, and swept.
      await writeAtomically(join(folder, FOLDER, id, NOTE), Buffer.from(JSON.stringify(kept), 'utf8'));
      await writeAtomically(fileOf(folder, id, note), bytes);
      return id;
    } catch (error) {
      await this.drop(folder, id);
      throw inOfficeWords(folder)(error);
    }
  }

  async find(folder: string, id: string): Promise<Draft | undefined> {
    const kept = await noteOf(folder, id);
    if (kept === undefined) return undefined;
    const file = fileOf(folder, id, kept);
    const actual = await fileHash(file).catch(() => undefined);
    return actual === kept.sha256 ? { ...kept, id, file } : undefined;
  }

  async list(folder: string): Promise<readonly Pick<Draft, 'id' | 'by' | 'at'>[]> {
    const drafts: Pick<Draft, 'id' | 'by' | 'at'>[] = [];
    for (const id of await readdir(join(folder, FOLDER)).catch(() => [])) {
      const kept = await noteOf(folder, id);
      if (kept !== undefined) drafts.push({ id, by: kept.by, at: kept.at });
    }
    return drafts;
  }

  async drop(folder: string, id: string): Promise<void> {
    if (ID.test(id)) await rm(join(folder, FOLDER, id), { recursive: true, force: true });
  }
}

function fileOf(folder: string, id: string, { fileName }: Pick<DraftNote, 'fileName'>): string {
  return join(folder, FOLDER, id, 'file', safeFileName(fileName));
}

async function noteOf(folder: string, id: string): Promise<Kept | undefined> {
  if (!ID.test(id)) return undefined;
  const written = await readFile(join(folder, FOLDER, id, NOTE), 'utf8').catch(() => undefined);
  return written === undefined ? undefined : (JSON.parse(written) as Kept);
}
