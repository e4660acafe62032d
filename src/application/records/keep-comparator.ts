import { inject, injectable } from 'inversify';
import type { Issue } from '../../domain/issue.js';
import { safeFileName } from '../../domain/records/file-name.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { UnitsSource } from '../ports/units-source.js';
import { Refused } from '../refused.js';
import { usable } from '../usable.js';
import { type Actor, Desk } from './desk.js';

export interface NewComparator {
  readonly folder: string;
  readonly commune: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Thêm bảng để so: published points or places, or figures of many communes. */
@injectable()
export class KeepComparator {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(UnitsSource) private readonly units: UnitsSource,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns what is wrong in rows: they are taken all the same. @throws Refused when nothing of it can be read */
  async run({ folder, commune, name, bytes }: NewComparator, actor: Actor): Promise<readonly Issue[]> {
    const deed = { action: 'import_figures', commune } as const;
    await this.desk.see(folder, actor, deed, async () => undefined);
    const given = safeFileName(name);
    const definitions = usable(await this.definitions.load(this.clock.today(), 'all'));
    const table = await this.units.read(given, definitions, bytes);
    if (table.value === undefined) {
      throw new Refused(...table.issues.map((each) => ({ ...each, place: { ...each.place, path: '/file' } })));
    }
    const type = given.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
    await this.desk.act(folder, actor, deed, async ({ workspace, records, signature, note }) => {
      const { account: by, at } = signature;
      // What is refused leaves nothing; what is kept is there before anybody is told so.
      const sha256 = await workspace.files.put(bytes, type);
      await records.comparators.add({ commune, sha256, type, name: given, by, at });
      await note({ action: 'comparator_kept', subject: given, after: sha256 });
    });
    return table.issues;
  }
}
