import { formatDate, roleName } from '../../../adapters/messages/index.js';
import type { Person, SeenPeople } from '../../../application/records/see-office.js';
import { addDays } from '../../../domain/calendar.js';
import { outlasts } from '../../../domain/records/people.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';
import { EVERYWHERE } from './give-post.js';
import { placeName } from './posts.js';

export interface EndPostsProps {
  readonly visit: Visit;
  readonly action: string;
  readonly person: Person;
  readonly seen: SeenPeople;
  /** Of the form that was sent. */
  readonly problems: readonly Problem[];
}

/** Thôi giao: one form for each place where the person has posts; all that are held there end together. */
export function EndPosts({ visit, action, person: { account, posts }, seen, problems }: EndPostsProps) {
  const going = posts.filter((post) => outlasts(post, addDays(seen.today, -1)));
  if (going.length === 0 || !account.active) return null;
  return (
    <section>
      <h2>Thôi giao</h2>
      {[...new Set(going.map(({ commune }) => commune))].map((commune) => {
        const place = commune === '' ? EVERYWHERE : commune;
        const isSent = visit.form.place === place;
        const roles = new Set(going.filter((post) => post.commune === commune).map(({ role }) => roleName(role)));
        return (
          <ChangeForm key={place} {...{ visit, action }}>
            <input type="hidden" name="place" value={place} />
            <TextField
              {...{ name: 'day', id: isSent ? 'day' : `day-${place}`, inputMode: 'numeric' }}
              {...{
                label: `Ở ${placeName(commune, seen.communes)}: thôi giao từ ngày`,
                problems: isSent ? problems : [],
              }}
              hint={`Thôi mọi chức trách ở đây: ${[...roles].join(', ')}. Từ ngày này không làm việc ấy nữa`}
              value={isSent ? (visit.form.day ?? '') : formatDate(seen.today)}
            />
            <button class="plain" type="submit">
              Thôi giao
            </button>
          </ChangeForm>
        );
      })}
    </section>
  );
}
