import { daysBetween } from '../../../domain/calendar.js';
import { issue } from '../../../domain/issue.js';
import type { LegalBasis, LegalDocument } from '../../../domain/legal.js';
import { date, number, text } from '../../../domain/message.js';
import { Exact } from '../../../domain/number.js';
import type { Origins } from '../../boundary/index.js';
import type { Catalogue } from '../catalogue.js';
import { PLACES } from '../places.js';
import { toBasis } from '../to-domain/basis.js';
import { unknownWord } from '../unknown-word.js';
import { countedMetrics, rulesOfLists } from '../usage.js';
import type { CheckContext, CrossCheck } from './context.js';

/** After this many days somebody should look at the source again. */
const FRESH_DAYS = 180;

/** A definition that must say what it rests on. */
interface Founded {
  readonly what: 'set' | 'metric' | 'rule' | 'calendar' | 'list' | 'counted';
  readonly id: string;
  readonly owner: object;
  readonly basis: readonly LegalBasis[];
}

/** Everything rests on a known document, which is in force and was checked not long ago. */
export const checkBasis: CrossCheck = (catalogue, context) => {
  const founded = [...foundedIn(catalogue, context)];
  for (const { what, id, owner, basis } of founded) {
    if (basis.length > 0) continue;
    context.report(
      issue('C012', context.origins.placeOf(owner), { what: text(what), ...(id !== '' && { id: text(id) }) }),
    );
  }
  const citations = founded.flatMap(({ basis }) => basis);
  checkDocuments(citations, catalogue.documents, context);
  warnOfStale(citations, context);
  warnOfReplaced(citations, catalogue.documents, context);
};

function* foundedIn({ sets, metrics, rules, years, lists }: Catalogue, context: CheckContext): Generator<Founded> {
  for (const { set } of sets.values()) yield { what: 'set', id: set.id, owner: set, basis: set.basis };
  for (const metric of metrics.items.values()) {
    yield { what: 'metric', id: metric.id, owner: metric, basis: metric.basis };
  }
  for (const { id, history } of rules.items.values()) {
    for (const { value } of history.versions) yield { what: 'rule', id, owner: value, basis: value.basis };
  }
  for (const owner of rulesOfLists(lists)) yield { what: 'list', id: '', owner, basis: owner.basis };
  for (const owner of countedMetrics(lists)) yield { what: 'counted', id: owner.metric, owner, basis: owner.basis };
  for (const owner of years) {
    yield { what: 'calendar', id: String(owner.year), owner, basis: toBasis(owner.basis, context) };
  }
}

function checkDocuments(
  citations: readonly LegalBasis[],
  documents: ReadonlyMap<string, LegalDocument>,
  { origins, report, brokenFileMentions }: CheckContext,
): void {
  const references = [
    ...citations.map((basis) => ({ id: basis.document, owner: basis, key: 'document' })),
    ...[...documents.values()].flatMap((document) =>
      document.replacedBy === undefined ? [] : [{ id: document.replacedBy, owner: document, key: 'replaced_by' }],
    ),
  ];
  for (const { id, owner, key } of references) {
    if (documents.has(id) || brokenFileMentions(PLACES.documents, id)) continue;
    report(issue('C006', origins.placeOf(owner, [key]), unknownWord('document', id, documents.keys())));
  }
}

function warnOfStale(citations: readonly LegalBasis[], { origins, report, today }: CheckContext): void {
  const stale = citations.filter((basis) => daysBetween(basis.checkedOn, today) > FRESH_DAYS);
  for (const group of perFile(stale, origins)) {
    const [oldest] = [...group].sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1));
    if (oldest === undefined) continue;
    const values = {
      document: text(oldest.document),
      checked_on: date(oldest.checkedOn),
      days: number(Exact.of(daysBetween(oldest.checkedOn, today))),
      count: number(Exact.of(group.length)),
    };
    report(issue('C013', origins.placeOf(oldest, ['checked_on']), values));
  }
}

function warnOfReplaced(
  citations: readonly LegalBasis[],
  documents: ReadonlyMap<string, LegalDocument>,
  { origins, report }: CheckContext,
): void {
  const replaced = citations.filter((basis) => documents.get(basis.document)?.replacedBy !== undefined);
  for (const group of perFile(replaced, origins)) {
    const [first] = group;
    if (first === undefined) continue;
    const values = {
      document: text(first.document),
      replaced_by: text(documents.get(first.document)?.replacedBy ?? ''),
      count: number(Exact.of(group.length)),
    };
    report(issue('C014', origins.placeOf(first, ['document']), values));
  }
}

/** Citations of one document in one file together: they are looked up in one go, so they are told once. */
function perFile(citations: readonly LegalBasis[], origins: Origins): LegalBasis[][] {
  const groups = new Map<string, LegalBasis[]>();
  for (const basis of citations) {
    const key = `${origins.placeOf(basis).file} ${basis.document}`;
    groups.set(key, [...(groups.get(key) ?? []), basis]);
  }
  return [...groups.values()];
}
