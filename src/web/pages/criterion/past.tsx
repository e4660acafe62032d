import { formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import type { GridCell, HistoryGrid } from '../../../domain/records/history-grid.js';
import { Sideways } from '../../layout/sideways.js';
import type { CriterionScene } from './criterion-scene.js';

/** The points of the locked months side by side; a month without a figure is said so, and is no zero. */
export function Past({ grid, scene }: { readonly grid: HistoryGrid; readonly scene: CriterionScene }) {
  const row = grid.criteria.find(({ code }) => code === scene.criterion.code);
  if (row === undefined || grid.months.length === 0) return null;
  const { places } = grid.set.rounding;
  return (
    <section>
      <h2>Các tháng đã khóa</h2>
      <Sideways label="Các tháng đã khóa">
        <table>
          <thead>
            <tr>
              <th scope="col">Tháng</th>
              {grid.months.map(({ month, version, breaks }) => (
                <th key={month} scope="col" class="number">
                  {breaks ? '│ ' : ''}
                  {formatMonth(month)}
                  {version > 1 ? ` (bản ${version})` : ''}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Điểm tự chấm</th>
              {grid.months.map(({ month }, at) => (
                <td key={month} class="number">
                  {ownText(row.cells[at], places)}
                </td>
              ))}
            </tr>
            {row.cells.some((cell) => cell?.appraised !== undefined) ? (
              <tr>
                <th scope="row">Điểm thẩm định</th>
                {grid.months.map(({ month }, at) => {
                  const given = row.cells[at]?.appraised;
                  return (
                    <td key={month} class="number">
                      {given === undefined ? '' : formatPoints(given, places)}
                    </td>
                  );
                })}
              </tr>
            ) : null}
          </tbody>
        </table>
      </Sideways>
      {grid.months.some(({ breaks }) => breaks) ? (
        <p class="hint">│: đổi phiên bản bộ tiêu chí, không so thẳng với tháng trước.</p>
      ) : null}
    </section>
  );
}

function ownText(cell: GridCell | undefined, places: number): string {
  if (cell === undefined) return 'không có';
  return cell.points === undefined ? 'chưa có số liệu' : formatPoints(cell.points, places);
}
