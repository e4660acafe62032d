import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Container } from 'inversify';
import { DefinitionFolders } from '../adapters/definitions/definition-folders.js';
import { SweepJobs } from '../application/jobs/sweep-jobs.js';
import { Clock } from '../application/ports/clock.js';
import { Workspaces } from '../application/ports/workspaces.js';
import { packageRoot } from '../cli/package-root.js';

export interface JobThreadData {
  readonly folder: string;
  readonly folders: DefinitionFolders;
}

/** What nobody foresaw, as it goes into the log. */
export interface JobThreadFault {
  readonly reference: string;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

export type JobLog = (fault: Partial<JobThreadFault>, what: string) => void;

const LOOK_EVERY = 1000;
/** After a thread that could not work: what stops one stops the next one as well. */
const WAIT_AFTER_FAULT = 60_000;
/** Milliseconds for which a job may come to the end of its step; what is cut off then is taken again later. */
const STOP_WITHIN = 10_000;

/**
 * Việc chạy nền của máy chủ: looks for jobs that wait, and has a thread of its own do them, so that pages are answered
 * meanwhile. The thread is there only while there is something to do.
 */
export class JobServer {
  readonly #stopping = new AbortController();
  readonly #looking: Promise<void>;
  #thread: Worker | undefined;
  #notBefore = 0;

  constructor(
    private readonly container: Container,
    private readonly folder: string,
    private readonly log: JobLog,
  ) {
    this.#looking = this.#look();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
    const thread = this.#thread;
    if (thread === undefined) return;
    const ended = once(thread, 'exit');
    thread.postMessage('stop');
    await Promise.race([ended, pause(STOP_WITHIN, undefined, { ref: false })]);
    await thread.terminate();
  }

  async #look(): Promise<void> {
    await this.#try(() => this.container.get(SweepJobs).run(this.folder));
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const isIdle = this.#thread === undefined && Date.now() >= this.#notBefore;
      if (isIdle && (await this.#try(() => this.#isWaiting())) === true) this.#begin();
      await pause(LOOK_EVERY, undefined, { signal }).catch(() => {});
    }
  }

  async #isWaiting(): Promise<boolean> {
    const { records } = await this.container.get(Workspaces).open(this.folder);
    const now = Date.parse(this.container.get(Clock).now());
    return records.read(({ jobs }) => jobs.isAnyFree(now));
  }

  #begin(): void {
    const workerData: JobThreadData = { folder: this.folder, folders: this.container.get(DefinitionFolders) };
    const thread = new Worker(join(packageRoot(), 'dist', 'job-thread.js'), { workerData });
    thread.on('message', (fault: JobThreadFault) => this.log(fault, 'a job met a fault'));
    thread.on('error', (error) => {
      this.#notBefore = Date.now() + WAIT_AFTER_FAULT;
      this.#tell(error);
    });
    thread.on('exit', () => {
      this.#thread = undefined;
    });
    this.#thread = thread;
  }

  /** The records may not answer for a while; then it is tried again. */
  async #try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  #tell(error: unknown): void {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    this.log({ type: name, message, stack }, 'jobs cannot be done');
  }
}
