import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject, injectable } from 'inversify';
import type { DefinitionArchive, DefinitionsSource } from '../../application/ports/definitions-source.js';
import type { Loaded } from '../../application/ports/loaded.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { DefinitionFolders } from './definition-folders.js';
import { YamlDefinitions } from './yaml-definitions.js';

/** Days, choices of sets and states of the files that one run may meet; more than this is a run that goes on and on. */
const MOST = 20;

/** Definitions read once while their files stay as they are. What is read to be checked is always read anew. */
@injectable()
export class RememberedDefinitions implements DefinitionsSource {
  readonly #known = new Map<string, Promise<Loaded<Definitions>>>();

  constructor(
    @inject(YamlDefinitions) private readonly source: YamlDefinitions,
    @inject(DefinitionFolders) private readonly folders: DefinitionFolders,
  ) {}

  load(today: IsoDate, sets?: readonly string[] | 'all', archive?: DefinitionArchive): Promise<Loaded<Definitions>> {
    if (sets === undefined || archive !== undefined) return this.source.load(today, sets, archive);
    const key = JSON.stringify([today, sets, this.stamp()]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    const loading = this.source.load(today, sets);
    this.#known.set(key, loading);
    return loading;
  }

  stamp(): string {
    return JSON.stringify([stampOf(this.folders.criteria), stampOf(this.folders.rules)]);
  }

  archive(sets: readonly string[]): Promise<DefinitionArchive> {
    return this.source.archive(sets);
  }
}

/** Names, sizes and times of all files below a folder; empty where it cannot be read. */
function stampOf(folder: string): string {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return `${entry.name}/${stampOf(path)}`;
        const { size, mtimeMs } = statSync(path);
        return `${entry.name} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
