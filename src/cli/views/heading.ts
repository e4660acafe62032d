import { formatDate, formatDifference, formatPoints } from '../../adapters/messages/index.js';
import type { Output } from '../output.js';
import type { ScoredSet } from '../scored-set.js';
import { hang, wrap } from '../text/width.js';

/** Whose score, of which index, for which period and day: on top of everything that is printed. */
export function headingLines({ assessment, set }: ScoredSet, { style, width }: Output): string[] {
  const { commune, period, asOf } = assessment.input;
  const title = `${commune.name.toLocaleUpperCase('vi')} · ${set.indexName}`;
  return [
    ...wrap(title, width).map((line) => style.bold(line)),
    ...wrap(`${set.name} (${set.id}, bản ${set.version})`, width),
    ...wrap(
      `Kỳ ${formatDate(period.from)} - ${formatDate(period.to)} · Tính đến ngày ${formatDate(asOf)} · Khối ${commune.block}`,
      width,
    ),
    ...(set.notice === undefined ? [] : hang('! ', set.notice, width).map((line) => style.yellow(line))),
  ];
}

/** A title with a line under it. */
export function sectionLines(title: string, { style, width }: Output): string[] {
  return ['', ...wrap(title, width).map((line) => style.bold(line))];
}

/** Total and index; both totals are shown when parts do not apply and the index is rescaled. */
export function totalLines({ assessment, set }: ScoredSet, { style, width }: Output): string[] {
  const { total } = assessment.score;
  const { places } = set.rounding;
  const blocks = [
    total.bonus.isZero() ? '' : `điểm thưởng ${formatDifference(total.bonus, places)}`,
    total.penalty.isZero() ? '' : `điểm trừ ${formatDifference(total.penalty, places)}`,
  ].filter((each) => each !== '');
  const inside = blocks.length === 0 ? '' : ` (trong đó ${blocks.join(', ')})`;
  const points = `Tổng điểm: ${formatPoints(total.points, places)} / ${formatPoints(total.max, places)}${inside}`;
  if (total.max.equals(total.scale)) {
    return wrap(`${points} · Chỉ số: ${formatPoints(total.index, places)}`, width).map((line) => style.bold(line));
  }
  const left = formatPoints(total.scale.minus(total.max), places);
  const scale = formatPoints(total.scale, 0);
  return [...wrap(points, width), ...wrap(`Chỉ số quy về thang ${scale}: ${formatPoints(total.index, places)}`, width)]
    .map((line) => style.bold(line))
    .concat(
      hang(
        '',
        `(${left} điểm của các nội dung không áp dụng được để ngoài, phần còn lại quy về thang ${scale})`,
        width,
      ),
    );
}
