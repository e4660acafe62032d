import { join, resolve } from 'node:path';
import type { Container } from 'inversify';
import { DefinitionsSource } from '../../src/application/ports/definitions-source.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { CreateWorkspace } from '../../src/application/records/create-workspace.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { createContainer } from '../../src/composition/container.js';
import { bindRecords } from '../../src/composition/records-module.js';
import { parsedDefinitions } from '../../src/composition/shipped-definitions.js';
import { day } from '../support/builders.js';
import { fillProvince, PROVINCE_SET } from '../support/province-year.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** The workspace of a province on disk, as large as a real one. */
export class LoadedProvince {
  readonly communes: readonly string[];
  readonly #container: Container;
  /** The year is put there without the log. */
  #asMade: ReadonlyMap<string, number> = new Map();

  constructor(
    readonly folder: string,
    size: number,
  ) {
    this.communes = Array.from({ length: size }, (_, index) => `xa-${index}`);
    const folders = { criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') };
    this.#container = createContainer(folders, parsedDefinitions());
    bindRecords(this.#container);
  }

  async make(): Promise<void> {
    const admin = { login: 'quan-tri', name: 'Quản trị' };
    await this.#container.get(CreateWorkspace).run({ folder: this.folder, admin, origin: 'load' });
    const { value: definitions } = await this.#container.get(DefinitionsSource).load(day('2026-12-20'), [PROVINCE_SET]);
    if (definitions === undefined) throw new Error('no definitions');
    await fillProvince(await this.#open(), this.communes, definitions);
    this.#asMade = await this.#found();
    await this.close();
  }

  /** Of these documents: those that are not there as they were handed in. */
  async lost(words: readonly string[]): Promise<string[]> {
    const { records, files } = await this.#open();
    const kept = new Map((await records.read((each) => each.evidence.files())).map((file) => [file.name, file]));
    const lost: string[] = [];
    for (const each of words) {
      const file = kept.get(`${each}.pdf`);
      const bytes = file && (await files.get(file.sha256));
      if (bytes === undefined || bytes.length !== file?.bytes) lost.push(each);
    }
    return lost;
  }

  /** How often `verify` finds what, by the code; what it found in the year as it was made is not told. */
  async problems(): Promise<ReadonlyMap<string, number>> {
    const counts = await this.#found();
    for (const [code, before] of this.#asMade) counts.set(code, (counts.get(code) ?? 0) - before);
    return new Map([...counts].filter(([, count]) => count !== 0));
  }

  async #found(): Promise<Map<string, number>> {
    const { issues } = await this.#container.get(VerifyWorkspace).run(this.folder);
    const counts = new Map<string, number>();
    for (const { code } of issues) counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  }

  close(): Promise<void> {
    return this.#container.get(Workspaces).closeAll();
  }

  #open() {
    return this.#container.get(Workspaces).open(this.folder);
  }
}
