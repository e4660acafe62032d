/**
 * What one cell of a list may hold: `text` as written; `date`; `dates`, several days in one cell; `count`, a whole number
 * (có or x reads as 1, không as 0); `flag`, có or không; or one of a closed list of words.
 */
export type FieldKind = 'text' | 'date' | 'dates' | 'count' | 'flag' | { readonly words: readonly string[] };

/** The columns of one kind of list, by the name that rules and mappings use for them. */
export type Fields<F extends string = string> = Readonly<Record<F, FieldKind>>;

/** A kind of list (loại danh sách) that figures are counted from. */
export const LIST_KINDS = ['dossiers', 'work_files', 'iso_processes'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Danh sách đã đọc: items of one kind, and the columns that the source had; a column it lacks says nothing of any item. */
export interface ItemList<T> {
  /** Name of the file or system it came from: shown as the source of every figure counted from it. */
  readonly name: string;
  readonly columns: ReadonlySet<string>;
  readonly items: readonly T[];
}
