import { MONTH_STATES } from '../../../domain/records/month.js';
import { anything, count, day, list, moment, named, points, shape, text, word } from './shape.js';

/** What every answer is made of, under names of its own in the document. */
export const SHARED = {
  Issue: shape({
    ...{ code: text, severity: word('error', 'warning'), place: anything },
    ...{ headline: text, text, remedy: text },
  }),
  Refusal: {
    ...shape({ kind: word('refused', 'fault'), message: text, issues: list(named('Issue')) }),
    description: 'Vì sao không làm được, và cần làm gì: mã, lời giải thích, cách sửa.',
  },
  Commune: shape({ id: text, name: text, block: text }),
  CriteriaSet: shape({ id: text, version: text, hash: text, name: text, indexName: text }, { notice: text }),
  MonthOfCase: shape({ id: text, state: word(...MONTH_STATES), version: count }, { closedAt: moment, reason: text }),
} as const;

/** Who was scored, on what, for when: the head of every document about points. */
export const head = {
  commune: named('Commune'),
  set: named('CriteriaSet'),
  period: shape({ from: day, to: day }),
  asOf: day,
  inputHash: text,
  dataHash: text,
};
export const headMore = { month: named('MonthOfCase') };
/** Đã chắc + còn lấy được + đã mất = tối đa. */
export const ledger = { secured: points, recoverable: points, lost: points };
