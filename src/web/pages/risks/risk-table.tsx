import {
  alsoTold,
  criterionLabel,
  daysText,
  departmentName,
  entryCause,
  entryFigures,
  entryStep,
  formatDate,
  formatPoints,
  levelName,
  levelSign,
} from '../../../adapters/messages/index.js';
import type { BoardEntry } from '../../../domain/board.js';
import { daysBetween } from '../../../domain/calendar.js';
import { type BoardRow, type PrintedPoints, sumOf } from '../../../domain/engine/board/board-rows.js';
import type { Exact } from '../../../domain/number.js';
import { criterionUrl } from '../../addresses.js';
import { rowsAsked } from './risk-filters.js';
import type { RiskScene } from './risk-scene.js';

const COLUMNS = [
  { name: 'Mức' },
  { name: 'Tiêu chí, nguyên nhân, việc cần làm' },
  { name: 'Còn lấy được', isNumber: true },
  { name: 'Đã mất', isNumber: true },
  { name: 'Chưa chắc', isNumber: true },
  { name: 'Đơn vị, người' },
  { name: 'Hạn cuối' },
];

/** Bảng nguy cơ: what can be acted on first; the columns of points add up to the last row. */
export function RiskTable({ scene }: { readonly scene: RiskScene }) {
  const { printed, asked } = scene;
  const rows = rowsAsked(printed.rows, asked);
  if (rows.length === 0) return <p class="done">Không có dòng nào như đang lọc.</p>;
  const isWhole = rows.length === printed.rows.length;
  return (
    <table class="risks broad-print">
      <thead>
        <tr>
          {COLUMNS.map(({ name, isNumber }) => (
            <th key={name} scope="col" class={isNumber ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RiskRow key={keyOf(row.entry)} {...{ row, scene }} />
        ))}
      </tbody>
      <tfoot>
        {isWhole && printed.rest !== undefined ? (
          <SumRow name="Điểm thưởng, điểm trừ ngoài thang điểm, làm tròn" points={printed.rest} scene={scene} />
        ) : null}
        <SumRow
          name={isWhole ? 'Cộng' : 'Cộng các dòng trên'}
          points={isWhole ? printed.sum : sumOf(rows)}
          scene={scene}
        />
      </tfoot>
    </table>
  );
}

function keyOf(entry: BoardEntry): string {
  return `${entry.leaf.criterion.code} ${entry.part} ${entryCause(entry)} ${entry.actBy}`;
}

function RiskRow({ row, scene }: { readonly row: BoardRow; readonly scene: RiskScene }) {
  const { seen, scored, forecast } = scene;
  const { entry, of, points } = row;
  const { set, assessment } = scored;
  const { criterion } = entry.leaf;
  const also = alsoTold(entry, of);
  const told = (value: Exact) => formatPoints(value, set.rounding.places);
  const foreseen = forecast?.leaves.find(
    ({ leaf, basis }) => leaf.criterion.code === criterion.code && basis === 'cases',
  );
  const { actBy } = entry;
  return (
    <tr class={entry.level}>
      <td>
        <span class="level">
          {levelSign(entry.level)} {levelName(entry.level)}
        </span>
      </td>
      <td>
        <a href={criterionUrl(seen.commune.id, seen.month.id, set.id, criterion.code)}>{criterionLabel(criterion)}</a>
        <p>
          <strong>{entryCause(entry)}.</strong> {entryFigures(entry, of, set.rounding)}
          {also.length === 0 ? '' : ` Cùng số điểm này còn: ${also.join(', ')}.`}
        </p>
        {foreseen === undefined ? null : (
          <p>
            Dự báo cuối kỳ: có thể {told(foreseen.range.likely)}, từ {told(foreseen.range.worst)} đến{' '}
            {told(foreseen.range.best)} điểm.
          </p>
        )}
        <p>
          <strong>Việc cần làm:</strong> {entryStep(entry)}
        </p>
      </td>
      <LeftAndLost {...{ points, scene }} />
      <PointsCell label="Đang có, chưa chắc" value={points.inDoubt} scene={scene} />
      <td data-label="Đơn vị, người">{[departmentName(scored, entry.department), ...entry.heads].join(', ')}</td>
      <td data-label="Hạn cuối">
        {actBy === undefined ? null : (
          <>
            <span class="date">{formatDate(actBy)}</span> ({daysText(daysBetween(assessment.input.asOf, actBy))})
          </>
        )}
      </td>
    </tr>
  );
}

interface SumRowProps {
  readonly name: string;
  readonly points: PrintedPoints;
  readonly scene: RiskScene;
}

function SumRow({ name, points, scene }: SumRowProps) {
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {name}
      </th>
      <LeftAndLost {...{ points, scene }} />
      <td colSpan={3} />
    </tr>
  );
}

function LeftAndLost({ points: { recoverable, lost }, scene }: Omit<SumRowProps, 'name'>) {
  return (
    <>
      <PointsCell label="Còn lấy được" value={recoverable} scene={scene} />
      <PointsCell label="Đã mất" value={lost} scene={scene} />
    </>
  );
}

interface PointsCellProps {
  readonly label: string;
  /** Absent: this row has none of its own. */
  readonly value: Exact | undefined;
  readonly scene: RiskScene;
}

function PointsCell({ label, value, scene: { scored } }: PointsCellProps) {
  return (
    <td data-label={label} class="number">
      {value === undefined ? '' : formatPoints(value, scored.set.rounding.places)}
    </td>
  );
}
