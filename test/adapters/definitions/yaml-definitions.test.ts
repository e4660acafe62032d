import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { YamlDefinitions } from '../../../src/adapters/definitions/yaml-definitions.js';
import { mathjsFormulas } from '../../../src/adapters/expressions/mathjs-formulas.js';
import { day } from '../../support/builders.js';
import { BASE, definitionsIn, issuesWith, removeTrees, TODAY, treeWith } from './support.js';

afterAll(removeTrees);

const AREA = 'criteria/tiny/1-ratio.yaml';
const BASIS = 'basis: [{ document: newer-decision, checked_on: 2026-06-01 }]';

function baseText(file: string): string {
  return readFileSync(join(BASE, file), 'utf8');
}

/** A second set, whose only figure is the result of the first. */
const OTHER_SET = {
  'criteria/other/set.yaml': baseText('criteria/tiny/set.yaml').replace('id: tiny', 'id: other'),
  'criteria/other/1-area.yaml':
    'code: "1"\nname: Kết quả bộ kia\nmax_points: 10\nrule: external.other\nwith: { score: RESULT }\n',
  'criteria/metrics/other.yaml': `metrics:
  - { id: RESULT, name: Kết quả, kind: score, unit: điểm, source: Tính, ${BASIS}, derived: { result_of: { set: tiny, criterion: total } } }`,
  'rules/scoring/other.yaml': `rules:
  - id: external.other
    title: Điểm bộ kia
    summary: Quy đổi
    kind: external
    versions: [{ from: 2026-01-01, ${BASIS}, out_of: 10 }]`,
};

async function hashesOf(tree: string, sets?: readonly string[]): Promise<Record<string, string>> {
  const { value } = await definitionsIn(tree).load(TODAY, sets);
  return Object.fromEntries([...(value?.sets ?? [])].map(([id, { hash }]) => [id, hash]));
}

describe('YamlDefinitions', () => {
  it('turns files into frozen values, with what the files leave out filled in', async () => {
    const { value, issues } = await definitionsIn(BASE).load(TODAY);
    expect(issues).toEqual([]);
    expect(value?.sets.get('tiny')?.set.areas[0]).toMatchObject({
      level: 'area',
      block: 'base',
      scoring: { rule: 'ratio.plain', source: 'self', monitor: false, support: [], evidence: [] },
    });
    expect(value?.metrics.get('DONE')).toMatchObject({ whole: true, bounded: true, better: 'higher' });
    expect(Object.isFrozen(value?.sets.get('tiny')?.set.areas[0]?.scoring)).toBe(true);
  });

  it('reads which roles every department plays', async () => {
    const roles = 'roles: [{ id: VP, name: Văn phòng }, { id: CA-XA, name: Tất cả đơn vị, everybody: true }]';
    const header = baseText('criteria/tiny/set.yaml').replace(/^roles: .*$/m, roles);
    const area = '{ code: "5", name: Thêm, max_points: 0, rule: ratio.plain, with: { ratio: DONE }, support: [CA-XA] }';
    const tree = treeWith({ 'criteria/tiny/set.yaml': header, 'criteria/tiny/5-extra.yaml': area });
    const { value, issues } = await definitionsIn(tree).load(TODAY);
    expect(issues).toEqual([]);
    expect(value?.sets.get('tiny')?.set).toMatchObject({
      roles: new Map([
        ['VP', 'Văn phòng'],
        ['CA-XA', 'Tất cả đơn vị'],
      ]),
      everybody: new Set(['CA-XA']),
    });
  });

  it('names the sets that are there and cannot be used', async () => {
    const area = baseText('criteria/tiny/2-bands.yaml');
    for (const broken of [
      { 'criteria/tiny/2-bands.yaml': area.replace('max_points', 'max_pints') },
      { 'criteria/tiny/set.yaml': 'id: tiny\n' },
      { 'criteria/tiny/set.yaml': baseText('criteria/tiny/set.yaml').replace('id: tiny', 'id: tony') },
    ]) {
      const { value } = await definitionsIn(treeWith(broken)).load(TODAY);
      expect(value?.sets.has('tiny')).toBe(false);
      expect([...(value?.brokenSets ?? [])]).toEqual(['tiny']);
    }
    expect((await definitionsIn(BASE).load(TODAY)).value?.brokenSets.size).toBe(0);
  });

  it('reads only what the asked sets need, and the sets whose results feed them', async () => {
    const tree = treeWith({ ...OTHER_SET, 'rules/scoring/zzz.yaml': 'not: read' });
    const tiny = (await definitionsIn(tree).load(TODAY, ['tiny'])).value;
    expect([...(tiny?.sets.keys() ?? [])]).toEqual(['tiny']);
    expect(tiny?.rules.has('external.other')).toBe(false);
    expect(tiny?.metrics.has('RESULT')).toBe(false);
    const other = await definitionsIn(tree).load(TODAY, ['other']);
    expect([...(other.value?.sets.keys() ?? [])].sort()).toEqual(['other', 'tiny']);
    expect(other.issues).toEqual([]);
  });

  it('leaves out a set that does not exist', async () => {
    const { value, issues } = await definitionsIn(BASE).load(TODAY, ['nowhere']);
    expect([...(value?.sets.keys() ?? [])]).toEqual([]);
    expect(issues).toEqual([]);
  });

  it('has no value when there is nothing to read', async () => {
    const nowhere = new YamlDefinitions({ criteria: '/nowhere/a', rules: '/nowhere/b' }, mathjsFormulas);
    const { value, issues } = await nowhere.load(TODAY);
    expect(value).toBeUndefined();
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['S008']));
  });

  it('looks into every file, whatever is wrong with the others, and invents no problems', async () => {
    const issues = await issuesWith({
      'rules/scoring/ratio.yaml': baseText('rules/scoring/ratio.yaml').replace('summary:', 'sumary:'),
      'criteria/metrics/metrics.yaml': baseText('criteria/metrics/metrics.yaml').replace('kind: ratio', 'kind: ratoi'),
      'criteria/tiny/2-bands.yaml': `${baseText('criteria/tiny/2-bands.yaml')}lead: NOBODY\n`,
      'criteria/tiny/3-checklist.yaml': baseText('criteria/tiny/3-checklist.yaml').replace('name:', 'nmae:'),
      'rules/risk.yaml': 'risks: [',
    });
    expect(issues).toEqual([
      'D004 /metrics/0/kind',
      'C007 /lead',
      'D001 /nmae',
      'S001 rules/risk.yaml',
      'D001 /rules/0/sumary',
    ]);
  });

  it('gives nothing to score with for a set with a broken area', async () => {
    const { value } = await definitionsIn(treeWith({ [AREA]: 'code: 1' })).load(TODAY);
    expect(value?.sets.has('tiny')).toBe(false);
    expect(value?.rules.has('ratio.plain')).toBe(true);
  });

  it('keeps a refused formula from hiding the rest, but lets nothing be computed with it', async () => {
    const file = 'rules/scoring/expression.yaml';
    const tree = treeWith({ [file]: baseText(file).replace('min(', 'max(wrong, ') });
    const { value } = await definitionsIn(tree).load(TODAY);
    const body = value?.rules.get('expression.sessions')?.history.versions[0]?.value.body;
    expect(body?.kind === 'expression' && (() => body.formula.evaluate(new Map()))).toThrow(/refused/);
  });
});

describe('parsed files', () => {
  const reader = (tree: string, parsed: ReadonlyMap<string, object>) =>
    new YamlDefinitions({ criteria: join(tree, 'criteria'), rules: join(tree, 'rules') }, mathjsFormulas, parsed);

  /** As a later run gets them: through JSON. */
  async function parsedIn(tree: string): Promise<Map<string, object>> {
    const json = JSON.stringify(Object.fromEntries(await definitionsIn(tree).parse()));
    return new Map(Object.entries(JSON.parse(json)));
  }

  it('give a later run the same definitions', async () => {
    const parsed = await parsedIn(BASE);
    const anew = await definitionsIn(BASE).load(TODAY, ['tiny']);
    const again = await reader(BASE, parsed).load(TODAY, ['tiny']);
    expect(parsed.size).toBeGreaterThan(10);
    expect(JSON.stringify(again.value?.sets.get('tiny'))).toBe(JSON.stringify(anew.value?.sets.get('tiny')));
    expect(again.issues).toEqual([]);
  });

  it('are not used for a file that was changed, nor when everything is read', async () => {
    const tree = treeWith({ [AREA]: baseText(AREA).replace('rule: ratio.plain', 'rule: ratio.plan') });
    const parsed = await parsedIn(BASE);
    const codes = async (sets?: readonly string[]) =>
      (await reader(tree, parsed).load(TODAY, sets)).issues.map((issue) => issue.code);
    expect(await codes(['tiny'])).toEqual(['C004']);
    expect(await codes()).toContain('C004');
  });

  it('leave what only the passing of time makes wrong to the full reading', async () => {
    const parsed = await parsedIn(BASE);
    const codes = async (sets?: readonly string[] | 'all') =>
      (await reader(BASE, parsed).load(day('2027-06-30'), sets)).issues.map((issue) => issue.code);
    expect(await codes(['tiny'])).toEqual([]);
    expect(await codes('all')).toEqual([]);
    expect(await codes()).toContain('C013');
  });
});

describe('hash of a set', () => {
  it('is the same wherever the files are, however their lines end, and whatever else is read', async () => {
    const tree = treeWith({ ...OTHER_SET, [AREA]: baseText(AREA).replaceAll('\n', '\r\n') });
    const copy = treeWith(OTHER_SET);
    expect(await hashesOf(tree)).toEqual(await hashesOf(copy));
    expect((await hashesOf(copy, ['tiny'])).tiny).toBe((await hashesOf(copy)).tiny);
  });

  it.for([
    [AREA, true],
    ['criteria/tiny/set.yaml', true],
    ['criteria/metrics/metrics.yaml', true],
    ['rules/scoring/ratio.yaml', true],
    ['rules/calendar.yaml', true],
    ['rules/risk.yaml', false],
    ['criteria/legal-documents.yaml', false],
  ] as const)('changes with %s: %s', async ([file, changes]) => {
    const before = (await hashesOf(BASE)).tiny;
    const after = (await hashesOf(treeWith({ [file]: `${baseText(file)}# ghi chú\n` }))).tiny;
    expect(after !== before).toBe(changes);
  });

  it('changes with the set whose result feeds it', async () => {
    const before = await hashesOf(treeWith(OTHER_SET));
    const after = await hashesOf(treeWith({ ...OTHER_SET, [AREA]: `${baseText(AREA)}# ghi chú\n` }));
    expect(after.other).not.toBe(before.other);
  });
});
