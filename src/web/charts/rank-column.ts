/** Khoảng hạng of one day. */
export interface RankColumn {
  readonly day: string;
  /** What kind of place it is, in a word or two. */
  readonly kind: string;
  readonly isPrinted: boolean;
  readonly best: number;
  readonly worst: number;
  readonly count: number;
  /** Not on one scale with the column before. */
  readonly breaks: boolean;
}

export interface RankRangeProps {
  readonly title: string;
  readonly columns: readonly RankColumn[];
}

/** `40/114`, `38–52/114`. */
export function placeText({ best, worst, count }: RankColumn): string {
  return `${best === worst ? best : `${best}–${worst}`}/${count}`;
}
