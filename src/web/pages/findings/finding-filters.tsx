import { findingStatusName } from '../../../adapters/messages/index.js';
import type { SeenFinding } from '../../../application/records/see-findings.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { Finding } from '../../../domain/finding.js';
import { monthUrl } from '../../addresses.js';
import type { Visit } from '../../visit.js';
import { STATUS_SIGNS } from './words.js';

/** What the address line asks for; absent: all. */
export interface AskedFindings {
  readonly group?: Finding['status'] | 'overdue';
  readonly department?: string;
}

const ALL = 'tat-ca';
const GROUP_WORDS: Readonly<Record<NonNullable<AskedFindings['group']>, string>> = {
  overdue: 'qua-han',
  open: 'moi',
  in_progress: 'dang-khac-phuc',
  partly_done: 'chua-day-du',
  not_done: 'chua-hoan-thanh',
  done: 'da-hoan-thanh',
};
const GROUPS = ['overdue', 'open', 'in_progress', 'partly_done', 'not_done', 'done'] as const;

/** Whoever acts for one department sees its own first. */
export function askedFindings({ query }: Pick<Visit, 'query'>, seen: SeenMonth): AskedFindings {
  const group = GROUPS.find((each) => GROUP_WORDS[each] === query.nhom);
  const department = query['don-vi'] ?? seen.viewer.departments[0] ?? ALL;
  return { ...(group !== undefined && { group }), ...(department !== ALL && { department }) };
}

export function isOverdue({ daysLeft }: SeenFinding): boolean {
  return daysLeft !== undefined && daysLeft < 0;
}

export function findingsAsked(findings: readonly SeenFinding[], { group, department }: AskedFindings): SeenFinding[] {
  return findings.filter(
    (each) =>
      (group === undefined || (group === 'overdue' ? isOverdue(each) : each.finding.status === group)) &&
      (department === undefined || each.finding.department === department),
  );
}

export interface FindingFiltersProps {
  readonly seen: SeenMonth;
  readonly findings: readonly SeenFinding[];
  readonly asked: AskedFindings;
  readonly nameOf: (department: string) => string;
}

/** By state, then by department; each keeps what the other one asks for. */
export function FindingFilters({ seen, findings, asked, nameOf }: FindingFiltersProps) {
  const url = ({ group, department }: AskedFindings) =>
    monthUrl(seen.commune.id, seen.month.id, 'ton-tai', {
      ...(group !== undefined && { nhom: GROUP_WORDS[group] }),
      'don-vi': department ?? ALL,
    });
  const own = asked.department === undefined ? {} : { department: asked.department };
  const same = asked.group === undefined ? {} : { group: asked.group };
  const count = (part: AskedFindings) => findingsAsked(findings, part).length;
  const named = new Set(findings.map(({ finding }) => finding.department));
  const ordered = seen.departments.map(({ id }) => id).filter((id) => named.has(id));
  const ids = [...ordered, ...[...named].filter((id) => !ordered.includes(id))];
  const chip = (part: AskedFindings, name: string, isCurrent: boolean) => (
    <a key={name} href={url(part)} aria-current={isCurrent ? 'true' : undefined}>
      {name} ({count(part)})
    </a>
  );
  return (
    <>
      <nav class="chips" aria-label="Lọc theo kết quả">
        {chip(own, 'Tất cả', asked.group === undefined)}
        {GROUPS.map((group) => chip({ ...own, group }, groupName(group), group === asked.group))}
      </nav>
      <nav class="chips" aria-label="Lọc theo đơn vị">
        {chip(same, 'Mọi đơn vị', asked.department === undefined)}
        {ids.map((id) => chip({ ...same, department: id }, nameOf(id), id === asked.department))}
      </nav>
    </>
  );
}

function groupName(group: NonNullable<AskedFindings['group']>): string {
  return group === 'overdue' ? '▲ Quá hạn' : `${STATUS_SIGNS[group]} ${findingStatusName(group)}`;
}
