import type { ScoredSet } from '../../application/scored-set.js';

export interface SetTabsProps {
  readonly sets: readonly ScoredSet[];
  readonly chosen: ScoredSet | undefined;
  readonly url: (set: string) => string;
}

/** One index at a time: the two are never mixed. The notice of a set that is no official one stands below. */
export function SetTabs({ sets, chosen, url }: SetTabsProps) {
  return (
    <>
      {sets.length < 2 ? null : (
        <nav class="tabs" aria-label="Bộ tiêu chí">
          {sets.map(({ set }) => (
            <a key={set.id} href={url(set.id)} aria-current={set.id === chosen?.set.id ? 'page' : undefined}>
              {set.indexName}
            </a>
          ))}
        </nav>
      )}
      {chosen?.set.notice === undefined ? null : <p class="mark">{chosen.set.notice}</p>}
    </>
  );
}
