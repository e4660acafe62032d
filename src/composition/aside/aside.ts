import { join } from 'node:path';
import { inject, injectable } from 'inversify';
import { Tinypool } from 'tinypool';
import { DefinitionFolders } from '../../adapters/definitions/definition-folders.js';
import { decodeAs } from '../../adapters/storage/domain-json.js';
import { Refused } from '../../application/refused.js';
import { packageRoot } from '../../cli/package-root.js';
import type { Issue } from '../../domain/issue.js';
import type * as thread from './aside-thread.js';

type Work = typeof thread;
type TaskOf<Name extends keyof Work> = Omit<Parameters<Work[Name]>[0], 'folders'>;
type Done<Name extends keyof Work> = Extract<Awaited<ReturnType<Work[Name]>>, { readonly value: unknown }>['value'];

/** One writes a sheet while the other makes a backup, which may take long. */
const THREADS = 2;
/** Milliseconds for which a thread stays for what may come next. */
const IDLE = 5 * 60_000;

/**
 * Luồng riêng cho việc nặng của máy chủ: what takes a processor for long is done in other threads, so that whoever asked
 * waits for it, and nobody else.
 */
@injectable()
export class Aside {
  readonly #pool = new Tinypool({
    filename: join(packageRoot(), 'dist', 'aside-thread.js'),
    ...{ minThreads: 0, maxThreads: THREADS, idleTimeout: IDLE },
  });

  constructor(@inject(DefinitionFolders) private readonly folders: DefinitionFolders) {}

  /** @throws Refused as the work itself would */
  async run<const Name extends keyof Work>(name: Name, task: TaskOf<Name>): Promise<Done<Name>> {
    const answer: thread.Answer<Done<Name>> = await this.#pool.run({ ...task, folders: this.folders }, { name });
    if ('refused' in answer) throw new Refused(...decodeAs<readonly Issue[]>(answer.refused));
    return answer.value;
  }

  async stop(): Promise<void> {
    await this.#pool.destroy();
  }
}
