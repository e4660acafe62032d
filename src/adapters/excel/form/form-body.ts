import type { Cell, Worksheet } from 'exceljs';
import { Exact } from '../../../domain/number.js';
import type { LeafScore } from '../../../domain/score.js';
import { writeLink, writeNote, writeText } from '../cell-text.js';
import { documentNumbers } from '../evidence-text.js';
import { writeFormula } from '../formula.js';
import { folderOf } from '../link.js';
import type { SheetContext } from '../sheet-context.js';
import * as style from '../style.js';
import { rowHeight, type TextBox } from '../text-fit.js';
import { FORM_COLUMNS, type FormColumnKey, letter } from './form-columns.js';
import { appliesFlag, subtotal } from './form-formulas.js';
import type { FormRow } from './form-rows.js';
import { EXCLUDED_MARK, hasPoints, type LeafContent, leafContent } from './leaf-content.js';

const POINT_COLUMNS = ['max', 'score', 'appraised', 'floor'] as const;

/** Writes one row of the table with everything that is not yet known to be a total. */
export function writeFormRow(sheet: Worksheet, context: SheetContext, form: FormRow): void {
  const { row, node, leaf } = form;
  const cell = (key: FormColumnKey): Cell => sheet.getCell(letter(key) + row);
  const isArea = node.criterion.level === 'area';
  for (const { key, hidden } of FORM_COLUMNS) {
    if (hidden) cell(key).font = style.faint;
    else decorate(cell(key), key, isArea, leaf !== undefined);
  }
  for (const key of POINT_COLUMNS) cell(key).numFmt = style.pointsFormat(context.set.rounding.places);
  writeText(cell('id'), node.criterion.code);
  writeText(cell('ordinal'), form.ordinal);
  writeText(cell('name'), nodeName(form));
  cell('max').value = node.criterion.maxPoints.toNumber();
  const content = leaf === undefined ? undefined : leafContent(context, leaf);
  if (leaf !== undefined && content !== undefined) writeLeaf(cell, context, form, leaf, content);
  else writeBranch(cell, context, form);
  cell('floor').value = lowestPoints(form, content).toNumber();
  sheet.getRow(row).height = rowHeight(boxes(form, content));
}

function writeLeaf(
  cell: (key: FormColumnKey) => Cell,
  context: SheetContext,
  form: FormRow,
  leaf: LeafScore,
  content: LeafContent,
): void {
  writeText(cell('method'), content.method);
  writeText(cell('figures'), content.figures);
  writeText(cell('state'), content.state);
  writeText(cell('explanation'), content.explanation);
  writeText(cell('note'), content.note);
  writeText(cell('documents'), content.documents.text);
  const numbers = documentNumbers(leaf.evidence);
  if (numbers !== '') writeNote(cell('documents'), numbers);
  writeFileLink(cell('file'), context, content);
  cell('score').value = form.node.points.toNumber();
  if (!hasPoints(leaf)) cell('score').numFmt = style.dashFormat(context.set.rounding.places);
  writeNote(cell('score'), content.trace);
  if (form.area.block === 'base') {
    writeFormula(cell('applies'), appliesFlag(form.row, EXCLUDED_MARK), content.state.endsWith(EXCLUDED_MARK) ? 0 : 1);
  }
}

/** The least that may stand in a row: deductions go below zero, in a penalty block down to its limit. */
function lowestPoints({ node, area }: FormRow, content: LeafContent | undefined): Exact {
  if (content === undefined) return node.criterion.floor;
  return Exact.min(area.floor, content.lowest);
}

function writeBranch(cell: (key: FormColumnKey) => Cell, { set }: SheetContext, form: FormRow): void {
  writeFormula(cell('score'), subtotal(set, form, 'score'), form.node.points.toNumber());
  writeFormula(cell('appraised'), subtotal(set, form, 'appraised'), '');
  writeText(cell('note'), form.node.criterion.note ?? '');
}

/**
 * A link to the file, or to the folder of all of them. It has a cell of its own: some programs do not wrap the text of
 * a cell with a link, and the list of documents would be cut in print.
 */
function writeFileLink(cell: Cell, context: SheetContext, { documents }: LeafContent): void {
  const { files } = documents;
  const target = files.length === 1 ? files[0] : folderOf(files);
  if (target === undefined) return;
  writeLink(cell, files.length === 1 ? 'Mở' : `${files.length} tệp`, context.linkTo(target));
  cell.font = style.link;
}

function nodeName({ node, area }: FormRow): string {
  const { level, name, maxPoints, floor } = node.criterion;
  if (level !== 'area' || area.block === 'base') return name;
  return area.block === 'bonus'
    ? `${name} (cộng tối đa ${maxPoints.toDecimal(2).replace('.', ',')} điểm)`
    : `${name} (trừ tối đa ${floor.negated().toDecimal(2).replace('.', ',')} điểm)`;
}

function decorate(cell: Cell, key: FormColumnKey, isArea: boolean, isLeaf: boolean): void {
  cell.border = style.frame;
  cell.font = isArea || (!isLeaf && (key === 'name' || key === 'ordinal')) ? style.bold : style.body;
  const alignment = ALIGNMENT[key] ?? style.leftTop;
  cell.alignment = isLeaf ? alignment : { ...alignment, vertical: 'middle' };
  if (isArea) cell.fill = style.areaFill;
  else if (key === 'appraised' && isLeaf) cell.fill = style.inputFill;
}

const ALIGNMENT: Partial<Record<FormColumnKey, Cell['alignment']>> = {
  ordinal: style.centreTop,
  max: style.rightTop,
  score: style.rightTop,
  appraised: style.rightTop,
  state: style.centreTop,
  file: style.centreTop,
};

function boxes(form: FormRow, content: LeafContent | undefined): TextBox[] {
  const isArea = form.node.criterion.level === 'area';
  const texts: Partial<Record<FormColumnKey, string>> = {
    name: nodeName(form),
    ordinal: form.ordinal,
    ...(content === undefined
      ? { note: form.node.criterion.note ?? '' }
      : {
          method: content.method,
          figures: content.figures,
          state: content.state,
          documents: content.documents.text,
          explanation: content.explanation,
          note: content.note,
        }),
  };
  return FORM_COLUMNS.flatMap(({ key, width }) => {
    const text = texts[key];
    return text === undefined ? [] : [{ text, width, bold: isArea || form.leaf === undefined }];
  });
}
