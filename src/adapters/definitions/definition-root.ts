import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionArchive } from '../../application/ports/definitions-source.js';
import { MAX_TEXT_BYTES, readLimitedSync } from '../boundary/index.js';
import type { DefinitionFolders } from './definition-folders.js';

export interface Entry {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'other';
}

/** Where definition files come from, by names such as `criteria/metrics/a.yaml`. */
export interface DefinitionRoot {
  /** @throws when there is no such folder. */
  entries(folder: string): readonly Entry[];
  /** @throws when there is no such file. */
  read(file: string): ReturnType<typeof readLimitedSync>;
  has(file: string): boolean;
  /** For `criteria` and `rules`: the place that should hold it, and whether it does. */
  whereabouts(root: string): { readonly place: string; readonly there: 'folder' | 'other' | 'nothing' };
}

/** The folders that a person edits. */
export class FolderRoot implements DefinitionRoot {
  constructor(private readonly folders: DefinitionFolders) {}

  entries(folder: string): readonly Entry[] {
    return readdirSync(this.#pathOf(folder), { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
    }));
  }

  read(file: string): ReturnType<typeof readLimitedSync> {
    return readLimitedSync(this.#pathOf(file), MAX_TEXT_BYTES);
  }

  has(file: string): boolean {
    return existsSync(this.#pathOf(file));
  }

  whereabouts(root: string): ReturnType<DefinitionRoot['whereabouts']> {
    const place = this.#pathOf(root);
    const found = statSync(place, { throwIfNoEntry: false });
    return { place, there: found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'other' };
  }

  /** @param name `criteria`, `rules`, or a path below one of them. */
  #pathOf(name: string): string {
    const [root, ...below] = name.split('/');
    return join(root === 'rules' ? this.folders.rules : this.folders.criteria, ...below);
  }
}

/** Definitions as they were when a month was closed. */
export class ArchiveRoot implements DefinitionRoot {
  constructor(private readonly archive: DefinitionArchive) {}

  entries(folder: string): readonly Entry[] {
    const found = new Map<string, Entry>();
    for (const file of this.archive.keys()) {
      if (!file.startsWith(`${folder}/`)) continue;
      const [name = '', ...below] = file.slice(folder.length + 1).split('/');
      found.set(name, { name, kind: below.length === 0 ? 'file' : 'folder' });
    }
    return [...found.values()];
  }

  read(file: string): Uint8Array {
    const text = this.archive.get(file);
    if (text === undefined) throw new Error(`not in the archive: ${file}`);
    return Buffer.from(text, 'utf8');
  }

  has(file: string): boolean {
    return this.archive.has(file);
  }

  whereabouts(root: string): ReturnType<DefinitionRoot['whereabouts']> {
    return { place: root, there: this.entries(root).length > 0 ? 'folder' : 'nothing' };
  }
}
