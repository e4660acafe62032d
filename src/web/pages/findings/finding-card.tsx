import {
  criterionLabel,
  daysText,
  findingStatusName,
  formatDate,
  formatInstant,
} from '../../../adapters/messages/index.js';
import type { SeenFinding } from '../../../application/records/see-findings.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { Heads } from '../../../domain/commune.js';
import { findCriterion } from '../../../domain/criteria-set.js';
import type { Deadline, Remedy } from '../../../domain/finding.js';
import { criterionUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import type { Visit } from '../../visit.js';
import { isOverdue } from './finding-filters.js';
import { ReportForm } from './report-form.js';
import { findingAnchor, SEVERITY_WORDS, STATUS_SIGNS } from './words.js';

export interface FindingCardProps {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly sets: readonly ScoredSet[];
  readonly each: SeenFinding;
  readonly heads: Heads;
  readonly nameOf: (department: string) => string;
  readonly problems: readonly Problem[];
}

/** One finding: what is wrong, on which criterion, who must put it right until when, and what they report. */
export function FindingCard({ visit, seen, sets, each, heads, nameOf, problems }: FindingCardProps) {
  const { finding, daysLeft, mayReport } = each;
  const { id, text, status, severity, department, deadline, remedy } = finding;
  const late = isOverdue(each);
  const who = [nameOf(department), ...(heads.get(department) ?? [])].join(', ');
  const own = visit.params.finding === id;
  return (
    <article class={late ? 'item returned' : status === 'done' ? 'item accepted' : 'item'} id={findingAnchor(id)}>
      <h2>
        {late ? '▲ Quá hạn · ' : ''}
        {STATUS_SIGNS[status]} {findingStatusName(status)} · {id}
      </h2>
      <p class="said">{text}</p>
      <p>
        {who}
        {deadline === undefined ? ' · không ghi hạn' : ` · hạn ${deadlineText(deadline)}`}
        {daysLeft === undefined ? '' : ` (${daysText(daysLeft)})`} · mức {SEVERITY_WORDS[severity]}
      </p>
      <Criterion {...{ seen, sets, code: finding.criterion }} />
      {remedy === undefined ? null : <Reported remedy={remedy} />}
      {mayReport ? <ReportForm {...{ visit, seen, finding, problems: own ? problems : [] }} /> : null}
    </article>
  );
}

/** With the words of the notice where they can be read otherwise. */
function deadlineText({ day, original, otherReading }: Deadline): string {
  return otherReading === undefined
    ? formatDate(day)
    : `${formatDate(day)} (ghi “${original}”, có thể hiểu là ${formatDate(otherReading)})`;
}

interface CriterionProps {
  readonly seen: SeenMonth;
  readonly sets: readonly ScoredSet[];
  readonly code: string | undefined;
}

function Criterion({ seen, sets, code }: CriterionProps) {
  if (code === undefined) return null;
  const found = sets.flatMap(({ set }) => {
    const criterion = findCriterion(set, code);
    return criterion === undefined ? [] : [{ set, criterion }];
  });
  return (
    <>
      {found.map(({ set, criterion }) => (
        <p key={set.id}>
          Tiêu chí <a href={criterionUrl(seen.commune.id, seen.month.id, set.id, code)}>{criterionLabel(criterion)}</a>
        </p>
      ))}
    </>
  );
}

function Reported({ remedy: { done, evidence, cause, newDay, by, at } }: { readonly remedy: Remedy }) {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Việc đã làm', done === '' ? undefined : done],
    ['Minh chứng', evidence],
    ['Nguyên nhân, khó khăn', cause],
    ['Đề nghị hạn mới', newDay && formatDate(newDay)],
    ['Báo cáo', `${by}, ${formatInstant(at)}`],
  ];
  return (
    <dl class="summary">
      {rows.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="said">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
