import { formatDifference, formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import type { GridMonth } from '../../../domain/records/history-grid.js';
import { monthUrl } from '../../addresses.js';
import { BulletBar } from '../../charts/bullet.js';
import { WideTable } from '../../layout/wide-table.js';
import type { HistoryScene } from './history-scene.js';

/** Tổng điểm of each locked month, and what it is more or less than the one before where the two are on one scale. */
export function MonthTotals({ scene }: { readonly scene: HistoryScene }) {
  const { months } = scene.grid;
  return (
    <section>
      <h2>Tổng điểm từng tháng</h2>
      <WideTable caption="Điểm tự chấm đã khóa">
        <thead>
          <tr>
            <th scope="col">Tháng</th>
            <th scope="col">Điểm trên tối đa</th>
            {['Tiêu chí có số liệu', 'Điểm', 'Tối đa', 'So với tháng trước'].map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, at) => (
            <MonthRow key={month.month} {...{ month, before: months[at - 1], scene }} />
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

interface MonthRowProps {
  readonly month: GridMonth;
  readonly before: GridMonth | undefined;
  readonly scene: HistoryScene;
}

function MonthRow({ month, before, scene: { seen, scored } }: MonthRowProps) {
  const { places } = scored.set.rounding;
  const { points, max } = month;
  const told = { points: formatPoints(points, places), max: formatPoints(max, places) };
  const name = `Tháng ${formatMonth(month.month)}`;
  const change = before === undefined ? '' : formatDifference(points.minus(before.points), places);
  return (
    <tr>
      <th scope="row">
        <a href={monthUrl(seen.commune.id, month.month, 'bang-cham', { bo: scored.set.id })}>{name}</a>
        {month.version > 1 ? ` (bản ${month.version})` : ''}
      </th>
      <td>
        <BulletBar label={`${name}: ${told.points}/${told.max} điểm`} {...{ points, reachable: max, max }} />
      </td>
      <td class="number">
        {month.reported}/{month.criteria}
      </td>
      <td class="number">{told.points}</td>
      <td class="number">{told.max}</td>
      <td class="number">{month.breaks ? '║ đổi bộ tiêu chí' : change}</td>
    </tr>
  );
}
