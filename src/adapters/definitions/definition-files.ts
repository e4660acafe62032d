import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import {
  decode,
  type LocatedSource,
  type Origins,
  readText,
  restore,
  tooLarge,
  yamlSource,
} from '../boundary/index.js';
import type { DefinitionRoot, Entry } from './definition-root.js';
import { keyOf, type ParsedFiles } from './parsed-files.js';

/**
 * The files below the two folders, by names that do not depend on where the folders are: `criteria/…`, `rules/…`.
 * Every problem of reading and of shape goes to `report`.
 */
export class DefinitionFiles {
  readonly #texts = new Map<string, string>();
  /** Files that could not be used, with their text where there is any. */
  readonly #broken = new Map<string, string | undefined>();
  /** `criteria` or `rules`, where the folder itself is not there. */
  readonly #absent = new Set<string>();
  /** The text of every file that was read, by its name. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** Files parsed by this run and found in order. */
  readonly inOrder = new Map<string, object>();

  constructor(
    private readonly root: DefinitionRoot,
    private readonly parsed: ParsedFiles,
    private readonly origins: Origins,
    private readonly report: (issue: Issue) => void,
  ) {}

  /** Names of the folders in a folder, sorted; hidden ones are not for definitions. */
  foldersIn(folder: string): string[] {
    const entries = this.#entries(folder);
    return entries.filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.')).map(({ name }) => name);
  }

  /** Names of the YAML files in a folder, sorted; a folder without any is a problem. */
  yamlIn(folder: string): string[] {
    const entries = this.#entries(folder);
    const names = entries.filter(({ kind, name }) => kind === 'file' && /\.ya?ml$/.test(name)).map(({ name }) => name);
    if (entries.length > 0 && names.length === 0) this.#fail(folder, 'no_files');
    return names.map((name) => `${folder}/${name}`);
  }

  /** The text of a file with `\n` line ends, read once; undefined when it cannot be read. */
  textOf(file: string): string | undefined {
    const known = this.#texts.get(file);
    if (known !== undefined || this.#broken.has(file)) return known;
    const content = this.#read(file);
    if (content === undefined) return undefined;
    this.#texts.set(file, content);
    return content;
  }

  /** Whether there is such a file: some are left out by those who do not need them. */
  has(file: string): boolean {
    return this.root.has(file);
  }

  /** A file as an instance of `shape`; undefined unless all of it is right. */
  decode<T extends object>(shape: new () => T, file: string): T | undefined {
    const content = this.textOf(file);
    if (content === undefined) return undefined;
    const known = this.parsed.get(keyOf(file, content));
    if (known !== undefined) return this.#restore(shape, file, content, known);
    const source = yamlSource(file, content);
    const decoded = decode(shape, source);
    if ('value' in decoded) {
      this.inOrder.set(keyOf(file, content), source.plain as object);
      return this.origins.record(decoded.value, source);
    }
    this.#broken.set(file, content);
    decoded.issues.forEach(this.report);
    return undefined;
  }

  /** Gives up files that cannot be understood without another one. */
  setAside(files: readonly string[]): void {
    for (const file of files) this.#broken.set(file, this.#texts.get(file));
  }

  /** Whether a file below `folder` that could not be used holds `word`: then nobody can say what it says of it. */
  brokenFileMentions(folder: string, word: string): boolean {
    return [...this.#broken].some(([file, content]) => file.startsWith(folder) && (content?.includes(word) ?? true));
  }

  /** Places are asked for only when something is found wrong later: then the text is parsed after all. */
  #restore<T extends object>(shape: new () => T, file: string, content: string, plain: object): T {
    let source: LocatedSource | undefined;
    const locate: LocatedSource['locate'] = (...where) => {
      source ??= yamlSource(file, content);
      return source.locate(...where);
    };
    return this.origins.record(restore(shape, plain), { locate });
  }

  #read(file: string): string | undefined {
    let bytes: ReturnType<DefinitionRoot['read']>;
    try {
      bytes = this.root.read(file);
    } catch (error) {
      this.#fail(file, reasonOf(error));
      return undefined;
    }
    if ('problem' in bytes && bytes.problem === 'unreadable') {
      this.#fail(file, bytes.problem);
      return undefined;
    }
    const content = 'problem' in bytes ? tooLarge(file, bytes.size) : readText(file, bytes);
    if (typeof content === 'string') return content.replaceAll('\r\n', '\n');
    this.#broken.set(file, undefined);
    this.report(content);
    return undefined;
  }

  #entries(folder: string): Entry[] {
    try {
      return [...this.root.entries(folder)].sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#fail(folder, reasonOf(error));
      return [];
    }
  }

  /** Of a whole folder that is not there, only the folder is told, by the name that was given for it. */
  #fail(name: string, reason: string): void {
    this.#broken.set(name, undefined);
    const [top = ''] = name.split('/');
    const { place, there } = this.root.whereabouts(top);
    if (there === 'folder') {
      this.report(issue('S008', { file: name }, { name: text(name), reason: text(reason) }));
      return;
    }
    if (this.#absent.has(top)) return;
    this.#absent.add(top);
    const why = there === 'nothing' ? 'missing' : 'unreadable';
    this.report(issue('S008', { file: place }, { name: text(place), reason: text(why) }));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable';
}
