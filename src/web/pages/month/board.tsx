import {
  departmentName,
  formatMonth,
  formatPoints,
  monthStateName,
  totalPoints,
} from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { monthUrl } from '../../addresses.js';
import { CountLinks } from '../../layout/count-links.js';
import { Shell } from '../../layout/shell.js';
import { Sideways } from '../../layout/sideways.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { scoredMonth } from '../../scored.js';
import { Days, lateOf } from './days.js';
import { nextStep } from './next-step.js';
import { type Standing, standingOf } from './standing.js';

/** Bảng việc tháng: where the month stands, and what the person who looks does next. */
export const boardHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const { sets } = await scoredMonth(visit);
  const items = await services.seeEvidence.ofMonth(folder, actor, seen.commune.id, seen.month.id);
  const [own] = seen.viewer.departments;
  const standing = standingOf(seen, sets, items, own);
  const step = nextStep(seen, standing);
  const title = 'Bảng việc tháng';
  return page(
    <Shell {...{ visit, seen, title, at: 'viec' }}>
      <h1>
        {title} {formatMonth(seen.month.id)}
      </h1>
      <p class="glance">
        Tháng <strong>{monthStateName(seen.month.state)}</strong>
        <Days standing={standing} today={seen.today} />
      </p>
      {step === undefined ? null : (
        <p>
          <a class="button" href={step.url}>
            {step.text}
          </a>
        </p>
      )}
      <Counts seen={seen} standing={standing} />
      <Indices sets={sets} seen={seen} />
      <Departments seen={seen} sets={sets} standing={standing} />
    </Shell>,
  );
};

/** Three figures, each leading to where it is made smaller. */
function Counts({ seen: { commune, month }, standing }: { seen: SeenMonth; standing: Standing }) {
  const to = (page: string) => monthUrl(commune.id, month.id, page);
  const late = lateOf(standing.missing);
  const counts = [
    { figure: `${standing.scored}/${standing.criteria}`, words: 'tiêu chí đã có điểm', url: to('bang-cham') },
    { figure: `${standing.missing.length}`, words: `minh chứng còn thiếu, ${late} quá hạn`, url: to('minh-chung') },
    { figure: `${standing.failedChecks}`, words: 'chỗ số liệu không khớp', url: to('kiem-tra') },
  ];
  return <CountLinks counts={counts} />;
}

/** Each index for itself. */
function Indices({ sets, seen }: { sets: readonly ScoredSet[]; seen: SeenMonth }) {
  return (
    <section>
      <h2>Điểm đến nay</h2>
      <Sideways label="Điểm đến nay">
        <table>
          <thead>
            <tr>
              <th scope="col">Chỉ số</th>
              <th scope="col" class="number">
                Điểm
              </th>
              <th scope="col" class="number">
                Còn lấy được
              </th>
              <th scope="col" class="number">
                Đã mất
              </th>
            </tr>
          </thead>
          <tbody>
            {sets.map(({ set, assessment }) => {
              const { ledger } = assessment.score.total;
              const told = (value: typeof ledger.lost) => formatPoints(value, set.rounding.places);
              return (
                <tr key={set.id}>
                  <th scope="row">
                    <a href={monthUrl(seen.commune.id, seen.month.id, 'bang-cham', { bo: set.id })}>{set.indexName}</a>
                  </th>
                  <td class="number">{totalPoints(assessment.score, set.rounding.places)}</td>
                  <td class="number">{told(ledger.recoverable)}</td>
                  <td class="number">{told(ledger.lost)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

interface DepartmentsProps {
  readonly seen: SeenMonth;
  readonly sets: readonly ScoredSet[];
  readonly standing: Standing;
}

/** Who still owes what, most points first. */
function Departments({ seen, sets, standing: { departments } }: DepartmentsProps) {
  const [first] = sets;
  if (departments.length === 0 || first === undefined) return null;
  return (
    <section>
      <h2>Minh chứng còn thiếu theo đơn vị</h2>
      <Sideways label="Minh chứng còn thiếu theo đơn vị">
        <table>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              <th scope="col" class="number">
                Còn thiếu
              </th>
              <th scope="col" class="number">
                Quá hạn
              </th>
              <th scope="col" class="number">
                Điểm phụ thuộc
              </th>
            </tr>
          </thead>
          <tbody>
            {departments.map(({ id, missing, overdue, points }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={monthUrl(seen.commune.id, seen.month.id, 'minh-chung', { 'don-vi': id })}>
                    {sets.map((set) => departmentName(set, id)).find((name) => name !== id) ?? id}
                  </a>
                </th>
                <td class="number">{missing}</td>
                <td class="number">{overdue}</td>
                <td class="number">{formatPoints(points, first.set.rounding.places)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}
