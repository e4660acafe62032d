import { formatDate } from '../../../adapters/messages/index.js';
import type { SeenFindings } from '../../../application/records/see-findings.js';
import { scoredSets } from '../../../application/scored-set.js';
import { isOpen } from '../../../domain/finding.js';
import type { Problem } from '../../form/problems.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';
import { AddForm } from './add-form.js';
import { FindingCard } from './finding-card.js';
import { askedFindings, FindingFilters, findingsAsked, isOverdue } from './finding-filters.js';
import { findingAnchor } from './words.js';

export const findingsHandler: Handler = (visit) => findingsPage(visit, []);

/** Tồn tại, khắc phục: what is overdue first, by whom, until when, and what was done about it. */
export async function findingsPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, params } = visit;
  const seen = await sceneOf(visit);
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const found = await services.seeFindings.run(folder, actor, reference);
  const asked = params.finding === undefined ? askedFindings(visit, seen) : {};
  const shown = findingsAsked(found.findings, asked);
  const sets = scoredSets(found.scored);
  const nameOf = (id: string) => seen.departments.find((each) => each.id === id)?.name ?? id;
  const title = 'Tồn tại, khắc phục';
  // Each finding has a form of its own: the list on top leads into the one that was sent.
  const told = problems.map((each) =>
    each.field === undefined || params.finding === undefined
      ? each
      : { ...each, field: `${each.field}-${findingAnchor(params.finding)}` },
  );
  return page(
    <Shell {...{ visit, seen, title, problems: told, at: 'ton-tai' }}>
      <h1>{title}</h1>
      <Glance found={found} />
      {found.findings.length === 0 ? null : <FindingFilters {...{ seen, findings: found.findings, asked, nameOf }} />}
      {shown.map((each) => (
        <FindingCard key={each.finding.id} {...{ visit, seen, sets, each, heads: found.heads, nameOf, problems }} />
      ))}
      {found.findings.length > 0 && shown.length === 0 ? <p class="done">Không có tồn tại nào như đang lọc.</p> : null}
      <AddForm {...{ visit, seen, sets, problems: params.finding === undefined ? problems : [] }} />
    </Shell>,
    status,
  );
}

function Glance({ found: { findings, asOf } }: { readonly found: SeenFindings }) {
  const open = findings.filter(({ finding }) => isOpen(finding));
  const late = open.filter(isOverdue);
  const next = open
    .flatMap(({ finding, daysLeft }) => (daysLeft !== undefined && daysLeft >= 0 ? (finding.deadline?.day ?? []) : []))
    .sort()[0];
  if (findings.length === 0) return <p class="glance">Chưa có tồn tại nào được ghi.</p>;
  if (open.length === 0) return <p class="glance">Đã khắc phục xong cả {findings.length} tồn tại.</p>;
  return (
    <p class="glance">
      <strong>{open.length}</strong> tồn tại chưa xong, <strong>{late.length}</strong> quá hạn (tính đến{' '}
      {formatDate(asOf)}){next === undefined ? '' : `; hạn gần nhất ${formatDate(next)}`}. Đã xong{' '}
      {findings.length - open.length}/{findings.length}.
    </p>
  );
}
