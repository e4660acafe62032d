import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { encode } from '../adapters/storage/domain-json.js';
import { type BackupOptions, type BackupReport, Backups } from '../application/ports/backups.js';
import { Workspaces } from '../application/ports/workspaces.js';
import { Refused } from '../application/refused.js';
import type { Issue } from '../domain/issue.js';
import { createContainer } from './container.js';
import type { JobThreadData } from './job-server.js';
import { bindRecords } from './records-module.js';
import { parsedDefinitions } from './shipped-definitions.js';

export interface BackupThreadData extends JobThreadData {
  readonly into: string;
  readonly name: string;
  readonly reads: BackupOptions['reads'];
}

/** What the thread answers, as text: exact numbers do not pass from thread to thread as they are. */
export type BackupThreadAnswer = { readonly report: BackupReport } | { readonly refused: readonly Issue[] };

/** Makes one backup and ends. */
const { folder, folders, into, name, reads } = workerData as BackupThreadData;
const container = createContainer(folders, parsedDefinitions());
bindRecords(container);
const answer = (told: BackupThreadAnswer) => parentPort?.postMessage(encode(told));
try {
  const workspace = await container.get(Workspaces).open(folder);
  answer({ report: await container.get(Backups).make(workspace, into, name, { ...(reads && { reads }) }) });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  answer({ refused: error.issues });
} finally {
  await container.get(Workspaces).closeAll();
}
