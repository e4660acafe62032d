import type { ColumnMapping, DroppedWhy } from '../../application/ports/list-source.js';
import type { OpenTable } from '../../application/ports/row-source.js';
import { type Issue, issue } from '../../domain/issue.js';
import { foldHeader, privateHeaders } from '../../domain/lists/headers.js';
import type { ListVocabulary, ListWording } from '../../domain/lists/vocabulary.js';
import { text } from '../../domain/message.js';
import { foldText } from '../../domain/names.js';
import { nearest } from '../../domain/nearest.js';

/** Which column is read as what, which are not read, and why. */
export interface SettledColumns {
  /** Header by field. */
  readonly headers: ReadonlyMap<string, string>;
  readonly dropped: readonly { readonly header: string; readonly why: DroppedWhy }[];
  readonly issues: readonly Issue[];
}

/**
 * Settles the columns of a list: private ones are dropped whatever anybody chose, then what the person chose, then what
 * the vocabulary knows.
 */
export function settleColumns(
  table: Pick<OpenTable, 'headers' | 'placeOfHeader'>,
  wording: ListWording,
  vocabulary: ListVocabulary,
  chosen: ColumnMapping = {},
): SettledColumns {
  const settling = new Settling(table, wording);
  const privateData = privateHeaders(vocabulary);
  for (const header of table.headers) {
    const kind = privateData(header);
    if (kind !== undefined) settling.drop(header, kind);
  }
  for (const [column, field] of Object.entries(chosen)) settling.choose(column, field);
  for (const header of table.headers) settling.recognise(header);
  return settling;
}

class Settling implements SettledColumns {
  readonly headers = new Map<string, string>();
  readonly dropped: { header: string; why: DroppedWhy }[] = [];
  readonly issues: Issue[] = [];
  readonly #settled = new Set<string>();
  readonly #fields: ReadonlyMap<string, string>;
  readonly #names: readonly string[];

  constructor(
    private readonly table: Pick<OpenTable, 'headers' | 'placeOfHeader'>,
    private readonly wording: ListWording,
  ) {
    const entries = Object.entries(wording.columns);
    this.#fields = new Map(entries.flatMap(([field, names]) => names.map((name) => [foldHeader(name), field])));
    this.#names = entries.flatMap(([, names]) => names.map(foldText));
  }

  drop(header: string, why: DroppedWhy): void {
    this.#settled.add(header);
    this.dropped.push({ header, why });
    if (why === 'citizen' || why === 'officer') {
      const code = why === 'citizen' ? 'L002' : 'L003';
      this.issues.push(issue(code, this.table.placeOfHeader(header), { column: text(header) }));
    }
  }

  choose(column: string, field: string): void {
    const header = this.table.headers.find((each) => foldHeader(each) === foldHeader(column));
    const fields = Object.keys(this.wording.columns);
    const other = this.headers.get(field);
    if (header === undefined) {
      this.#refuse(column, 'no_header', { nearest: nearest(foldText(column), this.table.headers) });
    } else if (this.dropped.some((each) => each.header === header)) {
      this.#refuse(header, 'private');
    } else if (!fields.includes(field)) {
      this.#refuse(header, 'no_field', { field, nearest: nearest(field, fields) });
    } else if (other !== undefined) {
      this.#refuse(header, 'twice', { other });
    } else {
      this.headers.set(field, header);
      this.#settled.add(header);
    }
  }

  recognise(header: string): void {
    if (this.#settled.has(header)) return;
    const field = this.#fields.get(foldHeader(header));
    const other = field === undefined ? undefined : this.headers.get(field);
    const place = this.table.placeOfHeader(header);
    if (field === undefined) {
      const near = nearest(header, this.#names);
      this.issues.push(issue('L004', place, { column: text(header), ...(near && { nearest: text(near) }) }));
      this.drop(header, 'unknown');
    } else if (other !== undefined) {
      this.issues.push(issue('L013', place, { column: text(header), other: text(other) }));
      this.drop(header, 'repeated');
    } else {
      this.headers.set(field, header);
    }
  }

  #refuse(column: string, problem: string, more: Readonly<Record<string, string | undefined>> = {}): void {
    const values = Object.entries({ column, problem, ...more });
    const told = values.flatMap(([name, value]) => (value === undefined ? [] : [[name, text(value)] as const]));
    this.issues.push(issue('L014', this.table.placeOfHeader(column), Object.fromEntries(told)));
  }
}
