import { afterAll, describe, expect, it } from 'vitest';
import { renderIssue } from '../../../src/adapters/messages/index.js';
import { definitionsIn, issuesWith, removeTrees, TODAY, treeWith } from './support.js';

afterAll(removeTrees);

const BASIS = '[{ document: newer-decision, checked_on: 2026-06-01 }]';
const PERIOD = 'period: { from: 2026-03-01, to: 2026-03-31 }';

/** `rules/dossiers.yaml` with these metrics and more keys. */
function dossiers(metric: string, more = ''): Record<string, string> {
  const text = `dossiers:
  policy: { days: working, requests_allowed: 1, repeated_request: late, near_days: 2 }
  basis: ${BASIS}
  note: Đếm từ danh sách {total} hồ sơ
  metrics: [{ ${metric}, basis: ${BASIS} }]
${more}`;
  return { 'rules/dossiers.yaml': text };
}

describe('rules for counting lists', () => {
  it('may be left out altogether', async () => {
    const { value } = await definitionsIn(treeWith({})).load(TODAY);
    expect(value?.lists).toEqual({});
  });

  it('are carried with what their conditions read', async () => {
    const tree = treeWith(dossiers('metric: DONE, numerator: late == 0 and open == 0, denominator: in_period == 1'));
    const { value, issues } = await definitionsIn(tree).load(TODAY);
    expect(issues).toEqual([]);
    expect(value?.lists?.dossiers).toMatchObject({
      policy: { days: 'working', requestsAllowed: 1, repeatedRequest: 'late', nearDays: 2 },
      metrics: [{ metric: 'DONE', kind: 'ratio', symbols: ['in_period', 'open', 'late'] }],
    });
  });

  it('are carried with all sets, with the metrics they count, and left out where only some sets are scored', async () => {
    const tree = treeWith(dossiers('metric: DONE, numerator: late == 0, denominator: open == 1'));
    const { value } = await definitionsIn(tree).load(TODAY, 'all');
    expect(value?.lists?.dossiers?.metrics).toHaveLength(1);
    expect(value?.metrics.has('DONE')).toBe(true);
    expect((await definitionsIn(tree).load(TODAY, [])).value?.lists?.dossiers).toBeUndefined();
  });

  it.for([
    ['an unknown metric', 'metric: DONES, value: late == 1', 'C005 /dossiers/metrics/0/metric'],
    ['an unknown symbol', 'metric: COUNTED, value: lates == 1', 'C016 /dossiers/metrics/0/value'],
    ['a number for a condition', 'metric: COUNTED, value: days_left', 'C015 /dossiers/metrics/0/value'],
    ['a ratio counted as a number', 'metric: DONE, value: late == 1', 'C031 /dossiers/metrics/0/metric'],
    ['a level counted', 'metric: FORMS, value: late == 1', 'C031 /dossiers/metrics/0/metric'],
    ['half a ratio', 'metric: DONE, numerator: late == 1', 'D002 /dossiers/metrics/0/denominator'],
    [
      'a ratio and a count',
      'metric: DONE, numerator: late == 1, value: late == 1',
      'D001 /dossiers/metrics/0/numerator',
    ],
  ])('are refused with %s', async ([, metric = '', wanted]) => {
    expect((await issuesWith(dossiers(metric)))[0]).toBe(wanted);
  });

  it('propose the symbol that was probably meant', async () => {
    const { issues } = await definitionsIn(treeWith(dossiers('metric: COUNTED, value: lates == 1'))).load(TODAY);
    const [first] = issues.map(renderIssue);
    expect(first?.remedy).toMatch(/^Có phải ý là "late"\?/);
  });

  it.for([['a basis that is missing', 'metric: COUNTED, value: late == 1 }] #', 'C012 /dossiers/metrics/0']])(
    'are refused with %s',
    async ([, metric = '', wanted]) => {
      expect(await issuesWith(dossiers(metric))).toEqual([wanted]);
    },
  );

  it.for([
    [
      'an assumption about no column',
      '  assumed: [{ column: papers, value: true, note: Coi là có }]',
      'D004 /dossiers/assumed/0/column',
    ],
    [
      'an example with an unknown column',
      `  examples: [{ name: x, ${PERIOD}, items: [{ code: "1", received: 2026-03-02, dues: 2026-03-03 }], figures: { COUNTED: 1 } }]`,
      'D001 /dossiers/examples/0/items/0/dues',
    ],
    [
      'an example with a figure that is none',
      `  examples: [{ name: x, ${PERIOD}, items: [{ code: "1", received: 2026-03-02 }], figures: { COUNTED: nhiều } }]`,
      'D005 /dossiers/examples/0/figures/COUNTED',
    ],
    [
      'an example of another metric',
      `  examples: [{ name: x, ${PERIOD}, items: [{ code: "1", received: 2026-03-02 }], figures: { DONE: 1 } }]`,
      'C005 /dossiers/examples/0',
    ],
  ])('are refused with %s', async ([, more = '', wanted]) => {
    expect(await issuesWith(dossiers('metric: COUNTED, value: late == 1', more))).toEqual([wanted]);
  });
});
