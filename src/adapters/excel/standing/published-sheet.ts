import type { Workbook } from 'exceljs';
import type { PublishedRanking } from '../../../application/ports/standing-exporter.js';
import type { Code } from '../../../domain/criteria-set.js';
import type { PublishedRankRow } from '../../../domain/engine/rank-published.js';
import type { PublishedPlace } from '../../../domain/ranking.js';
import { sharedPlaces } from '../../../domain/standing/shared-places.js';
import { blockName, formatDate, formatDifference } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { ListColumn } from '../lists/list-table.js';
import type { SheetHead } from '../page-setup.js';
import { differenceCell, placeCell, pointCell } from './cells.js';

/** One unit of the table: with its points, or with its place alone. */
interface PublishedLine {
  readonly block: string;
  readonly rank: number;
  readonly count: number;
  readonly unit: PublishedRankRow['row'] | PublishedPlace;
  readonly sharing: readonly PublishedRankRow[];
}

const PLACES = 2;

/** Bảng đã công bố: as it was printed, in the order of its totals; ties and totals that do not add up are named. */
export function writePublishedSheet(workbook: Workbook, head: SheetHead, ranking: PublishedRanking): void {
  const lines = linesOf(ranking);
  const dirty = lines.filter(({ unit }) => 'difference' in unit).length;
  addListSheet(workbook, head, {
    name: 'Bảng đã công bố',
    title: 'BẢNG ĐIỂM ĐÃ CÔNG BỐ, XẾP THEO TỔNG ĐIỂM ĐÃ IN',
    intro: `Số đã in được giữ nguyên, điểm bằng nhau thì cùng hạng. ${
      dirty === 0
        ? 'Không có tổng điểm đã in nào lệch quá mức cho phép so với tổng các nhóm.'
        : `${dirty}/${lines.length} đơn vị có tổng đã in lệch quá mức cho phép so với tổng các nhóm (dấu ▲).`
    }`,
    empty: 'Bảng không có đơn vị nào.',
    columns: columnsOf(lines),
    rows: lines,
    filter: true,
  });
}

function linesOf({ blocks, places }: PublishedRanking): PublishedLine[] {
  const lines = [
    ...blocks.flatMap(({ block, rows }) => {
      const shared = sharedPlaces(rows);
      return rows.map((each): PublishedLine => {
        const sharing = (shared.get(each.rank) ?? []).filter((other) => other !== each);
        return { block, rank: each.rank, count: Math.max(rows.length, each.row.size ?? 0), unit: each.row, sharing };
      });
    }),
    ...places.map((unit): PublishedLine => {
      return { block: unit.block, rank: unit.rank, count: unit.size ?? 0, unit, sharing: [] };
    }),
  ];
  const order = [...new Set(lines.map(groupOf))];
  return lines.sort((a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)) || a.rank - b.rank);
}

/** What is ranked together: one block of one index on one day. */
function groupOf({ block, unit: { family, asOf } }: PublishedLine): string {
  return JSON.stringify([block, family, asOf]);
}

const INDEX: ListColumn<PublishedLine> = { header: 'Chỉ số', width: 9, value: ({ unit }) => unit.family };

const DAY: ListColumn<PublishedLine> = {
  header: 'Ngày',
  width: 11,
  align: 'center',
  value: ({ unit: { asOf } }) => asOf && formatDate(asOf),
};

const PRINTED_PLACE: ListColumn<PublishedLine> = {
  header: 'Hạng đã in',
  width: 7,
  align: 'center',
  value: ({ unit }) => placeCell(unit.rank),
};

const DIFFERENCE: ListColumn<PublishedLine> = {
  header: 'Lệch với tổng các nhóm',
  width: 10,
  align: 'center',
  value: ({ unit }) => ('difference' in unit ? differenceCell(unit.difference, PLACES) : undefined),
};

function columnsOf(lines: readonly PublishedLine[]): ListColumn<PublishedLine>[] {
  const groups = [...new Set(lines.flatMap(({ unit }) => ('groups' in unit ? [...unit.groups.keys()] : [])))];
  const differ = (of: (line: PublishedLine) => string | undefined) => new Set(lines.map(of)).size > 1;
  return [
    { header: 'Khối', width: 12, value: ({ block }) => blockName(block) },
    ...(differ(({ unit }) => unit.family) ? [INDEX] : []),
    ...(differ(({ unit }) => unit.asOf) ? [DAY] : []),
    {
      header: 'Hạng',
      width: 9,
      align: 'center',
      value: ({ rank, count }) => placeCell(rank, count || undefined),
      bold: () => true,
    },
    ...(lines.some(({ unit }) => unit.rank !== undefined) ? [PRINTED_PLACE] : []),
    { header: 'Đơn vị', width: 28, value: ({ unit }) => unit.name },
    {
      header: 'Tổng đã in',
      width: 9,
      value: ({ unit }) => ('total' in unit ? pointCell(unit.total, PLACES) : undefined),
      bold: () => true,
    },
    ...groups.map((code: Code): ListColumn<PublishedLine> => {
      return {
        header: code,
        width: 9,
        value: ({ unit }) => ('groups' in unit ? pointCell(unit.groups.get(code), PLACES) : undefined),
      };
    }),
    ...(lines.some(({ unit }) => 'difference' in unit) ? [DIFFERENCE] : []),
    { header: 'Lưu ý', width: 40, value: remark },
  ];
}

function remark({ unit, sharing }: PublishedLine): string {
  if (!('total' in unit)) return '○ Chỉ có thứ hạng, không có điểm số kèm theo';
  return [
    ...(sharing.length === 0 ? [] : [`= Đồng hạng với ${sharing.map(({ row }) => row.name).join(', ')}`]),
    ...(unit.difference === undefined
      ? []
      : [`▲ Tổng đã in lệch ${formatDifference(unit.difference)} so với tổng các nhóm`]),
  ].join('\n');
}
