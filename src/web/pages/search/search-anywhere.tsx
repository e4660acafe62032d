import { formatMonth } from '../../../adapters/messages/index.js';
import type { Place } from '../../../application/records/see-places.js';
import { search } from '../../../domain/search.js';
import { monthUrl } from '../../addresses.js';
import { Shell } from '../../layout/shell.js';
import { page, see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { SearchForm } from './search-form.js';

/** Outside any month: whoever works in one commune looks there; the others find the commune first. */
export const searchAnywhereHandler: Handler = async (visit) => {
  const { services, folder, actor, query } = visit;
  const question = (query.q ?? '').trim();
  const { places } = await services.seePlaces.run(folder, actor);
  const [only, ...others] = places;
  if (only?.month !== undefined && others.length === 0) return see(searchUrl(only, question));
  const named = search(
    question,
    places.map((item) => ({ item, code: item.commune.id, texts: [item.commune.name] })),
  );
  const title = 'Tìm kiếm';
  const shown = named.length > 0 ? named : places;
  return page(
    <Shell {...{ visit, title }}>
      <h1>{title}</h1>
      <SearchForm action="/tim" question={question} label="Tìm địa phương" />
      <p>
        {named.length > 0
          ? `${named.length} địa phương có tên như đã gõ.`
          : 'Không có địa phương nào tên như vậy; chọn địa phương để tìm trong tháng gần nhất.'}
      </p>
      <ul class="tasks">
        {shown.map((place) => (
          <li key={place.commune.id}>
            {place.month === undefined ? (
              <p class="task two">{place.commune.name}: chưa mở tháng nào</p>
            ) : (
              <a
                class="task two"
                href={named.length > 0 ? monthUrl(place.commune.id, place.month.id) : searchUrl(place, question)}
              >
                <span class="what">
                  <strong>{place.commune.name}</strong>
                </span>
                <span class="due">Tháng {formatMonth(place.month.id)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Shell>,
  );
};

function searchUrl({ commune, month }: Place, q: string): string {
  return monthUrl(commune.id, month?.id ?? '', 'tim', { q });
}
