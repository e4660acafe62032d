import type { CriteriaSet } from '../../domain/criteria-set.js';
import { type Issue, issue } from '../../domain/issue.js';
import { type MessageValues, number, text } from '../../domain/message.js';
import { foldBlock, foldWords } from '../../domain/names.js';
import type { PublishedPlace, PublishedRow } from '../../domain/ranking.js';
import { readWrittenDate } from '../../domain/written-date.js';
import { describePlace } from './facts-table.js';
import type { Row } from './rows.js';

/** A row of no day would stand in a ranking of its own. */
export function unreadableDay(row: Row<string>): Issue | undefined {
  const written = row.get('as_of');
  if (written === '' || readWrittenDate(written) !== undefined) return undefined;
  return issue('F009', row.place('as_of'), { column: text('as_of'), found: text(written) });
}

/** A total that its index cannot have. */
export function outOfScale(
  row: Row<string>,
  { name, total, family }: PublishedRow,
  sets: readonly CriteriaSet[],
): Issue[] {
  const scale = sets.find((set) => family !== undefined && set.ranking?.family === family)?.scale;
  const isAbove = scale !== undefined && total.compare(scale) > 0;
  if (total.sign() >= 0 && !isAbove) return [];
  const values = { name: text(name), total: number(total), ...(scale && { scale: number(scale) }) };
  return [issue('T005', row.place('total'), values)];
}

/** What does not fit in a row that was read. */
export function rowIssues(
  row: Row<string>,
  published: PublishedRow,
  ranked: boolean,
  seen: Map<string, Row<string>>,
): readonly Issue[] {
  const { name, total, difference, rank } = published;
  const issues: Issue[] = [];
  if (difference !== undefined) {
    const figures = { total: number(total), sum: number(total.minus(difference)), difference: number(difference) };
    issues.push(issue('T001', row.place('total'), { name: text(name), ...figures }));
  }
  issues.push(...repeated(published, row, seen));
  if (ranked && rank === undefined) issues.push(issue('T003', row.place('rank'), { name: text(name) }));
  return issues;
}

/** The same unit twice in one table of one day. */
export function repeated(
  { name, block, asOf }: PublishedRow | PublishedPlace,
  row: Row<string>,
  seen: Map<string, Row<string>>,
): Issue[] {
  const key = `${block} ${asOf ?? ''} ${foldWords(name)}`;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, row);
    return [];
  }
  const place = text(describePlace(first.place('name')));
  return [issue('T002', row.place('name'), { name: text(name), first: place })];
}

/** Printed places that cannot be: beyond the block, or before somebody with a higher total. */
export function misplaced(kept: ReadonlyMap<PublishedRow, Row<string>>): Issue[] {
  const best = new Map<string, PublishedRow>();
  const ordered = [...kept].sort(([a], [b]) => b.total.compare(a.total));
  return ordered.flatMap(([published, row]): Issue[] => {
    const { name, block, asOf, family, rank, size, total } = published;
    if (rank === undefined) return [];
    const told = { name: text(name), place: text(`${rank}`) };
    const beyond =
      size !== undefined && rank > size
        ? [issueOf(row, { ...told, problem: text('size'), size: text(`${size}`) })]
        : [];
    const key = JSON.stringify([foldBlock(block), asOf, family]);
    // Of those with higher totals the one whose printed place is the worst.
    const other = best.get(key);
    if (other?.rank === undefined || rank > other.rank) best.set(key, published);
    if (other?.rank === undefined || rank >= other.rank || other.total.equals(total)) return beyond;
    const than = { other: text(other.name), other_place: text(`${other.rank}`) };
    return [...beyond, issueOf(row, { ...told, ...than, problem: text('totals') })];
  });
}

function issueOf(row: Row<string>, values: MessageValues): Issue {
  return issue('T006', row.place('rank'), values);
}
