import { criterionLabel, formatDate } from '../../../adapters/messages/index.js';
import type { RoleSeat, SeenDuties } from '../../../application/records/see-duties.js';
import type { Problem } from '../../form/problems.js';
import { Shell } from '../../layout/shell.js';
import { WideTable } from '../../layout/wide-table.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { DutyForms } from './duty-forms.js';
import { OfficeNav } from './office-nav.js';

export const dutiesHandler: Handler = (visit) => dutiesPage(visit, []);

/** Phân công: which department plays which role, and who leads or supports single criteria; all of it with its days. */
export async function dutiesPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, params } = visit;
  const seen = await services.seeDuties.run(folder, actor, params.commune ?? '');
  const { seats } = seen;
  const vacant = seats.filter((seat) => holderOn(seat, seen) === undefined);
  const title = `Phân công của ${seen.commune.name}`;
  return page(
    <Shell {...{ visit, title, problems }}>
      <h1>{title}</h1>
      <OfficeNav {...{ visit, doors: await services.seeOffice.doors(folder, actor), commune: seen.commune }} />
      <p class="glance">
        <strong>{seats.length - vacant.length}</strong>/{seats.length} vai của các bộ tiêu chí đã có đơn vị giữ.
        {vacant.length === 0 ? '' : ` Chưa có: ${vacant.map(({ name }) => name).join('; ')}.`}
      </p>
      <Seats seen={seen} />
      <Named seen={seen} />
      <DutyForms {...{ visit, seen, problems }} />
    </Shell>,
    status,
  );
}

/** Who holds the role today. */
function holderOn({ course }: RoleSeat, { today }: Pick<SeenDuties, 'today'>) {
  return course.findLast(({ from }) => from <= today);
}

function Seats({ seen }: { readonly seen: SeenDuties }) {
  return (
    <WideTable caption="Vai trong các bộ tiêu chí">
      <thead>
        <tr>
          <th scope="col">Vai</th>
          <th scope="col">Bộ tiêu chí</th>
          <th scope="col">Đơn vị đang giữ</th>
          <th scope="col">Các thời kỳ</th>
        </tr>
      </thead>
      <tbody>
        {seen.seats.map((seat) => {
          const holder = holderOn(seat, seen);
          return (
            <tr key={seat.role}>
              <th scope="row">
                {seat.name} ({seat.role})
              </th>
              <td>{seat.sets.map(({ indexName }) => indexName).join('; ')}</td>
              <td>{holder === undefined ? '▲ chưa phân công' : nameOf(seen, holder.department)}</td>
              <td>
                {seat.course
                  .map(({ department, from }) => `từ ${formatDate(from)}: ${nameOf(seen, department)}`)
                  .join('; ')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

function Named({ seen }: { readonly seen: SeenDuties }) {
  const { named, criteria } = seen;
  if (named.length === 0) return <p>Chưa giao riêng tiêu chí nào; mọi tiêu chí theo vai ở trên.</p>;
  const labels = new Map(criteria.map((leaf) => [leaf.code, criterionLabel(leaf)]));
  return (
    <WideTable caption="Tiêu chí giao riêng">
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col">Việc</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Từ ngày</th>
          <th scope="col">Đến ngày</th>
        </tr>
      </thead>
      <tbody>
        {named.map(({ kind, subject, department, from, until }) => (
          <tr key={`${kind} ${subject} ${department} ${from}`}>
            <th scope="row">{labels.get(subject) ?? subject}</th>
            <td>{kind === 'lead' ? 'chủ trì' : 'phối hợp'}</td>
            <td>{nameOf(seen, department)}</td>
            <td class="date">{formatDate(from)}</td>
            <td>{until === undefined ? 'khi có phân công khác' : formatDate(until)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function nameOf({ departments }: SeenDuties, id: string): string {
  return departments.find((each) => each.id === id)?.name ?? id;
}
