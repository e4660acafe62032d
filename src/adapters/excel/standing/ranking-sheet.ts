import type { Style, Workbook, Worksheet } from 'exceljs';
import type { ProjectedRanking } from '../../../application/ports/standing-exporter.js';
import { Exact } from '../../../domain/number.js';
import type { RankRow } from '../../../domain/ranking.js';
import { gapsOf } from '../../../domain/standing/gap.js';
import { sharedPlaces } from '../../../domain/standing/shared-places.js';
import { likeliestPlaces, type PlaceChances } from '../../../domain/standing/simulate-places.js';
import { blockName, chancesText, formatDate, formatPoints, OTHER_DAYS, simulationText } from '../../messages/index.js';
import { addListSheet } from '../lists/list-sheet.js';
import type { ListColumn } from '../lists/list-table.js';
import type { SheetHead } from '../page-setup.js';
import type { SheetNames } from '../sheet-context.js';
import { differenceCell, placeCell, pointCell } from './cells.js';
import { fromText } from './closing-text.js';

/** One commune with what the sheet tells of it. */
interface RankLine {
  readonly row: RankRow;
  readonly gaps: ReturnType<typeof gapsOf>;
  readonly block: string;
  /** How many stand in the block. */
  readonly count: number;
  /** Those at the same place, without itself. */
  readonly sharing: readonly RankRow[];
  readonly chances?: PlaceChances;
}

const SHARED = '=';
const OPEN = '↕';
const SETTLED = '✓';
const MOST_PLACES = 4;
const STATE_COLUMN = 4;

/** Xếp hạng dự kiến: places with their range, the gaps and what would close them, and the chances where simulated. */
export function writeRankingSheet(
  workbook: Workbook,
  head: SheetHead,
  names: Pick<SheetNames, 'set' | 'ordinals'>,
  ranking: ProjectedRanking,
): void {
  const { chances } = ranking;
  const lines = linesOf(ranking);
  const days = ranking.asOf.map(formatDate).join(', ');
  const { sheet, last } = addListSheet(workbook, head, {
    name: 'Xếp hạng dự kiến',
    title: `XẾP HẠNG DỰ KIẾN THEO SỐ LIỆU ĐẾN NGÀY ${days}`,
    intro: [
      'Xếp trong từng khối, điểm bằng nhau thì cùng hạng. Hạng tốt nhất, kém nhất: khi số liệu còn thiếu được bổ sung.',
      ...(ranking.asOf.length > 1 ? [OTHER_DAYS] : []),
      ...(chances === undefined ? [] : [`Giả định. ${simulationText(chances)}`]),
    ].join('\n'),
    empty: 'Không có đơn vị nào để xếp hạng.',
    columns: [
      ...placeColumns(ranking),
      { header: 'Để lên hạng liền trên', width: 42, value: (line) => closingText(line, names) },
      ...(chances === undefined ? [] : CHANCE_COLUMNS),
    ],
    rows: lines,
    filter: true,
  });
  if (lines.length > 0) markStates(sheet, last - lines.length + 1, last);
}

function linesOf({ blocks, chances }: ProjectedRanking): RankLine[] {
  return blocks.flatMap(({ block, rows }, at) => {
    const shared = sharedPlaces(rows);
    const simulated = chances?.blocks[at]?.chances;
    return rows.map((row, index) => {
      const own = simulated?.[index];
      const sharing = (shared.get(row.rank) ?? []).filter((each) => each !== row);
      return { row, gaps: gapsOf(rows, row), block, count: rows.length, sharing, ...(own && { chances: own }) };
    });
  });
}

function placeColumns({ set, blocks }: ProjectedRanking): ListColumn<RankLine>[] {
  const { places } = set.rounding;
  const rescaled = blocks.some(({ rows }) => rows.some(({ score: { total } }) => !total.index.equals(total.points)));
  return [
    { header: 'Khối', width: 9, value: ({ block }) => blockName(block) },
    {
      header: 'Hạng',
      width: 9,
      align: 'center',
      value: ({ row, count }) => placeCell(row.rank, count),
      bold: () => true,
    },
    { header: 'Đơn vị', width: 24, value: ({ row }) => row.commune.name },
    { header: 'Tình trạng', width: 20, value: stateText },
    { header: 'Hạng tốt nhất', width: 8, align: 'center', value: ({ row }) => placeCell(row.best) },
    { header: 'Hạng kém nhất', width: 8, align: 'center', value: ({ row }) => placeCell(row.worst) },
    { header: 'Chỉ số', width: 9, value: ({ row }) => pointCell(row.score.total.index, places), bold: () => true },
    ...(rescaled
      ? [
          {
            header: 'Điểm trước quy đổi',
            width: 9,
            value: ({ row }: RankLine) => pointCell(row.score.total.points, places),
          },
        ]
      : []),
    {
      header: 'Cách hạng trên',
      width: 8.5,
      align: 'center',
      value: ({ gaps }) => differenceCell(gaps.up?.points, places),
    },
    {
      header: 'Cách hạng dưới',
      width: 8.5,
      align: 'center',
      value: ({ gaps }) => differenceCell(gaps.down?.points, places),
    },
  ];
}

/** In words and with a sign: shared, still open, or settled. */
function stateText({ row, sharing }: RankLine): string {
  const shared = sharing.length === 0 ? [] : [`${SHARED} Đồng hạng với ${sharing.map(nameOf).join(', ')}`];
  const open = row.best === row.worst ? [] : [`${OPEN} Còn thay đổi`];
  return shared.length + open.length === 0 ? `${SETTLED} Đã rõ` : [...shared, ...open].join('\n');
}

const nameOf = ({ commune }: RankRow): string => commune.name;

function closingText({ gaps: { up } }: RankLine, names: Pick<SheetNames, 'set' | 'ordinals'>): string {
  if (up === undefined) return 'Đang ở hạng đầu';
  const needed = `Cần ${formatPoints(up.points, names.set.rounding.places)} điểm để bằng ${nameOf(up.to)}`;
  return `${needed}${fromText(up, names)}`;
}

const CHANCE_COLUMNS: readonly ListColumn<RankLine>[] = [
  {
    header: 'Hạng dễ gặp nhất (giả định)',
    width: 9.5,
    align: 'center',
    value: ({ chances }) => placeCell(chances && likeliestPlaces(chances, 1)[0]?.place),
  },
  { header: 'Khả năng', width: 9.5, align: 'center', value: ({ chances }) => chances && likelihoodCell(chances) },
  {
    header: 'Các hạng khác',
    width: 16,
    value: ({ chances }) => (chances === undefined ? 'không mô phỏng được' : chancesText(chances, MOST_PLACES, 1)),
  },
];

function likelihoodCell(chances: PlaceChances) {
  const times = chances.counts.reduce((sum, each) => sum + each, 0);
  const [first] = likeliestPlaces(chances, 1);
  return first && { number: Exact.of(first.count, times), format: '0.0%' };
}

/** Bold for what is shared, a grey that copies well for what is still open; the words and signs say it too. */
function markStates(sheet: Worksheet, first: number, last: number): void {
  const [from = '', to = ''] = [STATE_COLUMN, STATE_COLUMN + 2].map((at) => sheet.getColumn(at).letter);
  const has = (sign: string) => `ISNUMBER(SEARCH("${sign}",$${from}${first}))`;
  const bold = { font: { bold: true } };
  const grey: Partial<Style> = { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE5E5E5' } } };
  // Some programs apply only the first rule that holds for a cell.
  const rules = [
    [`AND(${has(SHARED)},${has(OPEN)})`, { ...bold, ...grey }],
    [has(SHARED), bold],
    [has(OPEN), grey],
  ] as const;
  sheet.addConditionalFormatting({
    ref: `${from}${first}:${to}${last}`,
    rules: rules.map(([formula, style], at) => ({
      ...{ type: 'expression', priority: at + 1, formulae: [formula] },
      style,
    })),
  });
}
