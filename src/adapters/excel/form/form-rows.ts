import type { Criterion } from '../../../domain/criteria-set.js';
import type { LeafScore, NodeScore, SetScore } from '../../../domain/score.js';

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

const BLOCK_ORDER: readonly Criterion['block'][] = ['base', 'bonus', 'penalty'];
/** Longer codes are names, not numbers, and do not fit the STT column. */
const LONGEST_ORDINAL = 8;

/** Lays the scores out from `firstRow` on: each node above its parts, bonus and penalty blocks last. */
export function formRows(score: SetScore, firstRow: number): FormRow[] {
  const areas = BLOCK_ORDER.flatMap((block) => score.areas.filter((area) => area.criterion.block === block));
  const codesAreNumbers = areas.every(codesFit);
  const rows: FormRow[] = [];
  const place = (node: NodeScore, area: Criterion, position: string): number => {
    const row = firstRow + rows.length;
    const children: number[] = [];
    const ordinal = codesAreNumbers ? node.criterion.code : position;
    rows.push({ row, node, area, ordinal, children, ...(node.leaf === undefined ? {} : { leaf: node.leaf }) });
    node.children.forEach((child, index) => {
      children.push(place(child, area, `${position}.${index + 1}`));
    });
    return row;
  };
  areas.forEach((area, index) => {
    place(area, area.criterion, String(index + 1));
  });
  return rows;
}

function codesFit(node: NodeScore): boolean {
  return node.criterion.code.length <= LONGEST_ORDINAL && node.children.every(codesFit);
}
