import { monthUrl } from '../../addresses.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { type FoundGroup, foundGroups } from './found-groups.js';
import { SearchForm } from './search-form.js';

/** Of one kind; whoever finds more asks with more words. */
const MOST = 20;

/** Tìm: what the month has of the words, by kind, each leading to its own page. */
export const searchHandler: Handler = async (visit) => {
  const { services, folder, actor, query } = visit;
  const seen = await sceneOf(visit);
  const question = (query.q ?? '').trim();
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const found = question === '' ? undefined : await services.search.run(folder, actor, reference, question);
  const groups = found === undefined ? [] : foundGroups(seen, found);
  const count = groups.reduce((sum, { results }) => sum + results.length, 0);
  const title = 'Tìm kiếm';
  return page(
    <Shell {...{ visit, seen, title }}>
      <h1>{title}</h1>
      <SearchForm
        {...{ action: monthUrl(seen.commune.id, seen.month.id, 'tim'), question }}
        label="Tìm tiêu chí, minh chứng, tệp đã nộp, đơn vị"
      />
      {found === undefined ? (
        <p>Gõ một vài từ hoặc mã tiêu chí; có dấu hay không dấu đều được.</p>
      ) : (
        <p class="glance" role="status">
          {count === 0 ? 'Không tìm thấy' : <strong>{count} kết quả</strong>} cho “{question}”.
          {count === 0 ? ' Thử ít từ hơn, hoặc tìm theo mã.' : ''}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.name} group={group} />
      ))}
    </Shell>,
  );
};

function Group({ group: { name, results } }: { readonly group: FoundGroup }) {
  if (results.length === 0) return null;
  return (
    <section>
      <h2>
        {name} ({results.length})
      </h2>
      <ul class="tasks">
        {results.slice(0, MOST).map(({ url, title, about, side }) => (
          <li key={`${url} ${title}`}>
            <a class="task two" href={url}>
              <span class="what">
                <strong>{title}</strong>
                <span>{about}</span>
              </span>
              <span class="due">{side}</span>
            </a>
          </li>
        ))}
      </ul>
      {results.length > MOST ? (
        <p class="hint">Còn {results.length - MOST} kết quả nữa: thêm từ để tìm hẹp hơn.</p>
      ) : null}
    </section>
  );
}
