import { TABLE_KINDS } from '../../../application/records/import-draft.js';
import { CHECK_ANSWERS } from '../../../domain/records/check-answer.js';
import { ITEM_STATES } from '../../../domain/records/evidence-item.js';
import { LAYERS } from '../../../domain/records/layer.js';
import { MONTH_STATES } from '../../../domain/records/month.js';
import { ROLES } from '../../../domain/records/people.js';
import { anything, count, day, exact, list, mapOf, moment, named, orNull, shape, text, word, yesNo } from './shape.js';

const month = {
  ...{ commune: text, id: text, sets: list(text), state: word(...MONTH_STATES), version: count, revision: count },
  ...{ changedBy: text, changedAt: moment },
};
const monthMore = { scorer: text, asOf: day, signed: text, reason: text };
const ofMonth = { commune: text, month: text };
/** Who wrote it, and when. */
const signed = { by: text, at: moment };
const remark = shape({ ...ofMonth, set: text, code: text, body: text, ...signed });
const roles = list(word(...ROLES));
const row = shape({
  ...{ code: text, name: text, department: text, max: exact },
  cells: list(orNull(shape({}, { points: exact, share: exact, appraised: exact, difference: exact }))),
});
const issues = list(named('Issue'));

/** Parts of the answers about what is recorded. */
export const RECORD_PARTS = {
  Difference: {
    ...shape({
      ...{ set: text, before: exact, after: exact, difference: exact, rest: exact },
      leaves: list(shape({ code: text, before: exact, after: exact, difference: exact })),
    }),
    description: 'Điểm thay đổi ở đâu: các tiêu chí cộng với "rest" (trần lĩnh vực, làm tròn) bằng thay đổi của tổng.',
  },
  Month: shape(month, monthMore),
  MonthVersion: shape(
    {
      ...{ commune: text, month: text, version: count, closedAt: moment, closedBy: text, scorer: text, asOf: day },
      ...{ definitions: text, input: text },
      results: list(shape({ set: text, points: exact })),
    },
    { reason: text },
  ),
  Item: shape(
    {
      ...{ id: text, version: count, commune: text, year: count, month: text, requirement: text, slot: text },
      ...{ department: text, state: word(...ITEM_STATES), by: text, at: moment },
    },
    {
      ...{ file: shape({ sha256: text, name: text, type: text }), number: text, issuer: text, issuedOn: day },
      ...{ about: shape({ from: day, to: day }), isPublic: yesNo, returnReason: text, note: text },
    },
  ),
} as const;

export const RECORDS = {
  Done: { ...shape({ kind: word('done') }), description: 'Đã ghi.' },
  Me: shape({
    account: text,
    everywhere: roles,
    communes: list(shape({ id: text, name: text, block: text, roles }, { month: named('Month') })),
  }),
  Months: shape({ months: list(shape({ ...month, versions: list(named('MonthVersion')) }, monthMore)) }),
  History: shape({
    ...{ month: named('Month'), versions: list(named('MonthVersion')), differences: list(named('Difference')) },
    ...{ appraisals: list(named('Appraisal')), issues },
  }),
  Grids: shape({
    commune: text,
    grids: list(
      shape({
        ...{ set: text, indexName: text },
        months: list(shape({ month: text, version: count, points: exact, max: exact, breaks: yesNo })),
        criteria: list(row),
        departments: list(row),
      }),
    ),
  }),
  Checks: shape({
    checks: list(
      shape(
        {
          ...{ id: text, severity: word('error', 'warning', 'info'), text, facts: list(text), candidates: list(text) },
          ...{ digest: text, affected: list(shape({ set: text, criteria: list(text) })) },
        },
        { answer: shape({ kind: text, reason: text, by: text, at: moment }) },
      ),
    ),
  }),
  Items: shape({ month: text, items: list(named('Item')) }),
  ItemSteps: shape({ id: text, versions: list(named('Item')) }),
  HandedIn: shape({ kind: word('done'), items: list(named('Item')), issues }),
  Decided: shape({ kind: word('done'), items: list(named('Item')) }),
  Imported: shape(
    { kind: word('dry_run', 'recorded', 'asked'), issues },
    {
      ...{ draft: text, table: word(...TABLE_KINDS), month: text, summary: mapOf(count) },
      ...{ mapping: mapOf(text), changes: list(anything), job: named('Job') },
    },
  ),
  CheckAnswered: shape({
    kind: word('done'),
    answer: shape({ ...ofMonth, check: text, digest: text, kind: word(...CHECK_ANSWERS), reason: text, ...signed }),
  }),
  Remarks: shape({ remarks: list(remark) }),
  Remarked: shape({ kind: word('done'), remark }),
  ScoredByHand: shape({
    kind: word('done'),
    score: shape({
      ...{ ...ofMonth, set: text, code: text, layer: word(...LAYERS), points: exact, reason: text, source: text },
      ...signed,
    }),
  }),
  MonthChanged: shape({ kind: word('done'), month: named('Month') }),
  Closed: shape({ kind: word('closed'), version: named('MonthVersion'), issues }),
} as const;
