import { describe, expect, it } from 'vitest';
import { type CountingDay, countDossiers } from '../../../src/domain/dossiers/count-dossiers.js';
import type { Dossier } from '../../../src/domain/dossiers/dossier.js';
import type { Fact, Facts } from '../../../src/domain/metric.js';
import { LISTS, SHIPPED } from '../../adapters/registers/support.js';
import { day } from '../../support/builders.js';
import { dossierList, MARCH } from '../../support/dossier-builders.js';

const DONE = { code: '1', received: day('2026-03-02'), due: day('2026-03-12'), finished: day('2026-03-11') };

function count(items: readonly Dossier[], without: readonly string[] = [], when: CountingDay = MARCH): Facts {
  return countDossiers(dossierList(items, without), LISTS.dossiers, when);
}

function written(fact: Fact | undefined): string | undefined {
  if (fact?.kind === 'ratio') return `${fact.numerator.toDecimal(0)}/${fact.denominator.toDecimal(0)}`;
  return fact?.kind === 'count' ? fact.value.toDecimal(0) : fact?.kind;
}

function figures(facts: Facts, ...metrics: readonly string[]): (string | undefined)[] {
  return metrics.map((metric) => written(facts.get(metric)));
}

describe('countDossiers', () => {
  it('gives computed figures of the last day, with the list as source and the counts as note', () => {
    const [[, fact] = []] = [...count([DONE, { ...DONE, code: '2', received: day('2026-04-01') }])];
    expect(fact).toMatchObject({ entry: 'computed', asOf: '2026-03-31', source: 'danh-sach.csv' });
    expect(fact?.note).toBe('Đếm từ danh sách 2 hồ sơ, trong kỳ 1 hồ sơ, không có hạn để xét 0 hồ sơ.');
    const running = count([DONE], [], { ...MARCH, asOf: day('2026-03-20') });
    expect(running.get('ON_TIME')?.asOf).toBe('2026-03-20');
  });

  it('says when working days were counted in a year without a list of holidays', () => {
    const waited = { ...DONE, received: day('2027-03-02'), due: day('2027-03-12'), requests: 1, waited: 2 };
    const year = { period: { from: day('2027-01-01'), to: day('2027-12-31') }, asOf: day('2027-12-31') };
    const note = (finished: string) =>
      count([{ ...waited, finished: day(finished) }], [], { ...MARCH, ...year }).get('ON_TIME')?.note;
    expect(note('2027-03-11')).toMatch(/ Chưa có lịch nghỉ lễ năm 2027 nên số ngày làm việc có thể đếm thừa\.$/);
    expect(count([DONE]).get('ON_TIME')?.note).not.toContain('lịch nghỉ');
  });

  it('gives no figure where a column is missing, and the others all the same', () => {
    const facts = count([{ ...DONE, channel: 'online', electronic: true }], ['fee', 'rating']);
    expect(figures(facts, 'PAY_DOSSIERS', 'DOSSIER_RECEIVING_SATISFACTION', 'ONLINE_RECEIVED_SHARE')).toEqual([
      undefined,
      undefined,
      '1/1',
    ]);
    const bare = count([DONE], ['finished', 'returned']);
    expect([...bare.keys()]).not.toContain('DOSSIERS_RESOLVED');
    expect(written(bare.get('DOSSIERS_RECEIVED'))).toBe('1');
  });

  it('counts nothing at all from an empty list', () => {
    expect(figures(count([]), 'ON_TIME', 'DOSSIERS_RECEIVED')).toEqual(['0/0', '0']);
  });

  it('says what it took for granted in the notes of the figures that rest on it, and only there', () => {
    const facts = count([{ ...DONE, channel: 'online', electronic: false }], ['paper', 'requests', 'asked']);
    expect(written(facts.get('ONLINE_DOSSIERS'))).toBe('0/1');
    expect(facts.get('ONLINE_DOSSIERS')?.note).toContain('coi mọi hồ sơ đều phải trả kết quả bằng giấy');
    expect(facts.get('ON_TIME')?.note).toContain('chưa trừ thời gian chờ bổ sung');
    expect(facts.get('ONLINE_RECEIVED_SHARE')?.note).not.toContain('coi mọi');
  });

  it('counts an online dossier whose result needs no paper without an electronic result', () => {
    const online: Dossier = { ...DONE, channel: 'online', electronic: false };
    const items = [
      online,
      { ...online, code: '2', paper: true },
      { ...online, code: '3', paper: true, electronic: true },
    ];
    expect(written(count(items).get('ONLINE_DOSSIERS'))).toBe('2/3');
  });

  it('reports a count of none as not arising where the data say so', () => {
    expect(count([DONE]).get('OUT_OF_AREA_DOSSIERS')).toMatchObject({ kind: 'not_arising' });
    expect(written(count([{ ...DONE, outside: true }]).get('OUT_OF_AREA_DOSSIERS'))).toBe('1');
  });

  it('leaves a dossier without any deadline out of the on-time ratio and names their number', () => {
    const { due: _due, ...undated } = DONE;
    const facts = count([DONE, { ...undated, code: '2' }]);
    expect(written(facts.get('ON_TIME'))).toBe('1/1');
    expect(facts.get('ON_TIME')?.note).toContain('không có hạn để xét 1 hồ sơ');
    expect(written(facts.get('DOSSIERS_RESOLVED'))).toBe('2');
  });

  it('counts refused and withdrawn dossiers as handed back, not as resolved', () => {
    const items: Dossier[] = [
      DONE,
      { ...DONE, code: '2', status: 'refused' },
      { ...DONE, code: '3', status: 'withdrawn' },
    ];
    expect(figures(count(items), 'DOSSIERS_RESOLVED', 'DOSSIERS_WITHDRAWN', 'ON_TIME')).toEqual(['1', '2', '3/3']);
  });

  it('takes a dossier off satisfaction once, however many things were wrong', () => {
    const bad: Dossier = { ...DONE, code: '2', finished: day('2026-03-20'), petition: true, rating: 'dissatisfied' };
    expect(written(count([DONE, bad]).get('DOSSIER_RECEIVING_SATISFACTION'))).toBe('1/2');
  });

  it('only names metrics that the definitions have', () => {
    const unknown = [...count([DONE]).keys()].filter((metric) => !SHIPPED.metrics.has(metric));
    expect(unknown).toEqual([]);
  });
});
