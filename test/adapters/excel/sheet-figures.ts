import type { Worksheet } from 'exceljs';
import type { Assessment } from '../../../src/domain/assessment.js';
import type { CriteriaSet } from '../../../src/domain/criteria-set.js';
import { Exact } from '../../../src/domain/number.js';
import type { NodeScore } from '../../../src/domain/score.js';

/** Figures of the scoring sheet by row id, as a reader of the file finds them: columns by header, rows by hidden id. */
export function sheetFigures(sheet: Worksheet): Map<string, { readonly max: unknown; readonly score: unknown }> {
  const header = headerRow(sheet);
  const [max, score] = [columnOf(sheet, header, 'Điểm tối đa'), columnOf(sheet, header, 'Điểm tự chấm')];
  const figures = new Map<string, { readonly max: unknown; readonly score: unknown }>();
  for (let row = header + 1; row <= sheet.rowCount; row += 1) {
    const id = sheet.getCell(row, 1).text;
    if (id !== '') figures.set(id, { max: numberIn(sheet, row, max), score: numberIn(sheet, row, score) });
  }
  return figures;
}

/** Every figure of the sheet that is not the engine's, in words; empty when they agree. */
export function differencesOf(sheet: Worksheet, { score }: Assessment, set: CriteriaSet): string[] {
  const figures = sheetFigures(sheet);
  const found: string[] = [];
  const compare = (id: string, part: 'max' | 'score', expected: Exact) => {
    const given = figures.get(id)?.[part];
    const gap = typeof given === 'number' ? Math.abs(given - expected.toNumber()) : Number.NaN;
    if (!(gap < 1e-9)) found.push(`${id} ${part}: sheet ${String(given)}, engine ${expected.toDecimal(4)}`);
  };
  const compareNode = (node: NodeScore) => {
    compare(node.criterion.code, 'max', node.criterion.maxPoints);
    compare(node.criterion.code, 'score', node.points);
    node.children.forEach(compareNode);
  };
  score.areas.forEach(compareNode);
  const base = score.areas.filter((area) => area.criterion.block === 'base');
  compare('base', 'score', Exact.sum(base.map((area) => area.points)));
  compare('applicable', 'max', score.total.max);
  compare('bonus', 'score', score.total.bonus);
  compare('penalty', 'score', score.total.penalty);
  compare('total', 'score', score.total.points);
  compare('index', 'score', score.total.index);
  compare('index', 'max', set.scale);
  return found;
}

/** Row with this id in the hidden first column. */
export function rowOf(sheet: Worksheet, id: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) if (sheet.getCell(row, 1).text === id) return row;
  throw new Error(`no row ${id}`);
}

export function headerRow(sheet: Worksheet): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (columnOf(sheet, row, 'Điểm tự chấm') > 0) return row;
  }
  throw new Error('no header row');
}

export function columnOf(sheet: Worksheet, row: number, header: string): number {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (sheet.getCell(row, column).text === header) return column;
  }
  return 0;
}

/** The number in a cell, typed or computed. A formula that gives zero has lost its result in `value`. */
function numberIn(sheet: Worksheet, row: number, column: number): unknown {
  const cell = sheet.getCell(row, column);
  return cell.formula === undefined ? cell.value : cell.result;
}
