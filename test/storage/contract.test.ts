import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/storage/database/open-database.js';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import { digest } from '../../src/adapters/storage/repositories/audit-table.js';
import type { AuditPiece, AuditQuery, Records } from '../../src/application/ports/records.js';
import type { Department } from '../../src/domain/commune.js';
import type { Fact } from '../../src/domain/metric.js';
import { type AuditNote, chainBreak } from '../../src/domain/records/audit.js';
import type { EvidenceItem, ItemState, StoredFile } from '../../src/domain/records/evidence-item.js';
import type { FigureEntry } from '../../src/domain/records/figures.js';
import type { Month, MonthId } from '../../src/domain/records/month.js';
import { day, exact, fact, instant } from '../support/builders.js';
import { Servers, STORES } from '../support/office.js';

const AT = instant(day('2026-10-10'));
const servers = new Servers();
afterAll(() => servers.stop());

const STATES: readonly ItemState[] = ['submitted', 'accepted', 'returned', 'withdrawn'];
const month = (id: string) => id as MonthId;
const MONTH: Month = {
  ...{ commune: 'a', id: month('2026-10'), sets: ['bo-thu'], state: 'open', version: 1, revision: 1 },
  ...{ changedBy: 'an', changedAt: AT },
};
const FILE: StoredFile = {
  ...{ path: 'kế hoạch.pdf', name: 'kế hoạch.pdf', bytes: 7, sha256: 'f'.repeat(64), type: 'pdf', hasText: true },
};

function item(
  version: number,
  recordedIn: string,
  state: ItemState,
  overrides: Partial<EvidenceItem> = {},
): EvidenceItem {
  return {
    ...{
      id: 'a/r/2026/1',
      version,
      commune: 'a',
      year: 2026,
      month: month(recordedIn),
      requirement: 'r',
      slot: '2026',
    },
    ...{ department: 'vp', state, by: 'an', at: AT, ...overrides },
  };
}

describe.each(['memory' as const, ...STORES])('records in %s', (store) => {
  let folder: string;
  let records: SqlRecords;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchc-so-'));
    const server = store === 'memory' ? undefined : servers.addressFor(store);
    const file = store === 'memory' ? ':memory:' : join(folder, 'so.db');
    records = new SqlRecords(await openDatabase(server === undefined ? { file } : { server }, true));
    await records.write('', ({ communes }) => communes.add({ id: 'a', name: 'Xã A', block: 'xa', province: 'Tỉnh B' }));
  });
  afterEach(async () => {
    await records.close();
    await rm(folder, { recursive: true, force: true });
  });

  const write = <T>(work: (records: Records) => Promise<T>) => records.write('a', work);
  const read = <T>(work: (records: Records) => Promise<T>) => records.read(work);

  describe('a piece of work', () => {
    it('that fails leaves no trace', async () => {
      const failing = write(async ({ months, audit }) => {
        await months.add(MONTH);
        await audit.append({ account: 'an', at: AT, origin: 'x' }, 'a', { action: 'month_opened', subject: '2026-10' });
        throw new Error('mất điện');
      });
      await expect(failing).rejects.toThrow('mất điện');
      expect(await read(({ months }) => months.list('a'))).toEqual([]);
      expect(await read(({ audit }) => audit.entries('a'))).toEqual([]);
    });

    it('inside another one is refused, because it would wait for ever', async () => {
      await expect(write(() => read(({ communes }) => communes.list()))).rejects.toThrow('already open');
    });

    it('waits for the one before it', async () => {
      const add = (id: number) =>
        write(async ({ communes }) => {
          const known = await communes.departments('a', day('2026-01-01'));
          await communes.addDepartment('a', { id: `d${id}`, name: `Đơn vị ${known.length + 1}` });
        });
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(add));
      const names = (await read(({ communes }) => communes.departments('a', day('2026-01-01')))).map(
        ({ name }) => name,
      );
      expect(names).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((each) => `Đơn vị ${each}`));
    });
  });

  describe('communes', () => {
    it('keep their departments in the order of the office, with every spelling', async () => {
      await write(async ({ communes }) => {
        await communes.addDepartment('a', { id: 'vp', name: 'Văn phòng' });
        await communes.addDepartment('a', { id: 'kt', name: 'Phòng Kinh tế' });
        await communes.addAlias('a', 'kt', 'P. KT', 'kt');
      });
      const expected: Partial<Department>[] = [
        { id: 'vp', aliases: [] },
        { id: 'kt', aliases: ['P. KT'] },
      ];
      expect(await read(({ communes }) => communes.departments('a', day('2026-01-01')))).toMatchObject(expected);
      expect(await read(({ communes }) => communes.list())).toEqual([
        { id: 'a', name: 'Xã A', block: 'xa', province: 'Tỉnh B' },
      ]);
    });

    it('divide their work anew from a day on, and know who had it before', async () => {
      await write(async ({ communes }) => {
        for (const id of ['vp', 'kt']) await communes.addDepartment('a', { id, name: id });
        const duty = { commune: 'a', kind: 'role', subject: 'ISO' } as const;
        await communes.giveDuty({ ...duty, department: 'vp', from: day('2026-01-01') });
        await communes.giveDuty({ ...duty, department: 'kt', from: day('2026-07-01') });
        for (const department of ['vp', 'kt'])
          await communes.giveDuty({ ...duty, kind: 'support', department, from: day('2026-01-01') });
      });
      const holders = async (date: string, kind: 'roles' | 'supports') =>
        (await read(({ communes }) => communes.departments('a', day(date))))
          .filter((each) => each[kind].includes('ISO'))
          .map(({ id }) => id);
      expect(await holders('2025-12-31', 'roles')).toEqual([]);
      expect(await holders('2026-06-30', 'roles')).toEqual(['vp']);
      expect(await holders('2026-07-01', 'roles')).toEqual(['kt']);
      expect(await holders('2026-07-01', 'supports')).toEqual(['vp', 'kt']);
    });
  });

  describe('people', () => {
    it('keep their accounts when they leave', async () => {
      await write(async ({ people }) => {
        await people.save({ login: 'an', name: 'An', active: true });
        await people.givePost({
          account: 'an',
          commune: 'a',
          role: 'editor',
          department: 'kt',
          from: day('2026-01-01'),
        });
        await people.givePost({ account: 'an', commune: '', role: 'auditor', from: day('2026-01-01') });
        await people.endPosts('an', 'a', day('2026-06-30'));
        await people.save({ login: 'an', name: 'An', active: false });
      });
      expect(await read(({ people }) => people.account('an'))).toEqual({ login: 'an', name: 'An', active: false });
      expect(await read(({ people }) => people.account('binh'))).toBeUndefined();
      expect(await read(({ people }) => people.posts('an'))).toMatchObject([
        { role: 'editor', department: 'kt', to: '2026-06-30' },
        { role: 'auditor', commune: '' },
      ]);
    });
  });

  it('tell who heads each department on a day, by open accounts and posts of the commune or of all', async () => {
    const [from, to] = [day('2026-03-01'), day('2026-06-30')];
    const heads = async (on: string) => [...(await read(({ people }) => people.heads('a', day(on))))];
    await write(async ({ people }) => {
      for (const login of ['an', 'binh', 'chi']) await people.save({ login, name: login, active: login !== 'chi' });
      await people.givePost({ account: 'an', commune: 'a', role: 'head', department: 'kt', from, to });
      await people.givePost({ account: 'an', commune: 'b', role: 'head', department: 'vp', from });
      await people.givePost({ account: 'an', commune: 'a', role: 'editor', department: 'ds', from });
      await people.givePost({
        account: 'binh',
        commune: '',
        role: 'head',
        department: 'vhxh',
        from: day('2026-06-30'),
      });
      await people.givePost({ account: 'chi', commune: 'a', role: 'head', department: 'tp', from });
    });
    expect(await heads('2026-02-28')).toEqual([]);
    expect(await heads('2026-03-01')).toEqual([['kt', ['an']]]);
    expect(await heads('2026-06-30')).toEqual([
      ['kt', ['an']],
      ['vhxh', ['binh']],
    ]);
    expect(await heads('2026-07-01')).toEqual([['vhxh', ['binh']]]);
  });

  describe('months', () => {
    it('change only for who has seen the last change', async () => {
      await write(({ months }) => months.add(MONTH));
      const scoring: Month = { ...MONTH, state: 'scoring', revision: 2 };
      expect(await write(({ months }) => months.change(scoring, 1))).toBe(true);
      expect(await write(({ months }) => months.change({ ...MONTH, revision: 2, reason: 'x' }, 1))).toBe(false);
      expect(await read(({ months }) => months.find('a', month('2026-10')))).toEqual(scoring);
    });

    it('keep every closed version', async () => {
      const closed = {
        ...{
          commune: 'a',
          month: month('2026-10'),
          closedAt: AT,
          closedBy: 'lan',
          scorer: 'an',
          asOf: day('2026-10-10'),
        },
        ...{ definitions: 'd', input: 'i' },
        results: [
          {
            ...{ set: 's', version: '1', dataHash: 'h', points: '1/3', max: '9', index: '1/27', reported: 1 },
            leaves: { '1': '1/3' },
          },
        ],
      };
      await write(async ({ months }) => {
        await months.add(MONTH);
        await months.freeze({ ...closed, version: 1 });
        await months.freeze({ ...closed, version: 2, reason: 'sót' });
      });
      expect(await read(({ months }) => months.versions('a', month('2026-10')))).toEqual([
        { ...closed, version: 1 },
        { ...closed, version: 2, reason: 'sót' },
      ]);
      await expect(write(({ months }) => months.freeze({ ...closed, version: 2 }))).rejects.toThrow();
    });
  });

  describe('evidence', () => {
    const put = (...items: readonly EvidenceItem[]) =>
      write(async ({ evidence }) => {
        const done: boolean[] = [];
        for (const each of items) done.push(await evidence.put(each));
        return done;
      });
    const inMonth = async (id: string) =>
      (await read(({ evidence }) => evidence.inMonth('a', month(id)))).map(({ state }) => state);

    it('is seen by its own month and later ones of the year, as it stood then', async () => {
      await put(item(1, '2026-03', 'submitted'), item(2, '2026-05', 'accepted'));
      expect(await inMonth('2026-02')).toEqual([]);
      expect(await inMonth('2026-03')).toEqual(['submitted']);
      expect(await inMonth('2026-04')).toEqual(['submitted']);
      expect(await inMonth('2026-05')).toEqual(['accepted']);
      expect(await inMonth('2026-12')).toEqual(['accepted']);
      expect(await inMonth('2027-01')).toEqual([]);
    });

    it('decided in a reopened month counts in it and in later ones, up to the first that has decided itself', async () => {
      await put(item(1, '2026-03', 'submitted'), item(2, '2026-09', 'accepted'), item(3, '2026-05', 'returned'));
      expect(await inMonth('2026-03')).toEqual(['submitted']);
      expect(await inMonth('2026-05')).toEqual(['returned']);
      expect(await inMonth('2026-08')).toEqual(['returned']);
      expect(await inMonth('2026-09')).toEqual(['accepted']);
      expect(await inMonth('2026-12')).toEqual(['accepted']);
    });

    it('is seen by each month by its own last step, or else by that of the newest earlier month', async () => {
      const months = ['2025-12', '2026-01', '2026-05', '2026-09', '2026-12', '2027-01'];
      const anyStep = fc.tuple(fc.constantFrom('2026-01', '2026-05', '2026-09', '2026-12'), fc.constantFrom(...STATES));
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 8 }), async (taken) => {
          run += 1;
          const id = `a/r/2026/${run}`;
          const steps = taken.map(([at, state], index) => item(index + 1, at, state, { id }));
          expect(await put(...steps)).toEqual(steps.map(() => true));
          for (const at of months) {
            const upTo = at.startsWith('2026') ? steps.filter((step) => step.month <= at) : [];
            const own = upTo.reduce((last, step) => (step.month > last ? step.month : last), month(''));
            const expected = upTo.findLast((step) => step.month === own);
            expect(await read(({ evidence }) => evidence.seen(id, month(at)))).toEqual(expected);
            const listed = await read(({ evidence }) => evidence.inMonth('a', month(at)));
            expect(listed.filter((each) => each.id === id)).toEqual(expected === undefined ? [] : [expected]);
          }
          expect(await read(({ evidence }) => evidence.find(id))).toEqual(steps.at(-1));
        }),
        { numRuns: 15 },
      );
    });

    it('takes one next version only', async () => {
      expect(await put(item(1, '2026-03', 'submitted'))).toEqual([true]);
      expect(await put(item(2, '2026-03', 'accepted'), item(2, '2026-03', 'returned'))).toEqual([true, false]);
      expect(await inMonth('2026-03')).toEqual(['accepted']);
    });

    it('keeps all that is said of it, and every version', async () => {
      const first = item(1, '2026-03', 'submitted', {
        ...{
          file: FILE,
          number: '12/KH-UBND',
          issuer: 'UBND xã',
          issuedOn: day('2026-01-12'),
          isPublic: true,
          note: 'ạ',
        },
        ...{ about: { from: day('2026-01-01'), to: day('2026-12-31') } },
      });
      const second = item(2, '2026-03', 'returned', { returnReason: 'unsigned' });
      await write(({ evidence }) => evidence.addFile(FILE, 'an', AT));
      await put(first, second);
      expect(await read(({ evidence }) => evidence.history(first.id))).toEqual([first, second]);
      expect(await read(({ evidence }) => evidence.find(first.id))).toEqual(second);
      expect(await read(({ evidence }) => evidence.find('a/khong-co'))).toBeUndefined();
    });

    it('keeps a content once, and finds where it is used', async () => {
      await write(async ({ evidence }) => {
        await evidence.addFile(FILE, 'an', AT);
        await evidence.addFile({ ...FILE, name: 'tên khác.pdf' }, 'binh', AT);
      });
      const other = { id: 'a/q/2026-Q1/1', requirement: 'q', slot: '2026-Q1', file: FILE };
      await put(item(1, '2026-03', 'submitted', { file: FILE }), item(1, '2026-03', 'submitted', other));
      await put(item(2, '2026-03', 'withdrawn', other));
      expect(await read(({ evidence }) => evidence.files())).toEqual([FILE]);
      const uses = await read(({ evidence }) => evidence.usesOf('a', FILE.sha256, month('2026-03')));
      expect(uses.map(({ id }) => id)).toEqual(['a/r/2026/1']);
    });

    it('tells the uses of a content that a month or a later one sees', async () => {
      await write(({ evidence }) => evidence.addFile(FILE, 'an', AT));
      await put(item(1, '2026-03', 'submitted', { file: FILE }), item(2, '2026-05', 'submitted'));
      const later = { id: 'a/r/2026/2', file: FILE };
      await put(item(1, '2026-09', 'submitted', later), item(2, '2026-09', 'accepted', later));
      const uses = async (at: string) =>
        (await read(({ evidence }) => evidence.usesOf('a', FILE.sha256, month(at)))).map(
          ({ id, version }) => `${id} v${version}`,
        );
      expect((await uses('2026-04')).sort()).toEqual(['a/r/2026/1 v1', 'a/r/2026/2 v2']);
      expect(await uses('2026-05')).toEqual(['a/r/2026/2 v2']);
    });

    it('cannot name a file that is not kept', async () => {
      await expect(put(item(1, '2026-03', 'submitted', { file: FILE }))).rejects.toThrow();
    });
  });

  describe('figures', () => {
    let imports = 0;
    const add = (recordedIn: string, entry: FigureEntry, ...given: readonly (readonly [string, Fact])[]) =>
      write(async ({ figures }) => {
        imports += 1;
        const summary = { read: 1, accepted: 1, changed: 0, same: 0, refused: 0 };
        const batch = {
          ...{
            id: `nhap-${imports}`,
            commune: 'a',
            month: month(recordedIn),
            entry,
            source: 'Cổng',
            fileName: 'a.csv',
          },
          ...{ sha256: 'h', summary, by: 'an', at: AT },
        };
        const rows = given.map(([metric, each]) => ({
          ...{ metric, month: month(recordedIn), entry, fact: each, import: batch.id },
        }));
        await figures.add(batch, rows);
      });
    const inMonth = async (id: string) =>
      Object.fromEntries(
        (await read(({ figures }) => figures.inMonth('a', month(id)))).map((each) => [
          `${each.metric} ${each.entry}`,
          each.fact.kind === 'count' ? each.fact.value.toString() : each.fact.kind,
        ]),
      );

    it('of the last import count, month by month, typed and computed apart', async () => {
      await add('2026-03', 'typed', ['A', fact.count(1)], ['B', fact.count(2)]);
      await add('2026-05', 'typed', ['A', fact.count(3)]);
      await add('2026-05', 'computed', ['A', fact.count(4)]);
      expect(await inMonth('2026-02')).toEqual({});
      expect(await inMonth('2026-04')).toEqual({ 'A typed': '1', 'B typed': '2' });
      expect(await inMonth('2026-05')).toEqual({ 'A typed': '3', 'A computed': '4', 'B typed': '2' });
      expect(await inMonth('2027-01')).toEqual({});
    });

    it('corrected in a reopened month stay superseded by what later months brought themselves', async () => {
      await add('2026-03', 'typed', ['A', fact.count(1)]);
      await add('2026-05', 'typed', ['A', fact.count(3)]);
      await add('2026-03', 'typed', ['A', fact.count(2)]);
      expect(await inMonth('2026-04')).toEqual({ 'A typed': '2' });
      expect(await inMonth('2026-05')).toEqual({ 'A typed': '3' });
      expect((await read(({ figures }) => figures.imports('a', month('2026-03')))).length).toBe(2);
    });

    it('come back exactly as they were given', async () => {
      const ratio = fact.ratio(1, 3);
      const stated: Fact = { ...ratio, kind: 'share', stated: { value: exact('1/3'), places: 2 } };
      await add('2026-03', 'typed', ['A', ratio], ['B', stated]);
      const [a, b] = await read(({ figures }) => figures.inMonth('a', month('2026-03')));
      expect(a?.fact).toEqual(ratio);
      expect(b?.fact).toEqual(stated);
    });

    it('remember what the headers of a source mean', async () => {
      await write(({ figures }) => figures.rememberMapping('Cổng', new Map([['chỉ số', 'metric']])));
      await write(({ figures }) => figures.rememberMapping('Cổng', new Map([['chỉ số', 'value']])));
      expect(await read(({ figures }) => figures.mapping('Cổng'))).toEqual(new Map([['chỉ số', 'value']]));
      expect(await read(({ figures }) => figures.mapping('khác'))).toEqual(new Map());
    });
  });

  it('keeps every score of every layer in the order in which it was given', async () => {
    const score = {
      commune: 'a',
      month: month('2026-10'),
      set: 's',
      code: '1.10',
      reason: 'x',
      source: 'y',
      by: 'an',
      at: AT,
    };
    await write(async ({ layers }) => {
      await layers.add({ ...score, layer: 'self', points: exact('1/3') });
      await layers.add({ ...score, layer: 'final', points: exact(2) });
    });
    const given = await read(({ layers }) => layers.inMonth('a', month('2026-10')));
    expect(given.map(({ layer, points }) => [layer, points.toString()])).toEqual([
      ['self', '1/3'],
      ['final', '2'],
    ]);
  });

  it('keeps the last word on each finding', async () => {
    const finding = { id: 'NGN-08', department: 'kt', text: 'chậm', severity: 'high', status: 'open' } as const;
    await write(async ({ findings }) => {
      await findings.put('a', finding);
      await findings.put('a', { ...finding, status: 'done' });
    });
    expect(await read(({ findings }) => findings.list('a'))).toEqual([{ ...finding, status: 'done' }]);
  });

  describe('the log', () => {
    const note = (scope: string, subject: string) =>
      records.write(scope, ({ audit }) =>
        audit.append({ account: 'an', at: AT, origin: 'x' }, scope, {
          action: 'month_opened',
          subject,
          reason: 'vì "sót"',
        }),
      );

    it('chains the entries of each scope by itself', async () => {
      for (const subject of ['1', '2', '3']) await note('a', subject);
      await note('', 'khác');
      const entries = await read(({ audit }) => audit.entries('a'));
      expect(entries.map(({ seq, subject }) => [seq, subject])).toEqual([
        [1, '1'],
        [2, '2'],
        [3, '3'],
      ]);
      expect(chainBreak(entries, digest)).toBeUndefined();
      const heads = await read(({ audit }) => audit.heads());
      expect(heads.map(({ scope, seq }) => [scope, seq])).toEqual([
        ['', 1],
        ['a', 3],
      ]);
    });

    it('is read piece by piece, from either end, as far as it fits', async () => {
      const told = (account: string, at: string, more: Partial<AuditNote>) =>
        records.write('a', ({ audit }) =>
          audit.append({ account, at: instant(day(at)), origin: 'x' }, 'a', {
            ...{ action: 'month_opened', subject: 's' },
            ...more,
          }),
        );
      await told('an', '2026-10-09', { subject: '2026-10' });
      await told('binh', '2026-10-10', { action: 'figure_changed', subject: 'x', before: '50%_a', after: '60\\%' });
      await told('an', '2026-10-10', { action: 'figure_changed', subject: 'y', reason: 'Sửa số liệu' });
      await told('binh', '2026-10-11', { action: 'month_closed', subject: '2026-10', after: 'MIXED case' });
      await note('b', 'khác');
      const found = (wanted: AuditQuery, piece: AuditPiece = { most: 9 }) =>
        read(async ({ audit }) => (await audit.piece('a', wanted, piece)).map(({ seq }) => seq));
      expect(await found({})).toEqual([1, 2, 3, 4]);
      expect(await found({}, { most: 2 })).toEqual([3, 4]);
      expect(await found({}, { most: 2, before: 3 })).toEqual([1, 2]);
      expect(await found({}, { most: 2, after: 0 })).toEqual([1, 2]);
      expect(await found({}, { most: 2, after: 3 })).toEqual([4]);
      expect(await found({ account: 'an' })).toEqual([1, 3]);
      expect(await found({ from: day('2026-10-10'), to: day('2026-10-10') })).toEqual([2, 3]);
      expect(await found({ actions: ['month_closed', 'month_opened'] })).toEqual([1, 4]);
      expect(await found({ text: 'mixed CASE' })).toEqual([4]);
      // Case and marks do not matter, composed or not, on either side.
      for (const text of ['số liệu', 'SO LIEU', 'SỬA  SỐ', 'sua so', 'số liệu'.normalize('NFD')])
        expect(await found({ text })).toEqual([3]);
      await told('an', '2026-10-12', { subject: 'z', before: 'ĐẠI SƠN', after: 'Ế ẩm, thuỷ lợi', reason: 'đến' });
      for (const text of ['đại sơn', 'dai son', 'ế ẨM', 'e am', 'thủy lợi', 'Đến', 'DEN'])
        expect(await found({ text })).toEqual([5]);
      // Nothing is found across two texts.
      expect(await found({ text: 'sơn ế' })).toEqual([]);
      // What was typed is no pattern.
      expect(await found({ text: '%_' })).toEqual([2]);
      expect(await found({ text: '0\\%' })).toEqual([2]);
      expect(await found({ text: '5_%' })).toEqual([]);
      expect(await read(({ audit }) => audit.count('a', { account: 'an' }))).toBe(3);
      expect(await read(({ audit }) => audit.accounts('a'))).toEqual(['an', 'binh']);
    });

    it('shows where an entry was changed, taken out or put elsewhere', async () => {
      for (const subject of ['1', '2', '3']) await note('a', subject);
      const entries = await read(({ audit }) => audit.entries('a'));
      const [first, second, third] = entries;
      if (first === undefined || second === undefined || third === undefined) throw new Error('three entries');
      expect(chainBreak([first, { ...second, subject: '9' }, third], digest)).toMatchObject({ seq: 2 });
      expect(chainBreak([first, third], digest)).toBe(third);
      expect(chainBreak([second, first, third], digest)).toBe(second);
    });
  });
});
