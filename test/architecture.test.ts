import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadShippedCodes } from './support/shipped-codes.js';

const SRC = resolve(import.meta.dirname, '../src');

/** Who may import whom: folders of `src`, and libraries. `adapters/*` names one technology folder. */
const ALLOWED: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly libraries: readonly RegExp[] }>
> = {
  domain: { folders: ['domain'], libraries: [] },
  application: { folders: ['application', 'domain'], libraries: [/^inversify$/] },
  'adapters/boundary': adapter(/^class-/, /^yaml$/, /^yauzl$/),
  'adapters/json': {
    folders: ['adapters/json', 'adapters/messages', 'application', 'domain'],
    libraries: [],
  },
  'adapters/messages': { folders: ['adapters/messages', 'domain'], libraries: [] },
  'adapters/definitions': adapter(),
  'adapters/case-folder': adapter(),
  'adapters/registers': adapter(),
  'adapters/tables': adapter(/^exceljs$/),
  'adapters/documents': adapter(/^file-type$/, /^unpdf$/, /^mammoth$/),
  'adapters/excel': adapter(/^exceljs$/, /^echarts/, /^@resvg\/resvg-js$/),
  'adapters/word': adapter(/^docx$/),
  'adapters/storage': adapter(/^@libsql\/client$/, /^kysely$/, /^pg$/),
  'adapters/access': adapter(/^openid-client$/),
  'adapters/mail': adapter(/^nodemailer$/),
  'adapters/archive': adapter(/^yazl$/),
  'adapters/expressions': { folders: ['adapters/expressions', 'application', 'domain'], libraries: [/^mathjs$/] },
  cli: {
    folders: ['cli', 'application', 'domain', 'adapters/boundary', 'adapters/json', 'adapters/messages'],
    libraries: [/^commander$/, /^node:/],
  },
  web: {
    folders: ['web', 'application', 'domain', 'adapters/boundary', 'adapters/json', 'adapters/messages'],
    libraries: [/^fastify$/, /^@fastify\//, /^preact/, /^htmx\.org$/, /^node:/],
  },
  composition: {
    folders: ['composition', 'cli', 'web', 'application', 'domain', 'adapters/*'],
    libraries: [/^inversify$/, /^reflect-metadata$/, /^node:/, /^tinypool$/],
  },
};

const FORBIDDEN_IN_DOMAIN = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /\bprocess\./,
  /\bparseFloat\b/,
  /\bNumber\(/,
];
/** The one place where whole numbers leave BigInt and text, after a check that they fit. */
const NUMBER_IS_HOME = 'domain/number.ts';
/** Names, days and marks as documents write them, which are read and not said. */
const WORDS_ARE_READ: ReadonlySet<string> = new Set([
  'domain/names.ts',
  'domain/records/secret-name.ts',
  'domain/standing/comparator.ts',
  'domain/written-date.ts',
]);
/** A letter that English does without. */
const VIETNAMESE = /[^\P{L}a-z]/iu;

const files = sourceFiles(SRC).map((file) => ({ file, name: relative(SRC, file), text: readFileSync(file, 'utf8') }));

describe('architecture', () => {
  it('lets every file import only what its layer may', () => {
    expect(files.flatMap(({ file, name, text }) => wrongImports(file, name, text))).toEqual([]);
  });

  it('keeps clock, chance, process and floats out of the domain', () => {
    const found = files
      .filter(({ name }) => name.startsWith('domain/') && name !== NUMBER_IS_HOME)
      .flatMap(({ name, text }) => linesMatching(name, text, FORBIDDEN_IN_DOMAIN));
    expect(found).toEqual([]);
  });

  it('names no criterion, requirement or set of the shipped data in code', () => {
    const codes = loadShippedCodes();
    const wanted = new RegExp(`(?<![\\w.-])(?:${codes.map(literal).join('|')})(?![\\w.-])`);
    const found = files.flatMap(({ name, text }) => linesMatching(name, withoutComments(text), [wanted]));
    expect(codes.length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  });

  it('leaves the words that people read to the outer layers', () => {
    const found = files
      .filter(({ name }) => /^(?:domain|application)\//.test(name) && !WORDS_ARE_READ.has(name))
      .flatMap(({ name, text }) => linesMatching(name, withoutComments(text), [VIETNAMESE]));
    expect(found).toEqual([]);
  });

  it('keeps files short enough to hold one idea', () => {
    const lengths = files.map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 350)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200);
  });
});

function adapter(...libraries: RegExp[]) {
  return {
    folders: ['adapters/boundary', 'adapters/messages', 'application', 'domain'],
    libraries: [/^node:/, /^inversify$/, /^reflect-metadata$/, ...libraries],
  };
}

function wrongImports(file: string, name: string, text: string): string[] {
  const layer = layerOf(name);
  const allowed = ALLOWED[layer];
  if (allowed === undefined) return [`${name} belongs to no layer`];
  return text.split('\n').flatMap((line, index) => {
    const wanted = /\b(?:from\s+|import\s+|import\()'([^']+)'/.exec(line)?.[1];
    if (wanted === undefined) return [];
    const target = wanted.startsWith('.') ? layerOf(relative(SRC, resolve(dirname(file), wanted))) : undefined;
    const fine =
      target === undefined
        ? allowed.libraries.some((library) => library.test(wanted))
        : target === layer || allowed.folders.some((folder) => folder === target || covers(folder, target));
    const allowedNames = [...allowed.folders, ...allowed.libraries.map((library) => library.source)].join(', ');
    return fine ? [] : [`src/${name}:${index + 1} imports ${wanted}, allowed: ${allowedNames}`];
  });
}

function covers(folder: string, target: string): boolean {
  return folder.endsWith('/*') && target.startsWith(folder.slice(0, -1));
}

function layerOf(name: string): string {
  const [first = '', second = ''] = name.split('/');
  return first === 'adapters' ? `${first}/${second}` : first;
}

function linesMatching(name: string, text: string, patterns: readonly RegExp[]): string[] {
  return text.split('\n').flatMap((line, index) => {
    const hit = patterns.find((pattern) => pattern.test(line));
    return hit === undefined ? [] : [`src/${name}:${index + 1} ${line.trim()}`];
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/\/\/.*$/gm, '');
}

function literal(code: string): string {
  return code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
