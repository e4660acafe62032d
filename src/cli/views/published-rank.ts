import { formatDate, formatDifference, formatPoints } from '../../adapters/messages/index.js';
import type { RankedUnits } from '../../application/rank-units.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { PublishedRankRow } from '../../domain/engine/rank-published.js';
import type { PublishedPlace } from '../../domain/ranking.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang, wrap } from '../text/width.js';
import { blockTitle, sectionLines } from './heading.js';
import { sharedPlaceLines } from './shared-places.js';

type Published = Extract<RankedUnits, { readonly kind: 'published' }>;

/** A published table put in order by its printed totals; nothing in it is computed anew. */
export function publishedRankLines({ blocks, places }: Published, output: Output): string[] {
  const all = blocks.flatMap(({ rows }) => rows.map(({ row }) => row));
  const count = all.length;
  const dirty = all.filter((row) => row.difference !== undefined).length;
  const remark =
    dirty === 0
      ? 'Không có tổng điểm đã in nào lệch quá mức cho phép so với tổng các nhóm.'
      : `${dirty}/${count} đơn vị có tổng đã in lệch quá mức cho phép so với tổng các nhóm (cột Lệch); số đã in được giữ nguyên.`;
  return [
    ...wrap(
      `BẢNG ĐIỂM ĐÃ CÔNG BỐ${aboutText([...all, ...places])} · ${count + places.length} đơn vị · xếp theo tổng điểm đã in`,
      output.width,
    ).map((line) => output.style.bold(line)),
    ...wrap(remark, output.width),
    ...blocks.flatMap(({ block, family, asOf, rows }) => {
      const groups = [...new Set(rows.flatMap(({ row }) => [...row.groups.keys()]))];
      const columns: Column[] = [
        { title: 'Hạng', align: 'number' },
        { title: 'Đơn vị', align: 'text' },
        { title: 'Đã in', align: 'number' },
        { title: 'Tổng', align: 'number' },
        ...(dirty === 0 ? [] : [{ title: 'Lệch', align: 'number' } as const]),
        ...groups.map((code) => ({ title: code, align: 'number' }) as const),
      ];
      const cells = rows.map(({ row, rank }) => [
        `${rank}/${Math.max(rows.length, row.size ?? 0)}`,
        row.name,
        row.rank === undefined ? '–' : String(row.rank),
        formatPoints(row.total),
        ...(dirty === 0 ? [] : [row.difference === undefined ? '' : formatDifference(row.difference)]),
        ...groups.map((code) => {
          const points = row.groups.get(code);
          return points === undefined ? '–' : formatPoints(points);
        }),
      ]);
      return [
        ...sectionLines(`${sizeText(block, rows)}${blocks.length === 1 ? '' : ofText(family, asOf)}`, output),
        ...table(columns, cells, output.width),
        ...sharedPlaceLines(rows, ({ row }) => row.name, output),
      ];
    }),
    ...placeLines(places, output),
  ];
}

/** How many stand in the block, and of how many of them the points were printed. */
function sizeText(block: string, rows: readonly PublishedRankRow[]): string {
  const size = rows.reduce((most, { row }) => Math.max(most, row.size ?? 0), rows.length);
  return `${blockTitle(block, size)}${size === rows.length ? '' : `, bảng in điểm của ${rows.length}`}`;
}

/** Which index and which day, of one of several blocks. */
function ofText(family: string | undefined, asOf: IsoDate | undefined): string {
  return `${family === undefined ? '' : ` · chỉ số ${family}`}${asOf === undefined ? '' : ` · ${formatDate(asOf)}`}`;
}

/** Which index and which day, as far as the table says. */
function aboutText(rows: readonly Pick<PublishedPlace, 'family' | 'asOf'>[]): string {
  const families = [...new Set(rows.flatMap(({ family }) => family ?? []))];
  const days = [...new Set(rows.flatMap(({ asOf }) => asOf ?? []))].sort();
  const index = families.length === 0 ? 'không ghi chỉ số' : `chỉ số ${families.join(', ')}`;
  return ` · ${index} · ${days.length === 0 ? 'không ghi ngày' : days.map(formatDate).join(', ')}`;
}

/** Units of which only the place is known. */
function placeLines(places: readonly PublishedPlace[], output: Output): string[] {
  if (places.length === 0) return [];
  const told = places.map(({ name, rank, size, asOf }) => {
    const day = asOf === undefined ? '' : ` (${formatDate(asOf)})`;
    return `${name} ${rank}${size === undefined ? '' : `/${size}`}${day}`;
  });
  return [
    ...sectionLines('Chỉ có thứ hạng, không có điểm số kèm theo', output),
    ...hang('  ', told.join('; '), output.width),
  ];
}
