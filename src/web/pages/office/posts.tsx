import { formatDate, roleName } from '../../../adapters/messages/index.js';
import type { Person, SeenPeople } from '../../../application/records/see-office.js';
import type { Post } from '../../../domain/records/people.js';

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

function postText({ role, commune, department, from, to }: Post, { communes, departments }: SeenPeople): string {
  const where = commune === '' ? 'mọi địa phương' : (communes.find(({ id }) => id === commune)?.name ?? commune);
  const unit = departments.get(commune)?.find(({ id }) => id === department)?.name ?? department;
  const days = `từ ${formatDate(from)}${to === undefined ? '' : ` đến ${formatDate(to)}`}`;
  return [roleName(role), unit, where, days].filter((part) => part !== undefined).join(', ');
}
