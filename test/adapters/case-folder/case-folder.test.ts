import { rm, symlink } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { text } from '../../../src/domain/message.js';
import { Exact } from '../../../src/domain/number.js';
import { day } from '../../support/builders.js';
import {
  CASE_YAML,
  caseFolder,
  caseOf,
  DEFINITIONS,
  EVIDENCE_HEADER,
  FACTS_HEADER,
  FINDINGS_HEADER,
  folderOf,
  loadCase,
  removeFolders,
} from './support.js';

afterAll(removeFolders);

describe('CaseFolder', () => {
  it('reads who is scored, for which period, on which sets', async () => {
    const { value, codes } = await loadCase({});
    expect(codes).toEqual([]);
    expect(value).toMatchObject({
      commune: { id: 'dong-xa', name: 'Xã Đồng Xa', block: 'xa', province: 'Tỉnh Thử' },
      period: { from: '2026-01-01', to: '2026-12-31' },
      asOf: '2026-10-10',
      sets: ['bo-thu'],
      departments: [
        { id: 'vhxh', name: 'Phòng Văn hóa - Xã hội', aliases: [], roles: ['VHXH'] },
        { id: 'mam-non', name: 'Trường Mầm non Hoa Hướng Dương', aliases: [], roles: [] },
      ],
    });
  });

  it('tells the sets before the definitions are read', async () => {
    expect(await caseFolder.head({ folder: await caseOf({}) })).toEqual({ value: { sets: ['bo-thu'] }, issues: [] });
  });

  it('lets another as-of date take the place of the one in the case', async () => {
    const folder = await caseOf({});
    const asked = await caseFolder.load({ folder }, DEFINITIONS, day('2026-09-01'));
    expect(asked.value?.asOf).toBe('2026-09-01');
    expect(asked.value?.hash).not.toBe((await caseFolder.load({ folder }, DEFINITIONS)).value?.hash);
  });

  it('dates rows without a date by the case, whatever day is asked for', async () => {
    const folder = await caseOf({ 'published.csv': 'code,points\nA.1,9.5\n' });
    const { value } = await caseFolder.load({ folder }, DEFINITIONS, day('2026-12-01'));
    expect(value?.facts.get('DOSSIERS')?.asOf).toBe('2026-10-10');
    expect(value?.published[0]?.asOf).toBe('2026-10-10');
    const earlier = await caseFolder.load({ folder }, DEFINITIONS, day('2026-09-01'));
    expect(earlier.issues.map((each) => each.code)).toEqual(['F017']);
  });

  it('knows who heads a department, which changes no data code', async () => {
    const headed = CASE_YAML.replace('roles: [VHXH]', 'roles: [VHXH], head: Trưởng phòng');
    const [named, unnamed] = [await loadCase({ 'case.yaml': headed }), await loadCase({})];
    expect(named.codes).toEqual([]);
    expect([...(named.value?.heads ?? [])]).toEqual([['vhxh', ['Trưởng phòng']]]);
    expect([...(unnamed.value?.heads ?? [])]).toEqual([]);
    expect(named.value?.hash).toBe(unnamed.value?.hash);
  });

  it('gives the same hash wherever the folder lies', async () => {
    const files = { 'published.csv': 'code,points\nA.1,9.5\n' };
    expect((await loadCase(files)).value?.hash).toBe((await loadCase(files)).value?.hash);
  });

  it('reads a decomposed case file', async () => {
    const { value, codes } = await loadCase({ 'case.yaml': CASE_YAML.normalize('NFD') });
    expect(codes).toEqual([]);
    expect(value?.commune.name).toBe('Xã Đồng Xa');
  });

  it('says that case.yaml is missing, or facts.csv', async () => {
    const empty = await folderOf({});
    expect((await caseFolder.head({ folder: empty })).issues.map((each) => each.code)).toEqual(['S008']);
    const onlyCase = await folderOf({ 'case.yaml': CASE_YAML });
    const { value, issues } = await caseFolder.load({ folder: onlyCase }, DEFINITIONS);
    expect(issues.map((each) => each.code)).toEqual(['S008']);
    expect(value?.facts.size).toBe(0);
  });

  it.for([
    ['unknown key', CASE_YAML.replace('as_of', 'asof'), ['D001']],
    ['date that does not exist', CASE_YAML.replace('2026-10-10', '2026-02-30'), ['D007']],
    ['unknown policy word', `${CASE_YAML}policy: {deadline_reading: maybe}\n`, ['D004']],
    ['period that ends before it starts', CASE_YAML.replace('to: 2026-12-31', 'to: 2025-12-31'), ['K006']],
  ] as const)('refuses a case with an %s', async ([, content, expected]) => {
    const { value, issues } = await loadCase({ 'case.yaml': content });
    expect(value).toBeUndefined();
    expect(issues.map((each) => each.code).sort()).toEqual([...expected].sort());
  });

  it('tells roles from codes among what a department leads', async () => {
    const led = CASE_YAML.replace('roles: [VHXH]', 'lead: [VHXH, A.2], support: [A.3]');
    const { value, codes } = await loadCase({ 'case.yaml': led });
    expect(codes).toEqual([]);
    expect(value?.departments[0]).toMatchObject({ roles: ['VHXH'], leads: ['A.2'], supports: ['A.3'] });
  });

  it('names the roles and codes of departments that no set of the case has', async () => {
    const wrong = CASE_YAML.replace('roles: [VHXH]', 'roles: [VHXH, VHXX], lead: [A.11], support: [A.31]');
    const { issues, codes } = await loadCase({ 'case.yaml': wrong });
    expect(codes).toEqual(['K007 case.yaml 6:60', 'K008 case.yaml 6:74', 'K008 case.yaml 6:91']);
    expect(issues.map((each) => each.values.nearest)).toEqual(['VHXH', 'A.1', 'A.1'].map(text));
    const unread = wrong.replace('[bo-thu]', '[bo-thu, bo-khac]');
    expect((await loadCase({ 'case.yaml': unread })).codes).toEqual(['K001 case.yaml 4:16']);
  });

  it('checks the case against the definitions', async () => {
    const unmapped = CASE_YAML.replace(', roles: [VHXH]', '');
    expect((await loadCase({ 'case.yaml': unmapped })).codes).toEqual(['K002 case.yaml 5:1']);
    const unknown = CASE_YAML.replace('[bo-thu]', '[bo-thi]');
    expect((await loadCase({ 'case.yaml': unknown })).codes).toEqual(['K001 case.yaml 4:8']);
    const early = CASE_YAML.replaceAll('2026-', '2025-');
    expect((await loadCase({ 'case.yaml': early })).codes).toEqual(['K005 case.yaml 4:8']);
  });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  it.for(['facts', 'evidence', 'findings', 'published'])('out of the folder are not followed: %s', async (table) => {
    const outside = await folderOf({ 'a.csv': 'điều không ai được xem\n' });
    const folder = await caseOf({});
    await rm(`${folder}/${table}.csv`, { force: true });
    await symlink(`${outside}/a.csv`, `${folder}/${table}.csv`);
    const { issues } = await caseFolder.load({ folder }, DEFINITIONS);
    expect(issues.map(({ code, place }) => [code, place])).toEqual([['E002', { file: `${folder}/${table}.csv` }]]);
  });

  it('out of the folder are not followed for case.yaml either', async () => {
    const folder = await folderOf({});
    await symlink(`${await caseOf({})}/case.yaml`, `${folder}/case.yaml`);
    expect((await caseFolder.head({ folder })).issues.map((each) => each.code)).toEqual(['E002']);
  });

  it('inside the folder are followed, also where the folder is reached by a link', async () => {
    const folder = await caseOf({ 'so-lieu/facts.csv': `${FACTS_HEADER}\nDOSSIERS,,,7,,,,,\n` });
    await rm(`${folder}/facts.csv`);
    await symlink('so-lieu/facts.csv', `${folder}/facts.csv`);
    const way = `${await folderOf({})}/ho-so`;
    await symlink(folder, way);
    const { value, issues } = await caseFolder.load({ folder: way }, DEFINITIONS);
    expect(issues).toEqual([]);
    expect(value?.facts.get('DOSSIERS')).toMatchObject({ kind: 'count' });
  });
});

describe('a set of the case that cannot be used', () => {
  it('is told by its own files: nothing that only it could know is called unknown', async () => {
    const folder = await caseOf({
      'case.yaml': CASE_YAML.replace('[bo-thu]', '[bo-thu, bo-hong]').replace('[VHXH]', '[VHXH, KT], lead: [H.1]'),
      'evidence.csv': `${EVIDENCE_HEADER}\n,bien-ban-hong,,,,not_arising,\n`,
      'findings.csv': `${FINDINGS_HEADER}\n1,VHXH,H.1,x,,,\n`,
      'published.csv': 'set,code,points\nbo-hong,H.1,9\n,H.1,9\n',
    });
    const broken = await caseFolder.load({ folder }, { ...DEFINITIONS, brokenSets: new Set(['bo-hong']) });
    expect(broken.issues).toEqual([]);
    const { issues } = await caseFolder.load({ folder }, DEFINITIONS);
    expect(issues.map((each) => each.code)).toEqual(['K001', 'E008', 'K001', 'F003']);
  });
});

describe('published.csv', () => {
  it('reads points of leaves, areas and the total', async () => {
    const { value, codes } = await loadCase({
      'published.csv': 'code,points,as_of,source\nA.1,"9,5",1/10/2026,Cổng\nA,12.25,,\ntotal,-0.5,,\n',
    });
    expect(codes).toEqual([]);
    expect(value?.published.map(({ code, points, asOf, source }) => [code, `${points}`, asOf, source])).toEqual([
      ['A.1', `${Exact.from('9,5')}`, '2026-10-01', 'Cổng'],
      ['A', `${Exact.from('12,25')}`, '2026-10-10', 'published.csv'],
      ['total', '-1/2', '2026-10-10', 'published.csv'],
    ]);
  });

  it('lets a score name its set', async () => {
    const { value, codes } = await loadCase({ 'published.csv': 'set,code,points\nbo-thu,A.1,9\nbo-khac,A.1,9\n' });
    expect(codes).toEqual(['K001 published.csv 3:1']);
    expect(value?.published.map((each) => each.set)).toEqual(['bo-thu']);
  });

  it('refuses unknown codes, unreadable points and dates', async () => {
    const { codes } = await loadCase({
      'published.csv': 'code,points,as_of\nA.9,1,\nA.1,nhiều,\nA.1,1.125,\nA.1,1,hôm qua\n',
    });
    expect(codes).toEqual([
      'F003 published.csv 2:1',
      'F004 published.csv 3:5',
      'F005 published.csv 4:5',
      'F009 published.csv 5:7',
    ]);
  });
});
