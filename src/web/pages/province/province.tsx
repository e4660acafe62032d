import { blockName, formatMonth, monthStateName } from '../../../adapters/messages/index.js';
import type { Place } from '../../../application/records/see-places.js';
import { Shell } from '../../layout/shell.js';
import { Sideways } from '../../layout/sideways.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { firstUrl } from '../entrance/home.js';

/** Các địa phương: who has not locked the last month yet stands first. */
export const provinceHandler: Handler = async (visit) => {
  const { places } = await visit.services.seePlaces.run(visit.folder, visit.actor);
  const blocks = [...new Set(places.map(({ commune }) => commune.block))];
  const open = places.filter(({ month }) => month?.state !== 'closed');
  const title = 'Các địa phương';
  return page(
    <Shell {...{ visit, title }}>
      <h1>{title}</h1>
      <p class="glance">
        <strong>{open.length}</strong>/{places.length} địa phương chưa khóa tháng gần nhất.
      </p>
      {blocks.map((block) => (
        <section key={block}>
          <h2>Khối {blockName(block)}</h2>
          <Sideways label={`Khối ${blockName(block)}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Địa phương</th>
                  <th scope="col">Tháng gần nhất</th>
                  <th scope="col">Tình trạng</th>
                </tr>
              </thead>
              <tbody>{inOrder(places.filter(({ commune }) => commune.block === block)).map(row)}</tbody>
            </table>
          </Sideways>
        </section>
      ))}
    </Shell>,
  );
};

function row(place: Place) {
  const { commune, month } = place;
  return (
    <tr key={commune.id}>
      <th scope="row">
        <a href={firstUrl(place)}>{commune.name}</a>
      </th>
      <td>{month === undefined ? '–' : formatMonth(month.id)}</td>
      <td>{month === undefined ? 'chưa mở tháng nào' : monthStateName(month.state)}</td>
    </tr>
  );
}

function inOrder(places: readonly Place[]): Place[] {
  const isClosed = ({ month }: Place) => (month?.state === 'closed' ? 1 : 0);
  return [...places].sort((a, b) => isClosed(a) - isClosed(b) || a.commune.name.localeCompare(b.commune.name, 'vi'));
}
