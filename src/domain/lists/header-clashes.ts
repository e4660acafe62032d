import { LIST_KINDS, type ListKind } from './fields.js';
import { foldHeader, privateHeaders } from './headers.js';
import type { ListVocabulary } from './vocabulary.js';

/** A header spelling that cannot stand: another column of the list has it too, or it names private data. */
export interface HeaderClash {
  readonly problem: 'twice' | 'private';
  readonly list: ListKind;
  readonly column: string;
  /** Place among the spellings of the column. */
  readonly index: number;
  readonly header: string;
  /** The column that has it already. */
  readonly other: string;
}

export function headerClashes(vocabulary: ListVocabulary): HeaderClash[] {
  const privateData = privateHeaders(vocabulary);
  return LIST_KINDS.flatMap((list) => {
    const first = new Map<string, string>();
    return Object.entries(vocabulary.lists[list].columns).flatMap(([column, spellings]) =>
      spellings.flatMap((header, index): HeaderClash[] => {
        const key = foldHeader(header);
        const other = first.get(key);
        if (other === undefined) first.set(key, column);
        const place = { list, column, index, header };
        if (privateData(header) !== undefined) return [{ problem: 'private', ...place, other: column }];
        return other === undefined || other === column ? [] : [{ problem: 'twice', ...place, other }];
      }),
    );
  });
}
