import type { ListRequest, ReadList } from '../../application/ports/list-source.js';
import type { OpenTable, RowSource } from '../../application/ports/row-source.js';
import type { TableRow } from '../../application/ports/table-reader.js';
import { type Issue, type IssueCode, issue } from '../../domain/issue.js';
import type { Fields, ItemList, ListKind } from '../../domain/lists/fields.js';
import { type MessageValues, text } from '../../domain/message.js';
import { foldText } from '../../domain/names.js';
import { cellReader } from './cell-reader.js';
import { IssueLog } from './issue-log.js';
import { type SettledColumns, settleColumns } from './settle-columns.js';

/** What is wrong with an item as a whole, told at the cell of `field`. */
export interface ItemProblem {
  readonly code: IssueCode;
  readonly field: string;
  readonly values: MessageValues;
}

/** One kind of list, as the reader needs to know it. */
export interface ListShape<T> {
  readonly kind: ListKind;
  readonly fields: Fields;
  /** Fields without which a row says nothing. */
  readonly needed: readonly string[];
  /** What no two rows may share. */
  keyOf(item: T): string;
  problemsOf(item: T): readonly ItemProblem[];
}

/** Reads a list row by row: a row with an error is refused for itself and never hides another one. */
export async function readList<T extends object>(
  source: RowSource,
  { file, name, vocabulary, mapping }: ListRequest,
  shape: ListShape<T>,
): Promise<ReadList<T>> {
  const wording = vocabulary.lists[shape.kind];
  const log = new IssueLog();
  const wanted = Object.values(wording.columns).flatMap((names) => names.map(foldText));
  const { value: table, issues } = await source.open(file, name, [
    ...wanted,
    ...Object.keys(mapping ?? {}).map(foldText),
  ]);
  log.add(...issues);
  if (table === undefined) return unread(log);
  const columns = settleColumns(table, wording, vocabulary, mapping);
  log.add(...columns.issues);
  const missing = shape.needed.filter((field) => !columns.headers.has(field));
  log.add(...missing.map((field) => missingColumn(wording.columns[field] ?? [field], table)));
  const reader = new ListReader(shape, columns, log, (field) =>
    cellReader(field, shape.fields[field] ?? 'text', wording, vocabulary),
  );
  for await (const batch of table.batches) {
    if (missing.length > 0) break;
    reader.read(batch.rows, batch.issues);
  }
  const { items, refused } = reader;
  const isUsable = missing.length === 0 && !reader.isBroken;
  if (isUsable && items.length + refused === 0) log.add(issue('F013', { file: name }));
  const list: ItemList<T> = { name, columns: new Set(columns.headers.keys()), items };
  return {
    ...(isUsable && { list }),
    mapping: Object.fromEntries([...columns.headers].map(([field, header]) => [header, field])),
    headers: table.headers,
    dropped: columns.dropped,
    rows: { read: items.length + refused, accepted: items.length, refused },
    issues: log.issues,
    told: log.told,
  };
}

function unread<T>({ issues, told }: IssueLog): ReadList<T> {
  return { mapping: {}, headers: [], dropped: [], rows: { read: 0, accepted: 0, refused: 0 }, issues, told };
}

function missingColumn(names: readonly string[], table: OpenTable): Issue {
  const values = { column: names[0] ?? '', headers: table.headers.join(', '), allowed: names.join(', ') };
  const asText = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)]));
  return issue('L001', table.placeOfHeader(''), asText);
}

class ListReader<T extends object> {
  readonly items: T[] = [];
  refused = 0;
  /** The file itself could not be read to its end: what was read of it is no list. */
  isBroken = false;
  readonly #seen = new Map<string, string>();
  readonly #cells: readonly {
    readonly field: string;
    readonly header: string;
    readonly read: ReturnType<typeof cellReader>;
  }[];

  constructor(
    private readonly shape: ListShape<T>,
    columns: SettledColumns,
    private readonly log: IssueLog,
    readerOf: (field: string) => ReturnType<typeof cellReader>,
  ) {
    this.#cells = [...columns.headers].map(([field, header]) => ({ field, header, read: readerOf(field) }));
  }

  read(rows: readonly TableRow[], issues: readonly Issue[]): void {
    this.log.add(...issues);
    const ofRows = issues.filter(({ place }) => place.line !== undefined || place.cell !== undefined).length;
    this.refused += ofRows;
    this.isBroken ||= ofRows < issues.length;
    for (const row of rows) {
      const item = this.#itemOf(row);
      if (item === undefined) this.refused += 1;
      else this.items.push(item);
    }
  }

  #itemOf(row: TableRow): T | undefined {
    const found: Record<string, unknown> = {};
    const problems: ItemProblem[] = [];
    for (const { field, header, read } of this.#cells) {
      const reading = read(row.cell(header));
      if ('code' in reading) problems.push({ ...reading, field });
      else if (reading.value !== undefined) found[field] = reading.value;
      else if (this.shape.needed.includes(field)) problems.push({ code: 'L010', field, values: {} });
    }
    const item = found as T;
    if (problems.length === 0) problems.push(...this.shape.problemsOf(item));
    const told = problems.map((problem) => this.#issueOf(problem, row));
    this.log.add(...told);
    if (told.some(({ severity }) => severity === 'error')) return undefined;
    return this.#isRepeated(item, row) ? undefined : item;
  }

  #isRepeated(item: T, row: TableRow): boolean {
    const key = this.shape.keyOf(item);
    const first = this.#seen.get(key);
    if (first === undefined) {
      const { cell, line = 0 } = row.place;
      this.#seen.set(key, cell === undefined ? `dòng ${line}` : `ô ${cell}`);
      return false;
    }
    const values = { code: text(codeOf(item)), first: text(first) };
    this.log.add(issue('L005', row.placeOf(this.#headerOf('code')), values));
    return true;
  }

  #issueOf({ code, field, values }: ItemProblem, row: TableRow): Issue {
    const header = this.#headerOf(field);
    return issue(code, row.placeOf(header), { column: text(header), ...values });
  }

  #headerOf(field: string): string {
    return this.#cells.find((each) => each.field === field)?.header ?? field;
  }
}

function codeOf(item: object): string {
  return 'code' in item && typeof item.code === 'string' ? item.code : '';
}
