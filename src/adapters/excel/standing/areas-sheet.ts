import type { Workbook } from 'exceljs';
import type { ProjectedRanking } from '../../../application/ports/standing-exporter.js';
import type { RankRow } from '../../../domain/ranking.js';
import { blockName, formatPoints } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { ListColumn } from '../lists/list-table.js';
import type { SheetHead } from '../page-setup.js';
import { placeCell, pointCell } from './cells.js';

/** One commune of a block. */
interface AreaLine {
  readonly row: RankRow;
  readonly block: string;
  readonly count: number;
}

/** Điểm theo lĩnh vực: what the places are made of. */
export function writeAreasSheet(workbook: Workbook, head: SheetHead, { set, blocks }: ProjectedRanking): void {
  const { places } = set.rounding;
  const areas = set.areas.map(
    ({ code, name, maxPoints }): ListColumn<AreaLine> => ({
      header: maxPoints.isZero() ? name : `${name} (${formatPoints(maxPoints, 0)})`,
      width: 15,
      value: ({ row }) => pointCell(row.score.areas.find((area) => area.criterion.code === code)?.points, places),
    }),
  );
  addListSheet(workbook, head, {
    name: 'Điểm theo lĩnh vực',
    title: 'ĐIỂM THEO LĨNH VỰC',
    intro: 'Trong ngoặc là điểm tối đa của lĩnh vực.',
    empty: 'Không có đơn vị nào để xếp hạng.',
    columns: [
      { header: 'Khối', width: 9, value: ({ block }) => blockName(block) },
      { header: 'Hạng', width: 9, align: 'center', value: ({ row, count }) => placeCell(row.rank, count) },
      { header: 'Đơn vị', width: 26, value: ({ row }) => row.commune.name },
      {
        header: 'Tổng điểm',
        width: 9,
        value: ({ row }) => pointCell(row.score.total.points, places),
        bold: () => true,
      },
      ...areas,
    ],
    rows: blocks.flatMap(({ block, rows }) => rows.map((row) => ({ row, block, count: rows.length }))),
    filter: true,
  });
}
