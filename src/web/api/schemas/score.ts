import { SEVERITIES } from '../../../domain/risk.js';
import {
  anything,
  count,
  day,
  exact,
  list,
  mapOf,
  moment,
  named,
  ofSets,
  points,
  shape,
  text,
  word,
  yesNo,
} from './shape.js';
import { head, headMore, ledger } from './shared.js';

const evidenceFile = shape({ requirement: text }, { file: text, period: text, reason: text });

/** Parts of the answers about points. */
export const SCORE_PARTS = {
  Area: shape({ code: text, name: text, block: text, points, max: points, ...ledger }),
  Leaf: shape({
    ...{ code: text, name: text, area: text, metrics: list(text), state: text, stateName: text },
    ...{ points, max: points, ...ledger, earned: points, withheld: points, explanation: text },
  }),
  Missing: shape({
    ...{ criterion: text, alsoFor: list(text), requirement: text, title: text },
    ...{ department: text, departmentName: text, period: text, due: day },
    ...{ state: text, stateName: text, points, daysLeft: count },
  }),
  Risk: shape(
    {
      ...{ criterion: text, cause: text, causeName: text, severity: word(...SEVERITIES), points },
      ...{ department: text, departmentName: text, text, nextStep: text, metrics: list(text) },
    },
    { actBy: day },
  ),
  Check: shape({
    id: text,
    severity: word('error', 'warning', 'info'),
    text,
    facts: list(text),
    candidates: list(text),
  }),
  Published: shape({
    ...{ code: text, points, ours: points, difference: points, cause: text, causeName: text },
    ...{ asOf: day, source: text },
  }),
  Appraisal: shape(
    { code: text, layer: text, layerName: text, points: exact, reason: text, source: text, by: text, at: moment },
    { locked: exact, difference: exact, set: text },
  ),
  Trace: shape(
    {
      ...{ message: text, text },
      facts: list(shape({ metric: text, kind: text, text, asOf: day, source: text })),
      basis: list(anything),
      children: list(named('Trace')),
    },
    { rule: shape({ id: text, from: day }) },
  ),
  Node: shape(
    { code: text, name: text, points, max: points, ...ledger },
    {
      parts: list(named('Node')),
      state: text,
      evidence: list(
        shape({ requirement: text, period: text, due: day, state: text, counts: yesNo, files: list(text) }),
      ),
      explanation: text,
      trace: named('Trace'),
    },
  ),
  BoardNode: shape(
    { code: text, name: text, max: exact, secured: exact, recoverable: exact, lost: exact, rest: named('ExactLedger') },
    { level: text, levelName: text, children: list(named('BoardNode')) },
  ),
  ExactLedger: shape({ secured: exact, recoverable: exact, lost: exact }),
} as const;

export const SCORE = {
  Score: ofSets(
    {
      ...head,
      total: shape({ points, max: points, index: points, ...ledger, scale: points, bonus: points, penalty: points }),
      areas: list(named('Area')),
      leaves: list(named('Leaf')),
      states: mapOf(count),
      missing: list(named('Missing')),
      looseFiles: shape({ proposed: list(evidenceFile), unplaced: list(evidenceFile), unknown: list(text) }),
      risks: list(named('Risk')),
      checks: list(named('Check')),
      published: list(named('Published')),
    },
    { ...headMore, totalIfAccepted: shape({ points, waiting: count }), appraisals: list(named('Appraisal')) },
  ),
  Explanation: ofSets({ ...head, criterion: named('Node') }, headMore),
  MissingEvidence: ofSets({ ...head, missing: list(named('Missing')) }, headMore),
  Risks: ofSets(
    {
      ...head,
      risks: list(named('Risk')),
      board: shape({
        total: shape({ max: exact, secured: exact, recoverable: exact, lost: exact, rest: named('ExactLedger') }),
        areas: list(named('BoardNode')),
        entries: list(
          shape(
            {
              ...{ criterion: text, part: text, partName: text, level: text, levelName: text, points: exact },
              ...{ cause: text, causeName: text, text, department: text, departmentName: text },
              ...{ heads: list(text), nextStep: text, also: list(text) },
            },
            { actBy: day },
          ),
        ),
        wider: list(text),
      }),
    },
    headMore,
  ),
} as const;
