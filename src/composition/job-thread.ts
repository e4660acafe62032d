import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { RunJobs } from '../application/jobs/run-jobs.js';
import { Workspaces } from '../application/ports/workspaces.js';
import { createContainer } from './container.js';
import type { JobThreadData, JobThreadFault } from './job-server.js';
import { bindRecords } from './records-module.js';
import { parsedDefinitions } from './shipped-definitions.js';

/** Does the jobs that wait, one after another, and ends when there is none; whatever it is told means "stop". */
const { folder, folders } = workerData as JobThreadData;
let isStopping = false;
parentPort
  ?.once('message', () => {
    isStopping = true;
  })
  .unref();

const container = createContainer(folders, parsedDefinitions());
bindRecords(container);
const jobs = container.get(RunJobs);
const options = {
  isStopping: () => isStopping,
  onFault: (error: unknown, reference: string) => {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const fault: JobThreadFault = { reference, type: name, message, stack };
    parentPort?.postMessage(fault);
  },
};
try {
  while (!isStopping && (await jobs.next(folder, options)));
} finally {
  await container.get(Workspaces).closeAll();
}
