import { formatDate, formatNumber } from '../../../adapters/messages/index.js';
import { codeOfSet, type SeenSets } from '../../../application/records/see-sets.js';
import { leavesOf } from '../../../domain/criteria-set.js';
import type { LoadedSet } from '../../../domain/definitions.js';
import { monthUrl } from '../../addresses.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { BasisTable } from './basis-table.js';
import { CompareForm } from './compare-form.js';
import { ComparedSection, editionsAsked } from './compared.js';
import { UsedTable } from './used-table.js';

/** Bộ tiêu chí: what is in force and what it rests on, by what months were locked, and what is different. */
export const setsHandler: Handler = async (visit) => {
  const { services, folder, actor, query } = visit;
  const seen = await sceneOf(visit);
  const { commune, month } = seen;
  const sets = await services.seeSets.run(folder, actor, commune.id);
  const chosen = sets.sets.find(({ set }) => set.id === query.bo) ?? sets.sets[0];
  const asked = editionsAsked(visit);
  const compared = chosen && asked && (await services.seeSets.compare(folder, actor, commune.id, chosen.set.id, asked));
  const used = chosen === undefined ? [] : usedOf(sets, chosen);
  const title = 'Bộ tiêu chí';
  return page(
    <Shell {...{ visit, seen, title, at: 'bo-tieu-chi' }}>
      <h1>{title}</h1>
      {sets.sets.length < 2 ? null : (
        <nav class="tabs" aria-label={title}>
          {sets.sets.map(({ set: { id, indexName } }) => (
            <a
              key={id}
              href={monthUrl(commune.id, month.id, 'bo-tieu-chi', { bo: id })}
              aria-current={id === chosen?.set.id ? 'page' : undefined}
            >
              {indexName}
            </a>
          ))}
        </nav>
      )}
      {chosen === undefined ? (
        <p>Chưa có bộ tiêu chí nào dùng được.</p>
      ) : (
        <>
          <Glance chosen={chosen} />
          <BasisTable {...{ set: chosen.set, documents: sets.documents }} />
          <UsedTable {...{ seen, chosen, used }} />
          <CompareForm {...{ chosen, used, asked, action: monthUrl(commune.id, month.id, 'bo-tieu-chi') }} />
          {asked === undefined ? null : <ComparedSection {...{ asked, compared }} />}
        </>
      )}
    </Shell>,
  );
};

function Glance({ chosen }: { readonly chosen: LoadedSet }) {
  const { set } = chosen;
  const until = set.validTo === undefined ? '' : ` đến ${formatDate(set.validTo)}`;
  return (
    <>
      {set.notice === undefined ? null : <p class="mark">{set.notice}</p>}
      <p class="glance">
        Đang áp dụng bản <strong>{set.version}</strong>, từ {formatDate(set.validFrom)}
        {until}: {leavesOf(set.areas).length} tiêu chí chấm điểm trong {set.areas.length} lĩnh vực, thang{' '}
        {formatNumber(set.scale)} điểm.
      </p>
      <p class="hint">
        {set.name}. Mã bộ <code>{codeOfSet(chosen)}</code>: cùng mã thì cùng số liệu cho cùng điểm.
      </p>
    </>
  );
}

function usedOf({ used }: SeenSets, { set }: LoadedSet): SeenSets['used'] {
  return used.filter((each) => each.set === set.id);
}
