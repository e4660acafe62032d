import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Department } from '../../src/domain/commune.js';
import { cleanText, foldUnitName, foldWords, matchDepartment } from '../../src/domain/names.js';

const department = (id: string, name: string, aliases: string[] = []): Department => ({
  id,
  name,
  aliases,
  roles: [],
  leads: [],
  supports: [],
});
const OFFICE: readonly Department[] = [
  department('van-phong', 'Văn phòng HĐND và UBND'),
  department('vhxh', 'Phòng Văn hóa - Xã hội'),
  department('kt', 'Phòng Kinh tế, Hạ tầng và Đô thị', ['phòng KTHT']),
  department('pvhcc', 'Trung tâm Phục vụ hành chính công'),
  department('dvsnc', 'Trung tâm Dịch vụ sự nghiệp công'),
  department('mam-non', 'Trường Mầm non Hoa Hướng Dương'),
];

describe('matchDepartment', () => {
  it.for([
    ['phòng Văn hoá - Xã hội', 'vhxh'],
    ['Phòng Văn hóa – Xã hội phường', 'vhxh'],
    ['VHXH', 'vhxh'],
    ['phòng VH-XH', 'vhxh'],
    ['Phòng  Văn\u00a0hóa, Xã hội'.normalize('NFD'), 'vhxh'],
    ['phòng Kinh tế Hạ tầng và Đô thị', 'kt'],
    ['Phòng KTHT', 'kt'],
    ['Trung tâm phục vụ Hành chính công', 'pvhcc'],
    ['Trung tâm PVHCC xã Đồng Xa', 'pvhcc'],
    ['TT PVHCC', 'pvhcc'],
    ['Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân phường', 'van-phong'],
    ['VP HĐND-UBND', 'van-phong'],
    ['Trung tâm Dịch vụ Sự nghiệp công', 'dvsnc'],
    ['Trường MN Hoa Hướng Dương', 'mam-non'],
  ] as const)('recognises "%s"', ([name, id]) => {
    expect(matchDepartment(name, OFFICE)).toMatchObject({ kind: 'exact', department: { id } });
  });

  it.for(['Trường MN Hoa Hương Dương', 'Trung tâm Phuc vu hanh chinh cong', 'Phòng Văn hóa - Xa hội'])(
    'only proposes "%s"',
    (name) => {
      expect(matchDepartment(name, OFFICE).kind).toBe('proposed');
    },
  );

  it.for(['Trung tâm Dịch vụ tổng hợp', 'Trường Tiểu học Phan Châu Trinh', 'Phòng Y tế', ''])(
    'does not know "%s"',
    (name) => {
      expect(matchDepartment(name, OFFICE)).toEqual({ kind: 'unknown' });
    },
  );

  it('proposes nothing when two departments are equally near', () => {
    const twins = [department('a', 'Trạm Y tế Đông Hà'), department('b', 'Trạm Y tế Đồng Hạ')];
    expect(matchDepartment('Trạm Y tế Dong Ha', twins)).toEqual({ kind: 'unknown' });
  });
});

describe('folding', () => {
  it('keeps words that differ only by a mark apart', () => {
    expect(foldWords('Hoa Hương Dương')).not.toBe(foldWords('Hoa Hướng Dương'));
    expect(foldUnitName('Phòng Xã hội')).toBe(foldUnitName('xã hội'));
  });

  it('drops invisible characters and odd spaces', () => {
    expect(cleanText('\ufeff ON\u200b_TIME\u00a0 ')).toBe('ON_TIME');
  });

  it('does not depend on the Unicode form', () => {
    const letter = fc.constantFrom(...'aăâàạeêểioôộơuưữyđbhnAÁĐƯỨ09 -–,.');
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(foldWords(text.normalize('NFD'))).toBe(foldWords(text));
      }),
    );
  });
});
