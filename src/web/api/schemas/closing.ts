import { count, exact, list, moment, named, shape, text, word, yesNo } from './shape.js';

const signed = {
  ...{ commune: text, month: text, version: count, set: text, code: text, isCodeRead: yesNo, by: text, at: moment },
  file: shape({ sha256: text, name: text, type: text }),
};

/** Khóa, mở lại. */
export const CLOSING = {
  Closing: shape({
    ...{ month: named('Month'), isAsSigned: yesNo, versions: list(named('MonthVersion')) },
    sets: list(shape({ set: text, points: exact, dataHash: text }, { handedOver: text })),
    open: {
      ...shape({
        missing: list(shape({ criterion: text, department: text, requirement: text, period: text })),
        waiting: list(named('Item')),
        unsettled: list(named('Check')),
        byHand: list(shape({ set: text, code: text, points: exact, reason: text, by: text, at: moment })),
      }),
      description: 'Điều chưa xong; không điều nào ngăn việc khóa.',
    },
    changes: {
      ...list(shape({ from: count, to: count, sets: list(named('Difference')) })),
      description: 'Từ bản đã khóa này sang bản sau.',
    },
    pending: { ...list(named('Difference')), description: 'Tháng hiện nay so với bản khóa cuối.' },
    requests: list(
      shape(
        { id: count, version: count, reason: text, by: text, at: moment },
        { decision: shape({ isApproved: yesNo, answer: text, by: text, at: moment }) },
      ),
    ),
    signed: list(shape({ ...signed, id: count })),
  }),
  SignedKept: shape({ kind: word('done'), document: shape(signed) }),
} as const;
