import type { Code, Criterion } from '../../../domain/criteria-set.js';
import type { LeafScore, NodeScore, SetScore } from '../../../domain/score.js';
import { BLOCK_ORDER } from '../ordinals.js';

/** One row of the scoring sheet: a lĩnh vực, a tiêu chí or a tiêu chí thành phần, in printing order. */
export interface FormRow {
  readonly row: number;
  readonly node: NodeScore;
  /** The area it belongs to. */
  readonly area: Criterion;
  /** Số thứ tự: text, since 1.10 is not 1.1. */
  readonly ordinal: string;
  /** Row numbers of the direct children. */
  readonly children: readonly number[];
  readonly leaf?: LeafScore;
}

/** Lays the scores out from `firstRow` on: each node above its parts, bonus and penalty blocks last. */
export function formRows(score: SetScore, firstRow: number, ordinals: ReadonlyMap<Code, string>): FormRow[] {
  const areas = BLOCK_ORDER.flatMap((block) => score.areas.filter((area) => area.criterion.block === block));
  const rows: FormRow[] = [];
  const place = (node: NodeScore, area: Criterion): number => {
    const { code } = node.criterion;
    const row = firstRow + rows.length;
    const children: number[] = [];
    const ordinal = ordinals.get(code) ?? code;
    rows.push({ row, node, area, ordinal, children, ...(node.leaf === undefined ? {} : { leaf: node.leaf }) });
    for (const child of node.children) children.push(place(child, area));
    return row;
  };
  for (const area of areas) place(area, area.criterion);
  return rows;
}
