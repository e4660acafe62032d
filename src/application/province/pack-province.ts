import { inject, injectable } from 'inversify';
import type { Commune } from '../../domain/commune.js';
import { safeFileName } from '../../domain/records/file-name.js';
import type { MonthId } from '../../domain/records/month.js';
import type { JobSteps } from '../jobs/job-steps.js';
import { type PackedFile, Packer } from '../ports/packer.js';
import { type Actor, Desk } from '../records/desk.js';
import { PackEvidence, stepwise } from '../records/pack-evidence.js';
import { Refused } from '../refused.js';
import { communesWithMonth } from './communes-with-month.js';

/** Gói minh chứng cả tỉnh: the pack of every commune, each in a folder of its own. */
@injectable()
export class PackProvince {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(PackEvidence) private readonly evidence: PackEvidence,
    @inject(Packer) private readonly packer: Packer,
  ) {}

  /** @throws Refused */
  async pack(folder: string, actor: Actor, month: MonthId, steps: JobSteps): Promise<AsyncIterable<Uint8Array>> {
    const deed = { action: 'run_province', commune: '' } as const;
    const communes = await this.desk.see(folder, actor, deed, ({ records }) => communesWithMonth(records, month));
    steps.expect(communes.length);
    return this.packer.pack(this.#files(folder, actor, month, communes, steps));
  }

  async *#files(
    folder: string,
    actor: Actor,
    month: MonthId,
    communes: readonly Commune[],
    steps: JobSteps,
  ): AsyncIterable<PackedFile> {
    for (const commune of communes) {
      const files = await this.#filesOf(folder, actor, month, commune);
      const place = `${safeFileName(commune.name)} (${commune.id})`;
      for (const file of files) yield stepwise({ ...file, name: `${place}/${file.name}` }, () => steps.goOn());
      await steps.done();
    }
  }

  /** @throws Refused that says in which commune. */
  async #filesOf(folder: string, actor: Actor, month: MonthId, { id, name }: Commune): Promise<readonly PackedFile[]> {
    try {
      return await this.evidence.files(folder, actor, id, month);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw new Refused(...error.issues.map((each) => ({ ...each, place: { ...each.place, file: name } })));
    }
  }
}
