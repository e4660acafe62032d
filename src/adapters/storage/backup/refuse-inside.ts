import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { hasWorkspaceFile } from '../workspace-file.js';
import { readManifest } from './manifest.js';

/**
 * A new workspace never stands inside another one or inside a backup: who takes that one away, or copies it, would take
 * or copy both. @throws Refused
 */
export async function refuseInside(into: string): Promise<void> {
  for (let place = await realPlace(dirname(resolve(into))); ; place = dirname(place)) {
    const kind = await kindOf(place);
    if (kind !== undefined) {
      const values = { folder: text(into), kind: text(kind), inside: text(place) };
      throw new Refused(issue('W022', { file: into }, values));
    }
    if (place === dirname(place)) return;
  }
}

async function kindOf(folder: string): Promise<'workspace' | 'backup' | undefined> {
  if (await hasWorkspaceFile(folder)) return 'workspace';
  return (await readManifest(folder)) === undefined ? undefined : 'backup';
}

/** The folder without links; of one that is not there yet, the nearest one around it that is. */
async function realPlace(folder: string): Promise<string> {
  return realpath(folder).catch(() => (folder === dirname(folder) ? folder : realPlace(dirname(folder))));
}
