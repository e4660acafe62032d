import type { IsoDate } from '../calendar.js';
import type { ListKind } from './fields.js';

/** How the systems of different ministries and provinces head one column, or write one word. */
type Spellings = readonly string[];

/** Cách ghi của một loại danh sách. */
export interface ListWording {
  /** Header spellings by column; the first is the name that people are shown. */
  readonly columns: Readonly<Record<string, Spellings>>;
  /** Spellings of the words of each column that holds one of a closed list. */
  readonly words: Readonly<Record<string, Readonly<Record<string, Spellings>>>>;
}

/** Từ vựng để đọc danh sách: headers and words as data, so that a new system needs no new program. */
export interface ListVocabulary {
  readonly lists: Readonly<Record<ListKind, ListWording>>;
  readonly yes: Spellings;
  readonly no: Spellings;
  /** Units that may follow a whole number (10 ngày làm việc). */
  readonly units: Spellings;
  /** Words in a header that mean data about a citizen, or the name of an officer: such a column is never read. */
  readonly citizen: Spellings;
  readonly officer: Spellings;
  /** Words that make it a post instead (chức danh người rà soát). */
  readonly post: Spellings;
  /** Days outside these are slips of the hand (năm 0226, 2062). */
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}
