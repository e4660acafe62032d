import { dirname, join, resolve } from 'node:path';
import type { Workbook } from 'exceljs';
import { injectable } from 'inversify';
import type { SheetExporter } from '../../application/ports/sheet-exporter.js';
import type { Assessment } from '../../domain/assessment.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';
import { writeAtomically } from '../boundary/atomic-write.js';
import { useDefaultFont } from './default-font.js';
import { formRows } from './form/form-rows.js';
import { writeFormSheet } from './form/form-sheet.js';
import { linkBetween } from './link.js';
import { writeChecksSheet } from './lists/checks-sheet.js';
import { writeExplanationSheet } from './lists/explanation-sheet.js';
import { writeHistorySheet } from './lists/history-sheet.js';
import { writeMetricsSheet } from './lists/metrics-sheet.js';
import { writeMissingSheet } from './lists/missing-sheet.js';
import { writeRiskSheet } from './lists/risk-sheet.js';
import type { SheetContext } from './sheet-context.js';

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
    const { default: excel } = await import('exceljs');
    const workbook = new excel.Workbook();
    describe(workbook, assessment, set);
    useDefaultFont(workbook);
    const context: SheetContext = {
      assessment,
      set,
      definitions,
      ordinals: new Map(formRows(assessment.score, 1).map((row) => [row.node.criterion.code, row.ordinal])),
      linkTo: (path) => linkBetween(dirname(resolve(file)), resolve(join(evidenceFolder, path))),
    };
    await writeFormSheet(workbook, context);
    writeRiskSheet(workbook, context);
    writeMissingSheet(workbook, context);
    writeMetricsSheet(workbook, context);
    writeExplanationSheet(workbook, context);
    writeChecksSheet(workbook, context);
    if (history !== undefined) writeHistorySheet(workbook, context, history);
    await writeAtomically(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  }
}

/** Properties of the file: dated by the data, so that they do not depend on when it is written. */
function describe(workbook: Workbook, assessment: Assessment, set: CriteriaSet): void {
  const day = new Date(`${assessment.input.asOf}T00:00:00Z`);
  Object.assign(workbook, {
    creator: assessment.input.commune.name,
    lastModifiedBy: assessment.input.commune.name,
    created: day,
    modified: day,
    title: `Bảng tự chấm điểm ${set.indexName}`,
    subject: `${set.id} ${assessment.set.version}`,
    keywords: assessment.dataHash,
  });
}
