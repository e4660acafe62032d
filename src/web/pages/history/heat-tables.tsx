import type { ComponentChildren } from 'preact';
import { criterionLabel, formatDifference, formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import { findCriterion, leavesOf } from '../../../domain/criteria-set.js';
import { changeOf, type GridCell, type GridRow } from '../../../domain/records/history-grid.js';
import { criterionUrl } from '../../addresses.js';
import { WideTable } from '../../layout/wide-table.js';
import { type HistoryScene, ownerName } from './history-scene.js';

/** Bản đồ nhiệt: criterion by month and department by month, the figure in every cell, darker for more of the maximum. */
export function HeatTables({ scene }: { readonly scene: HistoryScene }) {
  const { grid, seen } = scene;
  const { set } = grid;
  const rank = ({ department }: GridRow) => seen.departments.findIndex(({ id }) => id === department);
  const departments = [...grid.departments].sort((a, b) => (rank(a) < 0 ? 1 : rank(b) < 0 ? -1 : rank(a) - rank(b)));
  return (
    <>
      <section class="broad-print">
        <h2>Đơn vị theo tháng</h2>
        <Legend />
        <WideTable caption="Điểm các tiêu chí mà đơn vị chủ trì, chỉ cộng tiêu chí có số liệu trong tháng">
          <Head scene={scene} first="Đơn vị" />
          <tbody>
            {departments.map((row) => (
              <HeatRow key={row.code} {...{ row, scene }}>
                {ownerName(scene, row.department)}
              </HeatRow>
            ))}
          </tbody>
        </WideTable>
      </section>
      <section class="broad-print">
        <h2>Tiêu chí theo tháng</h2>
        <Legend />
        <WideTable caption="Điểm từng tiêu chí">
          <Head scene={scene} first="Tiêu chí" />
          {set.areas.map((area) => {
            const codes = new Set(leavesOf([area]).map(({ code }) => code));
            return (
              <tbody key={area.code}>
                <tr class="group">
                  <th scope="rowgroup" colSpan={grid.months.length + 3}>
                    {criterionLabel(area)}
                  </th>
                </tr>
                {grid.criteria
                  .filter(({ code }) => codes.has(code))
                  .map((row) => (
                    <HeatRow key={row.code} {...{ row, scene }}>
                      <CriterionName {...{ scene, code: row.code }} />
                    </HeatRow>
                  ))}
              </tbody>
            );
          })}
        </WideTable>
      </section>
    </>
  );
}

function Legend() {
  return (
    <p class="hint legend">
      Phần đạt được so với tối đa: <span class="heat0">dưới 20%</span> <span class="heat1">20–40%</span>{' '}
      <span class="heat2">40–60%</span> <span class="heat3">60–80%</span> <span class="heat4">từ 80%</span>{' '}
      <span class="heat-none">– chưa có số liệu</span>
    </p>
  );
}

function Head({ scene: { grid }, first }: { readonly scene: HistoryScene; readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col" class="number">
          Tối đa
        </th>
        {grid.months.map(({ month, version, breaks }) => (
          <th key={month} scope="col" class="number">
            {breaks ? '║ ' : ''}
            {formatMonth(month)}
            {version > 1 ? ` (bản ${version})` : ''}
          </th>
        ))}
        <th scope="col" class="number">
          Thay đổi
        </th>
      </tr>
    </thead>
  );
}

function CriterionName({ scene: { seen, grid }, code }: { readonly scene: HistoryScene; readonly code: string }) {
  const criterion = findCriterion(grid.set, code);
  if (criterion === undefined) return code;
  return <a href={criterionUrl(seen.commune.id, seen.month.id, grid.set.id, code)}>{criterionLabel(criterion)}</a>;
}

interface HeatRowProps {
  readonly row: GridRow;
  readonly scene: HistoryScene;
  readonly children: ComponentChildren;
}

function HeatRow({ row, scene: { grid }, children }: HeatRowProps) {
  const { places } = grid.set.rounding;
  const change = changeOf(row);
  return (
    <tr>
      <th scope="row">{children}</th>
      <td class="number">{formatPoints(row.max, places)}</td>
      {grid.months.map(({ month }, at) => (
        <HeatCell key={month} cell={row.cells[at]} places={places} />
      ))}
      <td class="number">
        {change === undefined || change.isZero()
          ? ''
          : `${change.sign() > 0 ? '▲' : '▼'} ${formatDifference(change, places)}`}
      </td>
    </tr>
  );
}

function HeatCell({ cell, places }: { readonly cell: GridCell | undefined; readonly places: number }) {
  if (cell === undefined) return <td class="number heat-none">không có</td>;
  const { points, share, appraised } = cell;
  const given = appraised === undefined ? '' : ` → ${formatPoints(appraised, places)}`;
  if (points === undefined) return <td class="number heat-none">–{given}</td>;
  const fifth = share === undefined ? undefined : Math.max(0, Math.min(4, Math.floor(share.toNumber() * 5)));
  return (
    <td class={fifth === undefined ? 'number' : `number heat${fifth}`}>
      {formatPoints(points, places)}
      {given}
    </td>
  );
}
