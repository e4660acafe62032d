import type { Workbook } from 'exceljs';
import type { MissingEvidence } from '../../../domain/assessment.js';
import { daysText, formatDate, slotName, slotStateName } from '../../messages/index.js';
import { criterionText, departmentName, type SheetContext } from '../sheet-context.js';
import { addListSheet } from './list-sheet.js';
import type { ListColumn } from './list-table.js';
import { pointsCell } from './risk-sheet.js';

/** Minh chứng còn thiếu: most points first, then the nearest day. */
export function writeMissingSheet(workbook: Workbook, context: SheetContext): void {
  addListSheet(workbook, context, {
    name: 'Minh chứng còn thiếu',
    title: 'MINH CHỨNG CÒN THIẾU',
    intro: 'Mỗi dòng là một tài liệu còn phải nộp. Xếp theo số điểm phụ thuộc vào tài liệu đó.',
    empty: 'Không còn minh chứng nào phải nộp.',
    columns: missingColumns(context),
    rows: context.assessment.missing,
    filter: true,
  });
}

function missingColumns(context: SheetContext): ListColumn<MissingEvidence>[] {
  const late = (item: MissingEvidence) => item.daysLeft < 0;
  return [
    { header: 'STT', width: 5, align: 'center', value: (_, index) => String(index + 1) },
    {
      header: 'Số điểm',
      width: 8,
      value: ({ points }) => pointsCell(context, points),
    },
    { header: 'Tài liệu cần có', width: 34, value: ({ status }) => status.slot.requirement.title },
    { header: 'Kỳ', width: 16, value: ({ status }) => slotName(status.slot.label) },
    { header: 'Trạng thái', width: 16, value: ({ status }) => slotStateName(status.state) },
    { header: 'Đơn vị nộp', width: 22, value: ({ department }) => departmentName(context, department) },
    { header: 'Hạn nộp', width: 11, align: 'center', value: ({ status }) => formatDate(status.slot.due) },
    { header: 'Còn lại', width: 10, align: 'center', value: ({ daysLeft }) => daysText(daysLeft), bold: late },
    { header: 'Dùng cho tiêu chí', width: 40, value: (item) => criteriaText(context, item) },
    { header: 'Tài liệu phải thể hiện', width: 33, value: ({ status }) => status.slot.requirement.mustShow.join('; ') },
  ];
}

function criteriaText(context: SheetContext, { criterion, alsoFor }: MissingEvidence): string {
  return [criterion, ...alsoFor].map((code) => criterionText(context, code)).join('\n');
}
