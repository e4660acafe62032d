import { dirname, join, resolve } from 'node:path';
import { injectable } from 'inversify';
import type { SheetExporter } from '../../application/ports/sheet-exporter.js';
import type { Assessment } from '../../domain/assessment.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';
import { writeFormSheet } from './form/form-sheet.js';
import { linkBetween } from './link.js';
import { writeChecksSheet } from './lists/checks-sheet.js';
import { writeExplanationSheet } from './lists/explanation-sheet.js';
import { writeMetricsSheet } from './lists/metrics-sheet.js';
import { writeMissingSheet } from './lists/missing-sheet.js';
import { writeRiskSheet } from './lists/risk-sheet.js';
import { sheetContext } from './sheet-context.js';
import { writeHistorySheet } from './standing/history-sheet.js';
import { newWorkbook, saveWorkbook } from './workbook-file.js';

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
    const { commune, asOf } = assessment.input;
    const workbook = await newWorkbook({
      ...{ creator: commune.name, day: asOf, keywords: assessment.dataHash },
      ...{ title: `Bảng tự chấm điểm ${set.indexName}`, subject: `${set.id} ${assessment.set.version}` },
    });
    const context = sheetContext(assessment, set, definitions, (path) =>
      linkBetween(dirname(resolve(file)), resolve(join(evidenceFolder, path))),
    );
    await writeFormSheet(workbook, context);
    writeRiskSheet(workbook, context);
    writeMissingSheet(workbook, context);
    writeMetricsSheet(workbook, context);
    writeExplanationSheet(workbook, context);
    writeChecksSheet(workbook, context);
    if (history !== undefined) writeHistorySheet(workbook, context, context, history);
    await saveWorkbook(workbook, file);
  }
}
