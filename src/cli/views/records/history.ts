import {
  formatDate,
  formatDifference,
  formatInstant,
  formatMonth,
  formatPoints,
  monthStateName,
} from '../../../adapters/messages/index.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { Month, MonthVersion } from '../../../domain/records/month.js';
import type { SetDifference } from '../../../domain/records/version-difference.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { hang, wrap } from '../../text/width.js';
import { appraisalLines } from '../appraisals.js';
import { sectionLines } from '../heading.js';
import { lockedPoints } from './months.js';

export interface History {
  readonly month: Month;
  readonly versions: readonly MonthVersion[];
  /** Between the last two versions. */
  readonly differences: readonly SetDifference[];
  /** The differences are those between the last version and the same figures scored by the rules of today. */
  readonly isAssumed: boolean;
  /** Names of criteria by `set code`. */
  readonly names: ReadonlyMap<string, string>;
  /** The last version, set by set, with what was given beside its points; empty where nothing was. */
  readonly appraised: readonly ScoredSet[];
}

const COLUMNS: readonly Column[] = [
  { title: 'Mã', align: 'text' },
  { title: 'Tiêu chí', align: 'text' },
  { title: 'Bản trước', align: 'number' },
  { title: 'Bản sau', align: 'number' },
  { title: 'Chênh lệch', align: 'number' },
];

const ASSUMED_COLUMNS: readonly Column[] = COLUMNS.map((column) => {
  if (column.title === 'Bản trước') return { ...column, title: 'Đã khóa' };
  return column.title === 'Bản sau' ? { ...column, title: 'Giả định' } : column;
});

export function historyLines(history: History, output: Output): string[] {
  const { month, versions, differences, appraised } = history;
  const { style, width } = output;
  const title = `Tháng ${formatMonth(month.id)} - ${monthStateName(month.state)}, bản ${month.version}`;
  if (versions.length === 0) return [style.bold(title), 'Chưa khóa lần nào.'];
  const numbers = versions.slice(-2).map(({ version }) => version);
  return [
    style.bold(title),
    ...versions.flatMap((version) => versionLines(version, width)),
    ...(month.version > versions.length && month.reason !== undefined
      ? wrap(`Đang làm bản ${month.version}, mở lại vì: ${month.reason}`, width)
      : []),
    ...differences.flatMap((difference) => differenceLines(history, difference, numbers, output)),
    ...appraised.flatMap((scored) => appraisalLines(scored, output)),
  ];
}

function versionLines(version: MonthVersion, width: number): string[] {
  const { closedAt, closedBy, scorer, asOf, results, reason } = version;
  const who = `Bản ${version.version}: khóa ${formatInstant(closedAt)}, người khóa ${closedBy}, người trình ${scorer}`;
  return [
    '',
    ...wrap(`${who}, xét hạn theo ngày ${formatDate(asOf)}`, width),
    ...(reason === undefined ? [] : hang('  Mở lại vì: ', reason, width)),
    ...results.flatMap((result) => hang('  Điểm: ', `${lockedPoints(result)} · mã dữ liệu ${result.dataHash}`, width)),
  ];
}

function differenceLines(
  { names, isAssumed }: History,
  { set, before, after, leaves, rest }: SetDifference,
  [first, second]: readonly number[],
  output: Output,
): string[] {
  const title = isAssumed
    ? `Giả định: bản ${second ?? first} nếu chấm theo quy tắc hiện nay (${set})`
    : `Chênh lệch bản ${second} so với bản ${first} (${set})`;
  const total = after.minus(before);
  if (leaves.length === 0 && total.isZero()) return [...sectionLines(title, output), '  Không tiêu chí nào đổi điểm.'];
  return [
    ...sectionLines(title, output),
    ...table(
      isAssumed ? ASSUMED_COLUMNS : COLUMNS,
      [
        ...leaves.map((leaf) => [
          ...[leaf.code, names.get(`${set} ${leaf.code}`) ?? ''],
          ...[formatPoints(leaf.before), formatPoints(leaf.after)],
          formatDifference(leaf.after.minus(leaf.before)),
        ]),
        ...(rest.isZero() ? [] : [['', 'Điểm trần của lĩnh vực, làm tròn', '', '', formatDifference(rest)]]),
        ['', 'Tổng điểm', formatPoints(before), formatPoints(after), formatDifference(total)],
      ],
      output.width,
    ),
  ];
}
