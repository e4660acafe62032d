import type { Issue, IssueCode } from '../../domain/issue.js';

/** Enough of one kind to see what is wrong; a list of a whole year may have one in every row. */
const MOST_OF_A_KIND = 200;

/** Collects issues, keeping the first of each kind and counting them all. */
export class IssueLog {
  readonly issues: Issue[] = [];
  readonly told = new Map<IssueCode, number>();

  add(...found: readonly Issue[]): void {
    for (const each of found) {
      const count = (this.told.get(each.code) ?? 0) + 1;
      this.told.set(each.code, count);
      if (count <= MOST_OF_A_KIND) this.issues.push(withoutExcerpt(each));
    }
  }
}

/** A line of a list may hold data about a citizen: the place is told, the line is not printed. */
function withoutExcerpt(found: Issue): Issue {
  if (found.place.excerpt === undefined) return found;
  const { excerpt: _excerpt, ...place } = found.place;
  return { ...found, place };
}
