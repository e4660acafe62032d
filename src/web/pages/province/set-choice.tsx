import { keyOf, type ProvinceScene } from './province-scene.js';

/** One version of one set at a time: neither two indices nor two versions are ever mixed. */
export function SetChoice({ scene, page }: { readonly scene: ProvinceScene; readonly page: string }) {
  const sets = scene.scores?.scores.sets ?? [];
  const { chosen, url } = scene;
  const isOneOfSeveral = (id: string) => sets.filter(({ set }) => set.id === id).length > 1;
  return (
    <>
      {sets.length < 2 ? null : (
        <nav class="chips" aria-label="Bộ tiêu chí">
          {sets.map((each) => (
            <a
              key={keyOf(each)}
              href={url(page, { bo: keyOf(each) })}
              aria-current={chosen !== undefined && keyOf(each) === keyOf(chosen) ? 'page' : undefined}
            >
              {each.set.indexName}
              {isOneOfSeveral(each.set.id) ? `, bản ${each.set.version}, mã ${each.hash.slice(0, 6)}` : ''}
            </a>
          ))}
        </nav>
      )}
      {chosen?.set.notice === undefined ? null : <p class="mark">{chosen.set.notice}</p>}
    </>
  );
}
