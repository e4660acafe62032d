import { describe, expect, it } from 'vitest';
import { type Searchable, search } from '../../src/domain/search.js';

const ALL: readonly Searchable<string>[] = [
  { item: '1.1', code: '1.1', texts: ['Ban hành kế hoạch cải cách hành chính'] },
  { item: '1.1.2', code: '1.1.2', texts: ['Mức độ hoàn thành kế hoạch'] },
  { item: '11.2', code: '11.2', texts: ['Văn hóa công vụ, đạo đức'] },
  { item: 'ON_TIME', code: 'ON_TIME', texts: ['Hồ sơ xử lý trước hạn, đúng hạn'] },
  { item: 'pvhcc', texts: ['Trung tâm Phục vụ hành chính công', 'TT PVHCC xã'] },
  { item: 'thuy', texts: ['Thủy lợi nội đồng'] },
];
const found = (question: string) => search(question, ALL);

describe('searching', () => {
  it.for([
    ['ke hoach', ['1.1', '1.1.2']],
    ['KẾ HOẠCH', ['1.1', '1.1.2']],
    ['kế hoạch'.normalize('NFD'), ['1.1', '1.1.2']],
    ['van hoa', ['11.2']],
    ['văn hoá', ['11.2']],
    ['văn hóa', ['11.2']],
    ['VĂN HOÁ'.normalize('NFD'), ['11.2']],
    ['dao duc', ['11.2']],
    ['đạo đức', ['11.2']],
    ['thuỷ', ['thuy']],
    ['dung han', ['ON_TIME']],
    ['on_time', ['ON_TIME']],
    ['pvhcc', ['pvhcc']],
    ['hcc', ['pvhcc']],
    ['  hoạch   kế ', ['1.1', '1.1.2']],
    ['hoach cai', ['1.1']],
    ['hanh chinh ke hoach', ['1.1']],
    ['muc hoa', []],
    ['khong co gi', []],
    ['', []],
    ['  -  ', []],
  ] as const)('"%s" finds %j', ([question, items]) => {
    expect(found(question)).toEqual(items);
  });

  it('takes the beginning of a word, never its middle', () => {
    expect(found('ke hoa')).toEqual(['1.1', '1.1.2']);
    expect(found('oach')).toEqual([]);
  });

  it('puts the very code first, and does not take 1.1 for 11', () => {
    expect(found('1.1')).toEqual(['1.1', '1.1.2']);
    expect(found('1.1.2')).toEqual(['1.1.2']);
    expect(found('11')).toEqual(['11.2']);
  });

  it('puts what has the marks that were typed before what only has the letters', () => {
    const two = [
      { item: 'bare', texts: ['Hoa trái'] },
      { item: 'marked', texts: ['Hòa giải ở cơ sở'] },
    ];
    expect(search('hoà', two)).toEqual(['marked', 'bare']);
    expect(search('hoa', two)).toEqual(['bare', 'marked']);
  });
});
