import { inject, injectable } from 'inversify';
import type { Assessment } from '../domain/assessment.js';
import type { Definitions } from '../domain/definitions.js';
import { SheetExporter } from './ports/sheet-exporter.js';
import { ReadHistory } from './records/read-history.js';

/** Xuất bảng chấm điểm: one assessment as an Excel file. */
@injectable()
export class ExportSheet {
  constructor(
    @inject(SheetExporter) private readonly exporter: SheetExporter,
    @inject(ReadHistory) private readonly history: ReadHistory,
  ) {}

  /** @param caseFolder where the evidence paths start, for links in the sheet. */
  async run(assessment: Assessment, definitions: Definitions, file: string, caseFolder: string): Promise<void> {
    const loaded = definitions.sets.get(assessment.set.id);
    if (loaded === undefined) throw new Error(`set ${assessment.set.id} is not among the definitions`);
    const [grid] = (await this.history.run(caseFolder, assessment.input.commune.id, [loaded.set])) ?? [];
    await this.exporter.export(assessment, loaded.set, definitions, file, caseFolder, grid);
  }
}
