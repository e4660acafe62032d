import {
  blockName,
  formatDate,
  formatDifference,
  formatMonth,
  formatPoints,
  monthStateName,
} from '../../adapters/messages/index.js';
import type { CaseMonth } from '../../application/ports/case-source.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { indexRange, isUnknown, isWithoutFigures } from '../../domain/engine/range.js';
import { Exact } from '../../domain/number.js';
import { dayOf } from '../../domain/records/instant.js';
import type { Output } from '../output.js';
import { hang, wrap } from '../text/width.js';

/** Whose score, of which index, for which period and day: on top of everything that is printed. */
export function headingLines({ assessment, set, month }: ScoredSet, { style, width }: Output): string[] {
  const { commune, period, asOf } = assessment.input;
  const title = `${commune.name.toLocaleUpperCase('vi')} · ${set.indexName}`;
  return [
    ...wrap(title, width).map((line) => style.bold(line)),
    ...wrap(`${set.name} (${set.id}, bản ${set.version})`, width),
    ...wrap(
      `Kỳ ${formatDate(period.from)} - ${formatDate(period.to)} · Tính đến ngày ${formatDate(asOf)} · Khối ${blockName(commune.block)}`,
      width,
    ),
    ...(month === undefined ? [] : wrap(monthTitle(month), width)),
    ...(set.notice === undefined ? [] : hang('! ', set.notice, width).map((line) => style.yellow(line))),
  ];
}

/** `Tháng 10/2026 - đã khóa ngày 15/11/2026, bản 1`. */
function monthTitle({ id, state, version, closedAt, reason }: CaseMonth): string {
  const locked = closedAt === undefined ? '' : ` ngày ${formatDate(dayOf(closedAt))}`;
  const which = closedAt === undefined && version === 1 ? '' : `, bản ${version}`;
  const reopened = reason === undefined ? '' : ` (mở lại: ${reason})`;
  return `Tháng ${formatMonth(id)} - ${monthStateName(state)}${locked}${which}${reopened}`;
}

/** A title with a line under it. */
export function sectionLines(title: string, { style, width }: Output): string[] {
  return ['', ...wrap(title, width).map((line) => style.bold(line))];
}

/** Over one ranking; a file without blocks is one ranking. */
export function blockTitle(block: string, count: number): string {
  return `${block === '' ? 'Không chia khối' : `Khối ${blockName(block)}`}: ${count} đơn vị`;
}

/** Total and index; both totals are shown when parts do not apply and the index is rescaled. */
export function totalLines(scored: ScoredSet, { style, width }: Output): string[] {
  const { score } = scored.assessment;
  const { total } = score;
  const { places } = scored.set.rounding;
  const print = (value: Exact): string => formatPoints(value, places);
  const blocks = [
    total.bonus.isZero() ? '' : `điểm thưởng ${formatDifference(total.bonus, places)}`,
    total.penalty.isZero() ? '' : `điểm trừ ${formatDifference(total.penalty, places)}`,
  ].filter((each) => each !== '');
  const inside = blocks.length === 0 ? '' : ` (trong đó ${blocks.join(', ')})`;
  const rescaled = !total.max.equals(total.scale);
  const scale = formatPoints(total.scale, 0);
  const index = rescaled ? `Chỉ số quy về thang ${scale}` : 'Chỉ số';
  const open = Exact.sum(score.leaves.filter(isUnknown).map((leaf) => leaf.max.minus(leaf.points)));
  const range = indexRange(score);
  const main = isWithoutFigures(score)
    ? `Tổng điểm: chưa có số liệu, tối đa ${print(total.max)}`
    : `Tổng điểm: ${print(total.points)} / ${print(total.max)}${inside} · ${index}: ${print(total.index)}`;
  return [
    ...wrap(main, width).map((line) => style.bold(line)),
    ...(rescaled
      ? wrap(
          `${print(total.scale.minus(total.max))} điểm của các nội dung không áp dụng để ngoài, phần còn lại quy về thang ${scale}.`,
          width,
        )
      : []),
    ...(open.isZero()
      ? []
      : wrap(
          `Còn chờ số liệu, hướng dẫn, khảo sát hoặc thẩm định: ${print(open)} điểm. Khi đủ, chỉ số nằm trong khoảng ${print(range.low)} - ${print(range.high)}.`,
          width,
        )),
    ...(scored.ifAccepted === undefined
      ? []
      : wrap(
          `Nếu duyệt hết ${scored.ifAccepted.waiting} minh chứng đang chờ: ${print(scored.ifAccepted.total)} điểm.`,
          width,
        )),
  ];
}
