import type { ActivePart } from '../../application/ports/document-reader.js';

const MACRO_NAME = /(?:^|\/)vba(?:Project\.bin|Data\.xml)$|\/(?:macrosheets|dialogsheets)\//i;
const MACRO_TYPE = /vbaProject|macroEnabled|macrosheet/i;
const CONTROL_NAME = /\/activeX\//i;
/** Documents, pictures and old objects that may stand inside another one; anything else is a file in hiding. */
const EMBEDDED = /\/embeddings\//i;
const EMBEDDABLE = /\.(?:docx?|xlsx?|pptx?|vsdx?|bin|emf|wmf|rels)$/i;
/** The stream in which an old object keeps a file of any kind. */
const PACKAGE = Buffer.from('\u0001Ole10Native', 'utf16le');
const RELATIONSHIP = /<(?:\w+:)?Relationship\s([^<>]*)>/g;
/** What a program opens by itself together with the file. Links that a person follows are left alone. */
const FETCHED = new Set(['attachedTemplate', 'oleObject', 'frame', 'subDocument', 'aFChunk']);
const HERE = /^(?:file:\/{3})?[A-Za-z]:[\\/]|^(?![\\/]{2})[^:&]*$/;
const SHARE = /^(?:file:\/*)?[\\/]{2}/i;
const FIELDS = /<w:instrText[^<>]*>([^<]*)|\sw:instr\s*=\s*["']([^"']*)/g;
const ASKS_PROGRAM = /DDEAUTO|\bDDE\s/i;
const SHEET_ASKS_PROGRAM = /<(?:\w+:)?ddeLink\b/;

/** Collects what the parts of an Office file do when a person opens it. */
export class OfficeParts {
  #hasMacros = false;
  #active: ActivePart | undefined;

  get hasMacros(): boolean {
    return this.#hasMacros;
  }

  get active(): ActivePart | undefined {
    return this.#active;
  }

  xml(name: string, xml: string): void {
    this.#name(name);
    if (name === '[Content_Types].xml' && MACRO_TYPE.test(xml)) this.#hasMacros = true;
    if (/\.rels$/i.test(name) && fetches(xml)) this.#active ??= 'elsewhere';
    if (SHEET_ASKS_PROGRAM.test(xml) || ASKS_PROGRAM.test(fieldsOf(xml))) this.#active ??= 'program';
  }

  other(name: string, content: Buffer): void {
    this.#name(name);
    if (EMBEDDED.test(name) && (!EMBEDDABLE.test(name) || content.includes(PACKAGE))) this.#active ??= 'attachment';
  }

  #name(name: string): void {
    if (MACRO_NAME.test(name)) this.#hasMacros = true;
    if (CONTROL_NAME.test(name)) this.#active ??= 'program';
  }
}

/** The words of a field may be spread over many pieces of text. */
function fieldsOf(xml: string): string {
  return [...xml.matchAll(FIELDS)].map(([, text, attribute]) => text ?? attribute ?? '').join('');
}

function fetches(relationships: string): boolean {
  return [...plainLetters(relationships).matchAll(RELATIONSHIP)].some(([, attributes = '']) => {
    if (!/\bTargetMode\s*=\s*["']External["']/i.test(attributes)) return false;
    const type = /\bType\s*=\s*["'][^"']*\/(\w+)["']/.exec(attributes)?.[1] ?? '';
    const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
    return FETCHED.has(type) ? !HERE.test(target) : type === 'image' && SHARE.test(target);
  });
}

/** Any letter may be written by its number. */
function plainLetters(xml: string): string {
  return xml.replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) =>
    String.fromCharCode(parseInt(code, hex === '' ? 10 : 16)),
  );
}
