import type { Cell, Worksheet } from 'exceljs';
import type { Criterion } from '../../../domain/criteria-set.js';
import { Exact } from '../../../domain/number.js';
import { formatPoints } from '../../messages/index.js';
import { writeText } from '../cell-text.js';
import { clean, formula, least, type SheetFormula, sumOf, writeFormula } from '../formula.js';
import type { SheetContext } from '../sheet-context.js';
import * as style from '../style.js';
import { rowHeight } from '../text-fit.js';
import { FORM_COLUMNS, type FormColumnKey, letter, widthOf } from './form-columns.js';
import * as formulas from './form-formulas.js';
import type { FormRow } from './form-rows.js';

/** One line of the summary: what it is called, its maximum, and its points in either column. */
interface TotalLine {
  readonly id: keyof formulas.TotalRows;
  readonly label: string;
  readonly max?: { readonly formula?: SheetFormula; readonly value: Exact };
  readonly points?: { readonly formula: (column: formulas.PointsColumn) => SheetFormula; readonly value: Exact };
  readonly remark: string;
}

const LABEL_COLUMNS = ['ordinal', 'name'] as const;
const REMARK_COLUMNS = ['state', 'documents', 'file', 'explanation'] as const;

/**
 * Writes the summary under the table, all of it as formulas; the row of a block that the set does not have is hidden.
 * Returns the first row after it.
 */
export function writeTotals(sheet: Worksheet, context: SheetContext, rows: readonly FormRow[], first: number): number {
  const at: formulas.TotalRows = {
    base: first,
    applicable: first + 1,
    bonus: first + 2,
    penalty: first + 3,
    total: first + 4,
    onScale: first + 5,
    index: first + 6,
  };
  for (const line of totalLines(context, rows, at)) writeTotal(sheet, context, at[line.id], line);
  for (const block of ['bonus', 'penalty'] as const) {
    sheet.getRow(at[block]).hidden = rows.every((row) => row.area.block !== block);
  }
  return first + 7;
}

function totalLines({ assessment, set }: SheetContext, rows: readonly FormRow[], at: formulas.TotalRows): TotalLine[] {
  const { total } = assessment.score;
  const areas = (block: Criterion['block']) =>
    rows.filter((row) => row.node.criterion.level === 'area' && row.area.block === block);
  const base = areas('base');
  const earned = Exact.sum(base.map((area) => area.node.points));
  const declared = Exact.sum(base.map((area) => area.node.criterion.maxPoints));
  const onScale = total.max.isZero()
    ? Exact.ZERO
    : earned.times(total.scale).dividedBy(total.max).round(set.rounding.places, set.rounding.mode);
  const maxOf = (id: keyof formulas.TotalRows) => formula(letter('max') + at[id]);
  return [
    {
      id: 'base',
      label: 'Cộng điểm các lĩnh vực',
      max: {
        formula: clean(
          sumOf(
            letter('max'),
            base.map((area) => area.row),
          ),
        ),
        value: declared,
      },
      points: { formula: (column) => formulas.baseTotal(base, column), value: earned },
      remark: 'Tổng điểm của các lĩnh vực trong thang điểm',
    },
    {
      id: 'applicable',
      label: 'Điểm tối đa áp dụng',
      max: { formula: formulas.applicableMaximum(rows[0]?.row ?? 1, rows.at(-1)?.row ?? 1), value: total.max },
      remark: 'Đã trừ điểm tối đa của nội dung không áp dụng đối với đơn vị',
    },
    {
      id: 'bonus',
      label: 'Điểm thưởng',
      points: { formula: (column) => formulas.blockTotal(areas('bonus'), column), value: total.bonus },
      remark: 'Cộng thêm, không vượt mức cộng tối đa',
    },
    {
      id: 'penalty',
      label: 'Điểm phạt',
      points: { formula: (column) => formulas.blockTotal(areas('penalty'), column), value: total.penalty },
      remark: 'Trừ đi, không vượt mức trừ tối đa',
    },
    {
      id: 'total',
      label: 'TỔNG ĐIỂM',
      max: { formula: least(maxOf('index'), maxOf('applicable')), value: Exact.min(total.scale, total.max) },
      points: { formula: (column) => formulas.grandTotal(set, at, column), value: total.points },
      remark: 'Điểm các lĩnh vực cộng điểm thưởng, trừ điểm phạt; không vượt điểm tối đa áp dụng',
    },
    {
      id: 'onScale',
      label: 'Điểm các lĩnh vực quy đổi',
      points: { formula: (column) => formulas.rescaled(set, at, column), value: onScale },
      remark: `Cộng điểm các lĩnh vực × ${formatPoints(total.scale, set.rounding.places)} / điểm tối đa áp dụng`,
    },
    {
      id: 'index',
      label: 'CHỈ SỐ',
      max: { value: total.scale },
      points: { formula: (column) => formulas.indexTotal(at, column), value: total.index },
      remark: 'Điểm quy đổi cộng điểm thưởng, trừ điểm phạt; không vượt thang điểm',
    },
  ];
}

function writeTotal(sheet: Worksheet, context: SheetContext, row: number, line: TotalLine): void {
  const cell = (key: FormColumnKey): Cell => sheet.getCell(letter(key) + row);
  for (const { key, hidden } of FORM_COLUMNS) {
    cell(key).font = style.bold;
    if (hidden) continue;
    cell(key).border = style.frame;
    if (line.id === 'total' || line.id === 'index') cell(key).fill = style.totalFill;
    cell(key).alignment = style.rightTop;
  }
  writeText(cell('id'), line.id);
  merge(sheet, row, LABEL_COLUMNS);
  writeText(cell('ordinal'), line.label);
  cell('ordinal').alignment = style.leftTop;
  merge(sheet, row, REMARK_COLUMNS);
  writeText(cell('state'), line.remark);
  cell('state').font = style.italic;
  cell('state').alignment = style.leftTop;
  if (line.max?.formula) writeFormula(cell('max'), line.max.formula, line.max.value.toNumber());
  else if (line.max) cell('max').value = line.max.value.toNumber();
  if (line.points) {
    writeFormula(cell('score'), line.points.formula('score'), line.points.value.toNumber());
    writeFormula(cell('appraised'), line.points.formula('appraised'), '');
  }
  sheet.getRow(row).height = rowHeight(
    [
      { text: line.label, width: widthOf(...LABEL_COLUMNS), bold: true },
      { text: line.remark, width: widthOf(...REMARK_COLUMNS) },
    ],
    20,
  );
  for (const key of ['max', 'score', 'appraised'] as const)
    cell(key).numFmt = style.pointsFormat(context.set.rounding.places);
}

function merge(sheet: Worksheet, row: number, columns: readonly FormColumnKey[]): void {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first && last) sheet.mergeCells(`${letter(first)}${row}:${letter(last)}${row}`);
}
