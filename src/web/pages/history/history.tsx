import { formatDifference, formatMonth, formatPoints } from '../../../adapters/messages/index.js';
import { scoredSets } from '../../../application/scored-set.js';
import { monthUrl } from '../../addresses.js';
import { problemsOf } from '../../form/problems.js';
import { SetTabs } from '../../layout/set-tabs.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { chosenSet } from '../../scored.js';
import { AppraisedMonths } from './appraised-months.js';
import { HeatTables } from './heat-tables.js';
import { gridAsked, type HistoryScene } from './history-scene.js';
import { MonthTotals } from './month-totals.js';
import { MonthsForm } from './months-form.js';
import { PlacesOverTime } from './places-over-time.js';

/** So sánh các tháng: how the points and the place came to be where they are. */
export const historyHandler: Handler = async (visit) => {
  const { services, folder, actor, query } = visit;
  const seen = await sceneOf(visit);
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const { standing, histories } = await services.seePlaceHistory.run(folder, actor, reference, query.bang);
  const month = { sets: scoredSets(standing.scored), issues: standing.scored.issues };
  const scored = chosenSet(month, visit);
  const [whole] = scored ? await services.seeHistory.run(folder, actor, seen.commune.id, [scored.set]) : [];
  const title = 'So sánh các tháng';
  return page(
    <Shell {...{ visit, seen, title, at: 'lich-su', problems: scored ? [] : problemsOf(month.issues) }}>
      <h1>{title}</h1>
      <SetTabs
        sets={month.sets}
        chosen={scored}
        url={(bo) => monthUrl(seen.commune.id, seen.month.id, 'lich-su', { bo })}
      />
      {scored === undefined || whole === undefined ? (
        <p>Tháng này chưa có bộ tiêu chí nào chấm được.</p>
      ) : (
        <Months
          scene={{
            ...{ seen, scored, grid: gridAsked(whole, visit), places: histories.get(scored.set.id) },
            known: whole.months.map((each) => each.month),
          }}
        />
      )}
    </Shell>,
  );
};

function Months({ scene }: { readonly scene: HistoryScene }) {
  const { months } = scene.grid;
  if (months.length === 0) {
    return (
      <>
        <p class="glance">Chưa tháng nào đã khóa có số liệu của bộ tiêu chí này, nên chưa có gì để so.</p>
        <PlacesOverTime scene={scene} />
      </>
    );
  }
  return (
    <>
      <Glance scene={scene} />
      <MonthsForm scene={scene} />
      <MonthTotals scene={scene} />
      <PlacesOverTime scene={scene} />
      <HeatTables scene={scene} />
      <AppraisedMonths scene={scene} />
      {months.some(({ breaks }) => breaks) ? (
        <p class="hint">║: bộ tiêu chí đã đổi phiên bản từ tháng đó, không so thẳng với tháng trước.</p>
      ) : null}
    </>
  );
}

function Glance({ scene: { grid, scored } }: { readonly scene: HistoryScene }) {
  const { places } = scored.set.rounding;
  const [first, last] = [grid.months[0], grid.months.at(-1)];
  if (first === undefined || last === undefined) return null;
  const told = `${formatPoints(last.points, places)}/${formatPoints(last.max, places)}`;
  if (first === last) {
    return (
      <p class="glance">
        Tháng {formatMonth(last.month)}: <strong>{told}</strong> điểm. Cần thêm một tháng đã khóa để so.
      </p>
    );
  }
  return (
    <p class="glance">
      Từ tháng {formatMonth(first.month)} đến tháng {formatMonth(last.month)}:{' '}
      <strong>{formatDifference(last.points.minus(first.points), places)}</strong> điểm, từ{' '}
      {formatPoints(first.points, places)} thành <strong>{told}</strong>.
      {first.reported === last.reported
        ? ''
        : ` Số tiêu chí có số liệu: ${first.reported} rồi ${last.reported}, trên ${last.criteria}.`}
    </p>
  );
}
