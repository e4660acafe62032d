import { FINDING_STATUSES } from '../../../domain/finding.js';
import { SEVERITIES } from '../../../domain/risk.js';
import { count, day, list, moment, named, points, shape, text, word, yesNo } from './shape.js';

const owed = shape({
  ...{ requirement: text, title: text, state: text, stateName: text, periods: list(text), criteria: list(text) },
  ...{ due: day, points },
});
const reminder = {
  ...{ department: text, departmentName: text, heads: list(text), asOf: day },
  parts: list(shape({ set: text, indexName: text, count, points, documents: list(owed) })),
  findings: list(named('Finding')),
};

/** Tồn tại, and what departments are reminded of. */
export const FINDINGS = {
  Finding: shape(
    { id: text, department: text, text, severity: word(...SEVERITIES), status: word(...FINDING_STATUSES) },
    {
      ...{ criterion: text, deadline: shape({ day, original: text }, { otherReading: day }) },
      remedy: shape({ done: text, by: text, at: moment }, { evidence: text, cause: text, newDay: day }),
      ...{ statusName: text, daysLeft: count, mayReport: yesNo },
    },
  ),
  Findings: shape({ asOf: day, findings: list(named('Finding')) }),
  FindingWritten: shape({ kind: word('done'), id: text }),
  Reminders: shape({ reminders: list(shape(reminder)) }),
  Letters: shape(
    {
      canSend: yesNo,
      letters: list(shape({ ...reminder, to: list(shape({ account: text, name: text, email: text })) })),
    },
    { last: shape({ at: moment, by: text }) },
  ),
  LettersSent: shape({ kind: word('done'), sent: count, failed: list(text) }),
} as const;
