import { formatDate, roleName } from '../../../adapters/messages/index.js';
import type { Person, SeenPeople } from '../../../application/records/see-office.js';
import type { Commune } from '../../../domain/commune.js';
import { isTakenBack, type Post } from '../../../domain/records/people.js';

/** Chức trách của một người: those that are over included. */
export function Posts({ person, seen }: { person: Person; seen: SeenPeople }) {
  return (
    <ul class="plain-list">
      {person.posts.map((post) => (
        <li key={`${post.role} ${post.commune} ${post.department} ${post.from}`}>{postText(post, seen)}</li>
      ))}
    </ul>
  );
}

function postText(post: Post, { communes, departments }: SeenPeople): string {
  const { role, commune, department } = post;
  const where = placeName(commune, communes);
  const unit = departments.get(commune)?.find(({ id }) => id === department)?.name ?? department;
  return [roleName(role), unit, where, daysText(post)].filter((part) => part !== undefined).join(', ');
}

function daysText(post: Post): string {
  const { from, to } = post;
  if (isTakenBack(post)) return `từ ${formatDate(from)}, đã rút lại`;
  return `từ ${formatDate(from)}${to === undefined ? '' : ` đến ${formatDate(to)}`}`;
}

export function placeName(commune: string, communes: readonly Commune[]): string {
  return commune === '' ? 'mọi địa phương' : (communes.find(({ id }) => id === commune)?.name ?? commune);
}
