import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { decode, type Origins, readText, yamlSource } from '../boundary/index.js';
import type { DefinitionFolders } from './definition-folders.js';

/**
 * The files below the two folders, by names that do not depend on where the folders are: `criteria/…`, `rules/…`.
 * Every problem of reading and shape goes to `report`.
 */
export class DefinitionFiles {
  readonly #texts = new Map<string, string>();
  readonly #broken: string[] = [];

  constructor(
    private readonly folders: DefinitionFolders,
    private readonly origins: Origins,
    private readonly report: (issue: Issue) => void,
  ) {}

  /** Names of the sub-folders, sorted. */
  async foldersIn(folder: string): Promise<string[]> {
    const entries = await this.#entries(folder);
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  }

  /** Names of the YAML files in a folder, sorted. */
  async yamlIn(folder: string): Promise<string[]> {
    const entries = await this.#entries(folder);
    return entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => `${folder}/${entry.name}`);
  }

  /** The text of a file, read once. */
  async text(file: string): Promise<string | undefined> {
    const known = this.#texts.get(file);
    if (known !== undefined) return known;
    const content = await this.#read(file);
    if (typeof content === 'string') {
      this.#texts.set(file, content);
      return content;
    }
    this.#broken.push('');
    this.report(content);
    return undefined;
  }

  /** A file as an instance of `shape`; undefined when it has any problem. */
  async decode<T extends object>(shape: new () => T, file: string): Promise<T | undefined> {
    const content = await this.text(file);
    if (content === undefined) return undefined;
    const source = yamlSource(file, content);
    const decoded = decode(shape, source);
    if ('value' in decoded) return this.origins.record(decoded.value, source);
    this.#broken.push(content);
    decoded.issues.forEach(this.report);
    return undefined;
  }
}
