import 'reflect-metadata';
import type { Container } from 'inversify';
import type { DefinitionFolders } from '../../adapters/definitions/definition-folders.js';
import { encode } from '../../adapters/storage/domain-json.js';
import { type BackupOptions, type BackupReport, Backups } from '../../application/ports/backups.js';
import { Workspaces } from '../../application/ports/workspaces.js';
import type { Actor } from '../../application/records/desk.js';
import { SeeSheet, type SetReference, type SheetFile } from '../../application/records/see-sheet.js';
import { Refused } from '../../application/refused.js';
import { createContainer } from '../container.js';
import { bindRecords } from '../records-module.js';
import { parsedDefinitions } from '../shipped-definitions.js';

interface AsideTask {
  readonly folders: DefinitionFolders;
  readonly folder: string;
}

export interface BackupTask extends AsideTask {
  readonly into: string;
  readonly name: string;
  readonly reads: BackupOptions['reads'];
}

export interface SheetTask extends AsideTask {
  readonly actor: Actor;
  readonly reference: SetReference;
  readonly beside: ReadonlyMap<string, string>;
}

/** What is refused passes between threads as text: exact numbers in its values would not arrive as they are. */
export type Answer<T> = { readonly value: T } | { readonly refused: string };

/** Kept while the thread is: the workspace stays open and the definitions read. */
let container: Container | undefined;

export function backup({ folders, folder, into, name, reads }: BackupTask): Promise<Answer<BackupReport>> {
  return answered(async () => {
    const kept = at(folders);
    const workspace = await kept.get(Workspaces).open(folder);
    return kept.get(Backups).make(workspace, into, name, { ...(reads !== undefined && { reads }) });
  });
}

export function sheet({ folders, folder, actor, reference, beside }: SheetTask): Promise<Answer<SheetFile>> {
  return answered(() => at(folders).get(SeeSheet).file(folder, actor, reference, beside));
}

function at(folders: DefinitionFolders): Container {
  if (container === undefined) {
    container = createContainer(folders, parsedDefinitions());
    bindRecords(container);
  }
  return container;
}

async function answered<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refused: encode(error.issues) };
  }
}
