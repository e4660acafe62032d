import type { Cell } from 'exceljs';
import type { Rounding } from '../../domain/criteria-set.js';

/** Text of a spreadsheet formula, without the equals sign. Made only here: user text never becomes one. */
export type SheetFormula = string & { readonly __brand: 'SheetFormula' };

/** Decimals kept where the set does not round: hides binary noise and changes no score. */
const NOISE_PLACES = 10;

/** Writes a formula with the value it has now, so that programs which do not recalculate show the right figure. */
export function writeFormula(cell: Cell, formula: SheetFormula, result: number | string): void {
  cell.value = { formula, result };
}

/** Sum of the cells of a column in these rows. No rows: 0. */
export function sumOf(column: string, rows: readonly number[]): SheetFormula {
  return formula(rows.length === 0 ? '0' : `SUM(${cellsOf(column, rows)})`);
}

/** How many of these cells hold a number. */
export function countOf(column: string, rows: readonly number[]): SheetFormula {
  return formula(rows.length === 0 ? '0' : `COUNT(${cellsOf(column, rows)})`);
}

/** A sum whose terms are exact to `places` decimals, or to any number of them when `places` is not given. */
export function clean(value: string, places = NOISE_PLACES): SheetFormula {
  return formula(`ROUND(${value},${places})`);
}

/**
 * Rounds as the set says. The inner rounding takes binary noise away first, so that an exact half is seen as one.
 * Halves go away from zero with `half_up`, to the even neighbour with `half_even`.
 */
export function rounded(value: string, { places, mode }: Pick<Rounding, 'places' | 'mode'>): SheetFormula {
  const exact = clean(value);
  switch (mode) {
    case 'half_up':
      return formula(`ROUND(${exact},${places})`);
    case 'down':
      return formula(`ROUNDDOWN(${exact},${places})`);
    case 'up':
      return formula(`ROUNDUP(${exact},${places})`);
    case 'half_even': {
      const unit = 10 ** places;
      const isHalf = `ABS(MOD(ABS(${exact})*${unit},1)-0.5)<0.000001`;
      return formula(`IF(${isHalf},2*ROUND(${exact}*${unit}/2,0)/${unit},ROUND(${exact},${places}))`);
    }
  }
}

export function least(a: string, b: string): SheetFormula {
  return formula(`MIN(${a},${b})`);
}

export function most(a: string, b: string): SheetFormula {
  return formula(`MAX(${a},${b})`);
}

export function formula(text: string): SheetFormula {
  return text as SheetFormula;
}

/** `G5,G7:G9`: rows that follow each other are one range. */
function cellsOf(column: string, rows: readonly number[]): string {
  return runs(rows)
    .map(([first, last]) => (first === last ? column + first : `${column}${first}:${column}${last}`))
    .join(',');
}

/** Row numbers grouped into runs of neighbours, first and last of each. */
function runs(rows: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const current = found.at(-1);
    if (current && current[1] === row - 1) current[1] = row;
    else found.push([row, row]);
  }
  return found;
}
