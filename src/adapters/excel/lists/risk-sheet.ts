import type { Workbook } from 'exceljs';
import { daysBetween } from '../../../domain/calendar.js';
import type { Exact } from '../../../domain/number.js';
import type { RiskFlag } from '../../../domain/risk.js';
import {
  causeName,
  daysText,
  fillTemplate,
  formatDate,
  formatPoints,
  severityName,
  severitySign,
} from '../../messages/index.js';
import { criterionText, departmentName, type SheetContext } from '../sheet-context.js';
import { pointsFormat } from '../style.js';
import { addListSheet } from './list-sheet.js';
import type { ListCell, ListColumn } from './list-table.js';

/** Nguy cơ mất điểm: worst first, then most points, then the nearest day. */
export function writeRiskSheet(workbook: Workbook, context: SheetContext): void {
  const { ledger } = context.assessment.score.total;
  const { places } = context.set.rounding;
  addListSheet(workbook, context, {
    name: 'Nguy cơ mất điểm',
    title: 'DANH SÁCH NGUY CƠ MẤT ĐIỂM',
    intro: `Điểm đã chắc: ${formatPoints(ledger.secured, places)}. Còn lấy được: ${formatPoints(ledger.recoverable, places)}. Đã mất: ${formatPoints(ledger.lost, places)}. Xếp theo mức độ, số điểm và hạn cuối.`,
    empty: 'Không có tiêu chí nào có nguy cơ mất điểm.',
    columns: riskColumns(context),
    rows: context.assessment.risks,
    filter: true,
  });
}

function riskColumns(context: SheetContext): ListColumn<RiskFlag>[] {
  const { asOf } = context.assessment.input;
  const { rounding } = context.set;
  const isHigh = (flag: RiskFlag) => flag.severity === 'high';
  return [
    { header: 'STT', width: 5, align: 'center', value: (_, index) => String(index + 1) },
    {
      header: 'Mức độ',
      width: 15,
      value: ({ severity }) => `${severitySign(severity)} ${severityName(severity)}`,
      bold: isHigh,
    },
    { header: 'Tiêu chí', width: 30, value: ({ signal }) => criterionText(context, signal.criterion) },
    {
      header: 'Số điểm',
      width: 8,
      value: ({ signal }) => pointsCell(context, signal.points),
      bold: isHigh,
    },
    { header: 'Nguyên nhân', width: 15, value: ({ rule }) => causeName(rule.cause) },
    { header: 'Cụ thể', width: 38, value: ({ rule, signal }) => fillTemplate(rule.message, signal.values, rounding) },
    { header: 'Đơn vị', width: 20, value: (flag) => departmentName(context, flag.department) },
    {
      header: 'Hạn cuối',
      width: 11,
      align: 'center',
      value: ({ signal }) => (signal.actBy === undefined ? 'không có hạn' : formatDate(signal.actBy)),
    },
    {
      header: 'Còn lại',
      width: 10,
      align: 'center',
      value: ({ signal }) => (signal.actBy === undefined ? '' : daysText(daysBetween(asOf, signal.actBy))),
    },
    { header: 'Việc cần làm', width: 34, value: ({ nextStep }) => nextStep },
  ];
}

/** Points for people to read: rounded, since nothing is computed from them. */
export function pointsCell({ set }: SheetContext, points: Exact): ListCell {
  const { places } = set.rounding;
  return { number: points.round(Math.max(2, places)), format: pointsFormat(places) };
}
