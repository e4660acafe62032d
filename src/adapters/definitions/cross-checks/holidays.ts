import { yearOf } from '../../../domain/calendar.js';
import { type CriteriaSet, scoredNodes } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { RuleBody } from '../../../domain/rule.js';
import type { Catalogue } from '../catalogue.js';
import { PLACES } from '../places.js';
import type { CrossCheck } from './context.js';

/** A set that counts working days has a list of holidays for every year so far; later lists may not be published yet. */
export const checkHolidays: CrossCheck = (catalogue, { origins, report, today, brokenFileMentions }) => {
  if (brokenFileMentions(PLACES.calendar, '')) return;
  const known = new Set(catalogue.years.map(({ year }) => year));
  for (const { set } of catalogue.sets.values()) {
    if (!countsWorkingDays(set, catalogue)) continue;
    const last = Math.min(yearOf(today), set.validTo === undefined ? Number.POSITIVE_INFINITY : yearOf(set.validTo));
    for (let year = yearOf(set.validFrom); year <= last; year += 1) {
      if (known.has(year)) continue;
      report(issue('C027', origins.placeOf(set, ['valid_from']), { set: text(set.id), year: text(String(year)) }));
    }
  }
};

function countsWorkingDays(set: CriteriaSet, { rules }: Catalogue): boolean {
  return scoredNodes(set).some(({ scoring }) => {
    const versions = rules.items.get(scoring.rule)?.history.versions ?? [];
    const inEvidence = scoring.evidence.some(({ due }) => due.kind === 'after_slot' && due.count === 'working');
    return inEvidence || versions.some(({ value }) => isCountedInWorkingDays(value.body));
  });
}

function isCountedInWorkingDays(body: RuleBody): boolean {
  if (body.kind === 'sum') return body.parts.some((part) => isCountedInWorkingDays(part.rule));
  return body.kind === 'deadline' && body.days === 'working';
}
