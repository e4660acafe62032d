import type { CriteriaSet } from '../../../domain/criteria-set.js';
import { clean, countOf, formula, least, most, rounded, type SheetFormula, sumOf } from '../formula.js';
import { letter } from './form-columns.js';
import type { FormRow } from './form-rows.js';

/** A column of points: the office's own, or the appraisers'. The latter stays empty until they fill something in. */
export type PointsColumn = 'score' | 'appraised';

/** Rows of the summary under the table, by what they hold. */
export interface TotalRows {
  readonly base: number;
  readonly applicable: number;
  readonly bonus: number;
  readonly penalty: number;
  readonly total: number;
  readonly onScale: number;
  readonly index: number;
}

/** Subtotal of a node: the sum of its parts, rounded where the set rounds this level, cut at the block's limits. */
export function subtotal(set: CriteriaSet, row: FormRow, column: PointsColumn): SheetFormula {
  const { criterion } = row.node;
  const { rounding } = set;
  const sum = sumOf(letter(column), row.children);
  const partsAreRounded = rounding.at === 'leaf' || (rounding.at === 'criterion' && criterion.level === 'area');
  const points =
    rounding.at === criterion.level
      ? rounded(sum, rounding)
      : clean(sum, partsAreRounded ? rounding.places : undefined);
  return whenFilled(column, row.children, limited(row, points));
}

/** Sum of the base areas. */
export function baseTotal(areas: readonly FormRow[], column: PointsColumn): SheetFormula {
  const rows = areas.map((area) => area.row);
  return whenFilled(column, rows, clean(sumOf(letter(column), rows)));
}

/** Sum of the bonus or the penalty blocks, each within its limit also when somebody types over its row. */
export function blockTotal(areas: readonly FormRow[], column: PointsColumn): SheetFormula {
  const terms = areas.map((area) => {
    const cell = letter(column) + area.row;
    return whenFilled(column, [area.row], limited(area, formula(cell)), '0');
  });
  const rows = areas.map((area) => area.row);
  return whenFilled(column, rows, clean(terms.length === 0 ? '0' : terms.join('+')));
}

/** Điểm tối đa áp dụng: the maxima of the leaves that apply. */
export function applicableMaximum(first: number, last: number): SheetFormula {
  const range = (column: 'max' | 'applies') => `${letter(column)}${first}:${letter(column)}${last}`;
  return clean(`SUMPRODUCT(${range('max')},${range('applies')})`);
}

/** 1 while the leaf belongs to the applicable maximum: its state does not end with the mark. */
export function appliesFlag(row: number, mark: string): SheetFormula {
  return formula(`IF(RIGHT(${letter('state')}${row},${mark.length})="${mark}",0,1)`);
}

/** Tổng điểm: base, bonus and penalty together, never above the scale or what applies of it. */
export function grandTotal(set: CriteriaSet, at: TotalRows, column: PointsColumn): SheetFormula {
  const sum = sumOf(letter(column), [at.base, at.bonus, at.penalty]);
  const points = set.rounding.at === 'total' ? rounded(sum, set.rounding) : clean(sum);
  const limit = letter('max') + at.total;
  return whenFilled(column, [at.base], least(limit, points));
}

/** Base points carried over from the applicable maximum to the whole scale. */
export function rescaled(set: CriteriaSet, at: TotalRows, column: PointsColumn): SheetFormula {
  const applicable = letter('max') + at.applicable;
  const scale = letter('max') + at.index;
  const points = rounded(`${letter(column)}${at.base}*${scale}/${applicable}`, set.rounding);
  return whenFilled(column, [at.base], formula(`IF(${applicable}=0,0,${points})`));
}

/** Chỉ số: the rescaled base with bonus and penalty, at most the scale. */
export function indexTotal(at: TotalRows, column: PointsColumn): SheetFormula {
  const sum = clean(sumOf(letter(column), [at.onScale, at.bonus, at.penalty]));
  const index = least(letter('max') + at.index, sum);
  return whenFilled(column, [at.base], formula(`IF(${letter('max')}${at.applicable}=0,0,${index})`));
}

function limited({ node, area, row }: FormRow, points: SheetFormula): SheetFormula {
  if (area.block === 'base' || node.criterion.level !== 'area') return points;
  return area.block === 'bonus' ? least(letter('max') + row, points) : most(letter('floor') + row, points);
}

function whenFilled(
  column: PointsColumn,
  rows: readonly number[],
  points: SheetFormula,
  otherwise = '""',
): SheetFormula {
  if (column === 'score') return points;
  return formula(`IF(${countOf(letter(column), rows)}=0,${otherwise},${points})`);
}
