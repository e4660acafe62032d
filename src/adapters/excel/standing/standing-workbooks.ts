import { injectable } from 'inversify';
import type { ComparedSet } from '../../../application/compare-case.js';
import type {
  MonthsOfCommune,
  ProjectedRanking,
  PublishedRanking,
  StandingExporter,
} from '../../../application/ports/standing-exporter.js';
import type { Assessment } from '../../../domain/assessment.js';
import type { CriteriaSet } from '../../../domain/criteria-set.js';
import { monthDays } from '../../../domain/records/month.js';
import { formatDate, formatMonth } from '../../messages/index.js';
import { ordinalsOf } from '../ordinals.js';
import type { SheetHead } from '../page-setup.js';
import { criterionText } from '../sheet-context.js';
import { newWorkbook, saveWorkbook } from '../workbook-file.js';
import { writeAreasSheet } from './areas-sheet.js';
import { writeComparedSheet } from './compared-sheet.js';
import { writeComparedTableSheet } from './compared-table-sheet.js';
import { writeHistorySheet } from './history-sheet.js';
import { writeMovementSheet } from './movement-sheet.js';
import { writePublishedSheet } from './published-sheet.js';
import { writeRankingSheet } from './ranking-sheet.js';

/** Thứ hạng và so sánh kỳ as Excel files. The same data gives the same cells. */
@injectable()
export class StandingWorkbooks implements StandingExporter {
  async ranking(ranking: ProjectedRanking, file: string): Promise<void> {
    const { set, blocks, movement } = ranking;
    const count = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
    const head = headOf(set, `${set.indexName}, ${count} đơn vị. ${set.name}.`);
    const names = { set, ordinals: ordinalsOf(set) };
    const day = ranking.asOf.at(-1);
    const workbook = await newWorkbook({
      ...{ creator: set.indexName, title: `Xếp hạng dự kiến ${set.indexName}`, subject: head.footer },
      ...(day !== undefined && { day }),
    });
    writeRankingSheet(workbook, head, names, ranking);
    writeAreasSheet(workbook, head, ranking);
    if (movement !== undefined) {
      writeMovementSheet(workbook, head, movement, (code) => criterionText(names, code));
    }
    await saveWorkbook(workbook, file);
  }

  async published(ranking: PublishedRanking, file: string): Promise<void> {
    const all = [...ranking.blocks.flatMap(({ rows }) => rows.map(({ row }) => row)), ...ranking.places];
    const families = [...new Set(all.flatMap(({ family }) => family ?? []))];
    const days = [...new Set(all.flatMap(({ asOf }) => asOf ?? []))].sort();
    const sources = [...new Set(all.flatMap(({ source }) => source ?? []))];
    const index = families.length === 0 ? 'Không ghi chỉ số' : `Chỉ số ${families.join(', ')}`;
    const on = days.length === 0 ? 'không ghi ngày' : `tính đến ngày ${days.map(formatDate).join(', ')}`;
    const head: SheetHead = {
      subject: `${index}, ${all.length} đơn vị, ${on}. Nguồn: ${sources.length === 0 ? 'bảng không ghi' : sources.join('; ')}.`,
      footer: `${index}, ${on}`,
    };
    const day = days.at(-1);
    const workbook = await newWorkbook({
      ...{ creator: index, title: 'Bảng điểm đã công bố', subject: head.footer },
      ...(day !== undefined && { day }),
    });
    writePublishedSheet(workbook, head, ranking);
    if (ranking.movement !== undefined) writeMovementSheet(workbook, head, ranking.movement, (code) => code);
    await saveWorkbook(workbook, file);
  }

  async compared(assessment: Assessment, set: CriteriaSet, compared: ComparedSet, file: string): Promise<void> {
    const { commune, asOf } = assessment.input;
    const subject = `${commune.name}. ${set.indexName}, số liệu tính đến ngày ${formatDate(asOf)}.`;
    const head = headOf(set, subject, assessment.dataHash);
    const workbook = await newWorkbook({
      ...{ creator: commune.name, day: asOf, title: `Thứ hạng ước tính ${set.indexName}`, subject: head.footer },
    });
    writeComparedSheet(workbook, head, { set, ordinals: ordinalsOf(set) }, assessment, compared);
    const printed = compared.blocks.filter((block) => block.printed > 0);
    if (printed.length > 0) {
      writeComparedTableSheet(workbook, head, commune.name, assessment.score.total.index, printed);
    }
    await saveWorkbook(workbook, file);
  }

  async months({ grid, commune, departments }: MonthsOfCommune, file: string): Promise<void> {
    const { set, months } = grid;
    const [first, last] = [months[0], months.at(-1)];
    const span =
      first === undefined || last === undefined
        ? ''
        : ` Từ tháng ${formatMonth(first.month)} đến tháng ${formatMonth(last.month)}.`;
    const head = headOf(set, `${commune.name}. ${set.indexName}.${span}`);
    const workbook = await newWorkbook({
      ...{ creator: commune.name, title: `So sánh kỳ ${set.indexName}`, subject: head.footer },
      ...(last !== undefined && { day: monthDays(last.month).to }),
    });
    writeHistorySheet(workbook, head, { set, ordinals: ordinalsOf(set), departments }, grid);
    await saveWorkbook(workbook, file);
  }
}

function headOf(set: CriteriaSet, subject: string, dataHash?: string): SheetHead {
  const data = dataHash === undefined ? '' : ` · mã dữ liệu ${dataHash}`;
  return {
    subject,
    footer: `${set.id} ${set.version}${data}`,
    ...(set.notice !== undefined && { notice: set.notice }),
  };
}
