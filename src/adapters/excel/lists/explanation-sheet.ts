import type { Workbook } from 'exceljs';
import type { LeafScore, TraceNode } from '../../../domain/score.js';
import { renderTraceTree } from '../../messages/index.js';
import { hasPoints, stateText } from '../form/leaf-content.js';
import type { SheetContext } from '../sheet-context.js';
import { dashFormat, pointsFormat } from '../style.js';
import { addListSheet } from './list-sheet.js';
import type { ListCell, ListColumn } from './list-table.js';

/** A leaf on its first line, then one line for each step of its explanation. */
type ExplanationRow =
  | { readonly kind: 'leaf'; readonly leaf: LeafScore; readonly text: string }
  | { readonly kind: 'step'; readonly text: string };

/** Non-breaking, so that spreadsheet programs keep the indent. */
const INDENT = '\u00a0\u00a0\u00a0';

/** Giải thích: the whole way to the points of every leaf, with the rule version and the legal basis. */
export function writeExplanationSheet(workbook: Workbook, context: SheetContext): void {
  addListSheet(workbook, context, {
    name: 'Giải thích',
    title: 'GIẢI THÍCH CÁCH TÍNH ĐIỂM',
    intro: 'Mỗi tiêu chí: câu kết luận, số liệu đã dùng, quy tắc và phiên bản, căn cứ, minh chứng.',
    empty: 'Bộ tiêu chí không có tiêu chí nào được chấm.',
    columns: explanationColumns(context),
    rows: context.assessment.score.leaves.flatMap((leaf) => explanationRows(context, leaf, leaf.explain())),
  });
}

function explanationColumns(context: SheetContext): ListColumn<ExplanationRow>[] {
  const format = pointsFormat(context.set.rounding.places);
  const isLeaf = (row: ExplanationRow) => row.kind === 'leaf';
  return [
    {
      header: 'STT',
      width: 9,
      bold: isLeaf,
      value: (row) => (isLeafRow(row) ? ordinalOf(context, row.leaf) : undefined),
    },
    { header: 'Tiêu chí, các bước tính', width: 144, bold: isLeaf, value: ({ text }) => text },
    {
      header: 'Điểm tối đa',
      width: 9,
      bold: isLeaf,
      value: (row) => (isLeafRow(row) ? { number: row.leaf.criterion.maxPoints, format } : undefined),
    },
    {
      header: 'Điểm',
      width: 9,
      bold: isLeaf,
      value: (row) => (isLeafRow(row) ? pointsCell(row.leaf, context.set.rounding.places) : undefined),
    },
    {
      header: 'Trạng thái',
      width: 20,
      bold: isLeaf,
      value: (row) => (isLeafRow(row) ? stateText(row.leaf) : undefined),
    },
  ];
}

function pointsCell(leaf: LeafScore, places: number): ListCell {
  return { number: leaf.points.round(places), format: hasPoints(leaf) ? pointsFormat(places) : dashFormat(places) };
}

function isLeafRow(row: ExplanationRow): row is Extract<ExplanationRow, { kind: 'leaf' }> {
  return row.kind === 'leaf';
}

function explanationRows(context: SheetContext, leaf: LeafScore, trace: TraceNode): ExplanationRow[] {
  const steps = renderTraceTree(trace, context.definitions).map(
    (line) => ({ kind: 'step', text: indented(line) }) as const,
  );
  return [{ kind: 'leaf', leaf, text: leafTitle(context, leaf) }, ...steps];
}

/** The name, with the code where the sheet counts rows instead of showing codes. */
function leafTitle(context: SheetContext, leaf: LeafScore): string {
  const { code, name } = leaf.criterion;
  return ordinalOf(context, leaf) === code ? name : `${name} [${code}]`;
}

function ordinalOf({ ordinals }: SheetContext, { criterion }: LeafScore): string {
  return ordinals.get(criterion.code) ?? criterion.code;
}

function indented(line: string): string {
  const depth = (line.length - line.trimStart().length) / 2;
  return INDENT.repeat(depth) + line.trimStart();
}
