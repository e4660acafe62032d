import { formatDate, slotName, slotStateName } from '../../../adapters/messages/index.js';
import type { SlotStatus } from '../../../domain/evidence.js';
import type { LeafScore } from '../../../domain/score.js';
import { monthUrl } from '../../addresses.js';
import type { CriterionScene } from './criterion-scene.js';

/** Minh chứng: each document as a row that leads to where it is handed in; what is not owed yet stands aside. */
export function Slots({ scene, leaf }: { readonly scene: CriterionScene; readonly leaf: LeafScore }) {
  const upcoming = leaf.evidence.filter(({ state }) => state === 'upcoming');
  const now = leaf.evidence.filter(({ state }) => state !== 'upcoming');
  const open = now.filter(({ counts }) => !counts);
  const done = now.filter(({ counts }) => counts);
  if (leaf.evidence.length === 0) return null;
  return (
    <section>
      <h2>Minh chứng</h2>
      {now.length === 0 ? <p>Chưa minh chứng nào đến hạn.</p> : null}
      <SlotList {...{ scene, slots: [...open, ...done] }} />
      {upcoming.length === 0 ? null : (
        <details>
          <summary>Chưa đến hạn ({upcoming.length})</summary>
          <SlotList {...{ scene, slots: upcoming }} />
        </details>
      )}
    </section>
  );
}

function SlotList({
  scene: { seen },
  slots,
}: {
  readonly scene: CriterionScene;
  readonly slots: readonly SlotStatus[];
}) {
  if (slots.length === 0) return null;
  return (
    <ul class="tasks">
      {slots.map(({ slot, state, counts, overdue }) => {
        const late = overdue && !counts;
        return (
          <li key={`${slot.requirement.id} ${slot.label}`}>
            <a
              class="task two"
              href={monthUrl(seen.commune.id, seen.month.id, ['minh-chung', slot.requirement.id, slot.label])}
            >
              <span class="what">
                <strong>{slot.requirement.title}</strong>
                <span>
                  {slotName(slot.label)}
                  {slot.requirement.required ? '' : ' · không bắt buộc'}
                </span>
              </span>
              <span class={late ? 'due late' : 'due'}>
                {slotStateName(state)}
                {state === 'upcoming' ? '' : counts ? ', được tính' : ', chưa được tính'}
                <span>
                  {late ? '▲ quá hạn ' : 'hạn '}
                  {formatDate(slot.due)}
                </span>
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
