import { inject, injectable } from 'inversify';
import type { Instant } from '../../domain/records/instant.js';
import type { JobSteps } from '../jobs/job-steps.js';
import { type BackupReport, Backups } from '../ports/backups.js';
import { Clock } from '../ports/clock.js';
import { Packer } from '../ports/packer.js';
import { backupsOf } from './back-up.js';
import { madeAt } from './backup-name.js';
import { type Actor, Desk } from './desk.js';
import { noSuch } from './find.js';

/** Một bản sao lưu trong không gian làm việc. */
export interface KeptBackup {
  readonly name: string;
  /** Absent: it was put there under another name. */
  readonly at?: Instant;
  /** What it says of itself, not read again; absent: it says nothing that can be read. */
  readonly report?: BackupReport;
}

export interface SeenBackups {
  /** The newest first, as far as a page shows them. */
  readonly shown: readonly KeptBackup[];
  readonly total: number;
  readonly mayTake: boolean;
}

const SHOWN = 50;

/** Các bản sao lưu: what is there, whether it is whole, and one to take away. */
@injectable()
export class SeeBackups {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Backups) private readonly backups: Backups,
    @inject(Packer) private readonly packer: Packer,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor): Promise<SeenBackups> {
    const deed = { action: 'back_up', commune: '' } as const;
    const mayTake = await this.desk.see(folder, actor, deed, async ({ may }) => may(TAKING));
    const names = await this.#names(folder);
    const shown: KeptBackup[] = [];
    for (const name of names.slice(0, SHOWN)) {
      const report = await this.backups.told(`${backupsOf(folder)}/${name}`);
      const at = madeAt(name, this.clock.now());
      shown.push({ name, ...(at !== undefined && { at }), ...(report !== undefined && { report }) });
    }
    return { shown, total: names.length, mayTake };
  }

  /** When the last one was made; undefined when there is none, or it is not for this person to know. */
  async last(folder: string, actor: Actor): Promise<Instant | undefined> {
    const deed = { action: 'back_up', commune: '' } as const;
    const maySee = await this.desk.seeOwn(folder, actor, async ({ may }) => may(deed));
    const [newest] = maySee ? await this.#names(folder) : [];
    return newest === undefined ? undefined : madeAt(newest, this.clock.now());
  }

  /** Kiểm tra một bản: reads all of it again. @throws Refused when it is not whole */
  async check(folder: string, actor: Actor, name: string, steps: JobSteps): Promise<BackupReport> {
    await this.desk.see(folder, actor, { action: 'back_up', commune: '' }, async () => undefined);
    const backup = await this.#folderOf(folder, name);
    const { files = 0, damaged = [] } = (await this.backups.told(backup)) ?? {};
    steps.expect(files + damaged.filter(({ why }) => why !== 'altered').length);
    return this.backups.check(backup, steps);
  }

  /** Tải về as one file. It holds what everybody handed in, in every commune. @throws Refused before anything is sent */
  async pack(folder: string, actor: Actor, name: string): Promise<AsyncIterable<Uint8Array>> {
    const backup = await this.desk.see(folder, actor, TAKING, () => this.#folderOf(folder, name));
    return this.packer.pack(await this.backups.files(backup));
  }

  /** By the moment in their names, the newest first; others after them. */
  async #names(folder: string): Promise<readonly string[]> {
    const now = this.clock.now();
    const names = await this.backups.names(backupsOf(folder));
    return [...names].sort((a, b) => ((madeAt(a, now) ?? '') < (madeAt(b, now) ?? '') ? 1 : -1));
  }

  /** Only what is listed: a name is no path. @throws Refused */
  async #folderOf(folder: string, name: string): Promise<string> {
    if ((await this.backups.names(backupsOf(folder))).includes(name)) return `${backupsOf(folder)}/${name}`;
    throw noSuch(folder, 'backup', name, []);
  }
}

const TAKING = { action: 'take_backup', commune: '' } as const;
