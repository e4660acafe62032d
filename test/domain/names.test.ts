import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Department } from '../../src/domain/commune.js';
import {
  cleanText,
  foldBlock,
  foldText,
  foldUnitName,
  foldWords,
  matchDepartment,
  withoutMarks,
} from '../../src/domain/names.js';

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

  it.for([
    ['a letter typed wrong', 'Trường Mầm non Hoa Hướng Dưỡnh'],
    ['another last letter', 'Trường Mầm non Hoa Hướng Dươnh'],
    ['a letter left out', 'Trường Mầm non Hoa Hướng Dươg'],
    ['a letter added', 'Trường Mầm non Hoa Hướng Dươnng'],
    ['the first letter typed wrong', 'Hrường Mầm non Hoa Hướng Dương'],
  ] as const)('only proposes a name with %s', ([, name]) => {
    expect(matchDepartment(name, OFFICE)).toMatchObject({ kind: 'proposed', department: { id: 'mam-non' } });
  });

  it.for([
    ['two letters typed wrong', 'Trường Mầm non Hoa Hướng Xươnh'],
    ['two letters left out', 'Trường Mầm non Hoa Hướng Dươ'],
    ['two letters added', 'Trường Mầm non Hoa Hướng Dươngaa'],
    ['another beginning', 'Xxường Mầm non Hoa Hướng Dương'],
  ] as const)('does not know a name with %s', ([, name]) => {
    expect(matchDepartment(name, OFFICE)).toEqual({ kind: 'unknown' });
  });

  it.for(['Xã hôi', 'Xã hồi', 'Xã hoi', 'Xã hộ', 'Xã hộij'])(
    'takes no slip in "xã hội" for a commune: "%s"',
    (slip) => {
      const rooms = [department('vhxh', 'Phòng Văn hóa - Xã hội')];
      expect(matchDepartment(`Phòng Văn hóa - ${slip}`, rooms)).toMatchObject({ kind: 'proposed' });
    },
  );

  it('takes one letter for a slip only in names of eight letters or more', () => {
    const named = (name: string) => [department('x', name)];
    expect(matchDepartment('Đội trâtb', named('Đội trâta')).kind).toBe('proposed');
    expect(matchDepartment('Trạm tb', named('Trạm ta')).kind).toBe('unknown');
    expect(matchDepartment('Đội tba', named('Đội tbac')).kind).toBe('unknown');
  });

  it('drops the "phòng" of a name without marks only at its beginning', () => {
    const rooms = [department('vp', 'Văn phòng Đảng ủy'), department('kt', 'Phòng Kinh tế')];
    expect(matchDepartment('Phong Kinh te', rooms)).toMatchObject({ kind: 'proposed', department: { id: 'kt' } });
    expect(matchDepartment('Van Dang uy', rooms)).toEqual({ kind: 'unknown' });
  });

  it('knows a block by its code and by its name', () => {
    expect(['xa', 'Xã', ' XÃ '].map(foldBlock)).toEqual(['xa', 'xa', 'xa']);
    expect(foldBlock('dac-khu')).toBe(foldBlock('Đặc khu'));
    expect(foldBlock('xã')).not.toBe(foldBlock('xã, đặc khu'));
  });

  it('knows đ for d without marks', () => {
    expect(withoutMarks('Đường Điện Biên, đặc khu')).toBe('Duong Dien Bien, dac khu');
  });

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

  it('leaves single spaces, and none where punctuation was at the ends', () => {
    expect(foldText(' Phòng\t  Kinh \n tế ')).toBe('phòng kinh tế');
    expect(foldWords(' - Hồ sơ, (trực tuyến). ')).toBe(foldWords('hồ sơ trực tuyến'));
    expect(foldWords('ba')).toBe('ba');
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
