import { dirname, join, resolve } from 'node:path';
import type { Workbook } from 'exceljs';
import { injectable } from 'inversify';
import type { PrintedSheet } from '../../application/ports/printed-sheet.js';
import type { SheetExporter } from '../../application/ports/sheet-exporter.js';
import type { Assessment } from '../../domain/assessment.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';
import { previewForm } from './form/form-preview.js';
import { writeFormSheet } from './form/form-sheet.js';
import { linkBetween } from './link.js';
import { writeChecksSheet } from './lists/checks-sheet.js';
import { writeExplanationSheet } from './lists/explanation-sheet.js';
import { writeMetricsSheet } from './lists/metrics-sheet.js';
import { writeMissingSheet } from './lists/missing-sheet.js';
import { writeRiskSheet } from './lists/risk-sheet.js';
import { type SheetContext, sheetContext } from './sheet-context.js';
import { writeHistorySheet } from './standing/history-sheet.js';
import { newWorkbook, saveWorkbook, workbookBytes } from './workbook-file.js';

/** Bảng tự chấm điểm as an Excel workbook of six sheets, and in a workspace a seventh with the locked months. The same assessment gives the same cells. */
@injectable()
export class ScoringWorkbook implements SheetExporter {
  async export(
    assessment: Assessment,
    set: CriteriaSet,
    definitions: Definitions,
    file: string,
    evidenceFolder: string,
    history?: HistoryGrid,
  ): Promise<void> {
    const linkTo = (path: string) => linkBetween(dirname(resolve(file)), resolve(join(evidenceFolder, path)));
    await saveWorkbook(await written(sheetContext(assessment, set, definitions, linkTo), history), file);
  }

  async bytes(
    assessment: Assessment,
    set: CriteriaSet,
    definitions: Definitions,
    beside: (path: string) => string,
    history?: HistoryGrid,
  ): Promise<Uint8Array> {
    const linkTo = (path: string) => linkBetween('.', beside(path));
    return workbookBytes(await written(sheetContext(assessment, set, definitions, linkTo), history));
  }

  async preview(assessment: Assessment, set: CriteriaSet, definitions: Definitions): Promise<PrintedSheet> {
    const context = sheetContext(assessment, set, definitions, (path) => path);
    return previewForm(await begun(context), context);
  }
}

async function written(context: SheetContext, history: HistoryGrid | undefined): Promise<Workbook> {
  const workbook = await begun(context);
  await writeFormSheet(workbook, context);
  writeRiskSheet(workbook, context);
  writeMissingSheet(workbook, context);
  writeMetricsSheet(workbook, context);
  writeExplanationSheet(workbook, context);
  writeChecksSheet(workbook, context);
  if (history !== undefined) writeHistorySheet(workbook, context, context, history);
  return workbook;
}

function begun({ assessment, set }: SheetContext): Promise<Workbook> {
  const { commune, asOf } = assessment.input;
  return newWorkbook({
    ...{ creator: commune.name, day: asOf, keywords: assessment.dataHash },
    ...{ title: `Bảng tự chấm điểm ${set.indexName}`, subject: `${set.id} ${assessment.set.version}` },
  });
}
