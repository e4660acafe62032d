import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BASE, issuesWith, removeTrees } from './support.js';

afterAll(removeTrees);

const BASIS = 'basis: [{ document: newer-decision, checked_on: 2026-06-01 }]';
const LEAF = 'rule: ratio.plain, with: { ratio: DONE }';

/** The base definitions with one more area, of no weight, or of a block of its own. */
function withArea(text: string): Promise<string[]> {
  return issuesWith({ 'criteria/tiny/5-extra.yaml': text });
}

function withBands(...bands: readonly string[]): Promise<string[]> {
  const file = 'rules/scoring/bands.yaml';
  const text = readFileSync(join(BASE, file), 'utf8').replace(/bands: \[.*\]/, `bands: [${bands.join(', ')}]`);
  return issuesWith({ [file]: text });
}

function withRule(id: string, kind: string, body: string, leaf: string): Promise<string[]> {
  return issuesWith({
    'rules/scoring/extra.yaml': `rules:
  - id: ${id}
    title: Thêm
    summary: Thêm
    kind: ${kind}
    versions: [{ from: 2026-01-01, ${BASIS}, ${body} }]`,
    'criteria/tiny/5-extra.yaml': `{ code: "5", name: Thêm, max_points: 0, rule: ${id}, with: ${leaf} }`,
  });
}

describe('maxima', () => {
  it('lets the parts of a bonus exceed its cap, and keeps a penalty at zero with a floor below', async () => {
    const bonus = `criteria: [{ code: B1, name: A, max_points: 2, ${LEAF} }, { code: B2, name: B, max_points: 2, ${LEAF} }]`;
    expect(await withArea(`{ code: B, name: Thưởng, max_points: 2, block: bonus, ${bonus} }`)).toEqual([]);
    const penalty = `criteria: [{ code: P1, name: A, max_points: 1, floor: "-1", ${LEAF} }]`;
    expect(await withArea(`{ code: P, name: Phạt, max_points: 0, block: penalty, floor: "-3", ${penalty} }`)).toEqual([
      'D008 /criteria/0/max_points',
    ]);
    expect(await withArea(`{ code: P, name: Phạt, max_points: 0, block: penalty, ${LEAF} }`)).toEqual(['D008 /floor']);
  });

  it('leaves codes that are no numbers alone', async () => {
    const children = `criteria: [{ code: ON_TIME, name: A, max_points: 0, ${LEAF} }]`;
    expect(await withArea(`{ code: CKMB, name: Nhóm, max_points: 0, ${children} }`)).toEqual([]);
  });
});

describe('nodes', () => {
  it.for([
    [`rule: ratio.plain, with: { ratio: DONE }, criteria: [{ code: "5.1", name: A, max_points: 0, ${LEAF} }]`, '/rule'],
    [`lead: VP, criteria: [{ code: "5.1", name: A, max_points: 0, ${LEAF} }]`, '/lead'],
    [`${LEAF}, stand_in: { code: S, name: A, max_points: 0, ${LEAF} }`, '/stand_in'],
  ])('are either leaf or branch: %s', async ([keys, path]) => {
    expect(await withArea(`{ code: "5", name: Thêm, max_points: 0, ${keys} }`)).toEqual([`C019 ${path}`]);
  });

  it('share requirements that the set declares', async () => {
    const header = readFileSync(join(BASE, 'criteria/tiny/set.yaml'), 'utf8');
    const shared = `${header}shared_evidence: [{ id: report, title: Báo cáo, per: year, due: 12-31 }]\n`;
    const area = (code: string, use: string) =>
      `{ code: "${code}", name: Thêm, max_points: 0, ${LEAF}, evidence: [{ use: ${use} }] }`;
    const issues = await issuesWith({
      'criteria/tiny/set.yaml': shared,
      'criteria/tiny/5-extra.yaml': area('5', 'report'),
      'criteria/tiny/6-extra.yaml': area('6', 'reprot'),
    });
    expect(issues).toEqual(['C020 /evidence/0/use']);
  });
});

describe('bands', () => {
  const half = '{ from: 50%, award: { share: 1 } }';

  it.for([
    [['{ from: 50%, below: 100%, award: { share: 1 } }', '{ award: { share: 0 } }'], 'C009', 0],
    [[half, '{ from: 10%, award: { share: 0 } }'], 'C009', 1],
    [['{ award: { share: 1 } }', '{ award: { share: 0 } }'], 'C010', 1],
    [['{ from: 0, award: { share: 0 } }', half], 'C010', 1],
    [[half, '{ from: 60%, below: 55%, award: { share: 0 } }'], 'C010', 1],
  ] as const)('cover every value once, highest first: %j', async ([bands, code, index]) => {
    expect(await withBands(...bands)).toEqual([`${code} /rules/0/versions/0/bands/${index}`]);
  });

  it('may leave to a neighbour the end they share, and go down to zero', async () => {
    expect(await withBands(half, '{ award: { share: 0 } }')).toEqual([]);
    expect(await withBands('{ award: { share: 1 } }', '{ below: 50%, from: 0, award: { share: 0 } }')).toEqual([]);
  });
});

describe('inputs of rules', () => {
  it('must all be fed, and no others', async () => {
    expect(await withRule('x', 'external', 'out_of: 100', '{ scor: DONE }')).toEqual(['C017 /with', 'C017 /with/scor']);
  });

  it('include those of the parts of a sum, and the fallback of a ratio that has one', async () => {
    const part = '{ id: a, name: A, max_points: 0, kind: ratio, zero_denominator: fallback }';
    const body = `places: 2, parts: [${part}]`;
    expect(await withRule('x', 'sum', body, '{ a.ratio: DONE, a.fallback: DONE }')).toEqual([]);
    expect(await withRule('x', 'sum', body, '{ a.ratio: DONE }')).toEqual(['C017 /with']);
  });

  it('take the kind of metric that the part of an expression is in', async () => {
    const body = 'inputs: { a: ratio, b: value }, text: a + b';
    expect(await withRule('x', 'expression', body, '{ a: DONE, b: COUNTED }')).toEqual([]);
    expect(await withRule('x', 'expression', body, '{ a: COUNTED, b: DONE }')).toEqual([
      'C017 /with/a',
      'C017 /with/b',
    ]);
  });
});

describe('awards', () => {
  it('of the parts of a sum stay below the maximum of the part and of the leaf', async () => {
    const part = 'id: a, name: A, max_points: 1, kind: levels, levels: [{ id: l, name: L, award: { points: 2 } }]';
    expect(await withRule('x', 'sum', `places: 2, parts: [{ ${part} }]`, '{ a.level: DONE }')).toEqual([
      'C022 /max_points',
      'C017 /with/a.level',
      'C022 /rules/0/versions/0/parts/0/max_points',
    ]);
  });
});

describe('metrics', () => {
  const metric = (keys: string) =>
    issuesWith({
      'criteria/metrics/extra.yaml': `metrics: [{ id: EXTRA, name: Thêm, unit: việc, source: Sổ, ${BASIS}, ${keys} }]`,
      'criteria/tiny/5-extra.yaml':
        '{ code: "5", name: Thêm, max_points: 0, rule: ratio.plain, with: { ratio: EXTRA } }',
    });
  const inputs = 'inputs: { a: { metric: COUNTED, part: value } }';

  it('that are ratios are computed as numerator and denominator', async () => {
    expect(await metric(`kind: ratio, derived: { ${inputs}, numerator: a, denominator: a + 1 }`)).toEqual([]);
    expect(await metric(`kind: ratio, derived: { ${inputs}, numerator: a, value: a }`)).toEqual([
      'D002 /metrics/0/derived/denominator',
      'D001 /metrics/0/derived/value',
    ]);
  });

  it('name an existing result of an existing set', async () => {
    const kind = 'kind: score, derived: { result_of: { set: tiny, criterion: "9" } }';
    expect(await metric(kind)).toEqual(['C030 /metrics/0/derived/result_of/criterion', 'C017 /with/ratio']);
  });
});

describe('sentences of checks', () => {
  it('have places for inputs and figures only', async () => {
    const check = (message: string) =>
      issuesWith({
        'rules/consistency.yaml': `checks:
  - { id: X, title: A, severity: info, kind: expression, inputs: { a: { metric: COUNTED, part: value } }, holds: a > 0, figures: { b: a + 1 }, message: "${message}" }`,
      });
    expect(await check('{a} và {b}')).toEqual([]);
    expect(await check('{a} và {c}')).toEqual(['C016 /checks/0/message']);
  });
});
