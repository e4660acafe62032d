import { describe, expect, it } from 'vitest';
import { leadOf, supportOf } from '../../src/domain/engine/departments.js';
import { leaf, set } from '../support/builders.js';
import { department } from '../support/engine-builders.js';

const made = set([], { roles: new Map([['VHXH', 'Phòng Văn hóa - Xã hội']]) });
const departments = [department('A', { roles: ['KT'] }), department('B', { roles: ['HCC', 'VHXH'] })];
const ledBy = (lead: string) => leaf('1.1', 1, 'rule', {}, { lead });

describe('leadOf', () => {
  it('is the department of the commune that plays the role', () => {
    expect(leadOf(ledBy('VHXH'), made, departments)).toBe(departments[1]);
  });

  it('is the department that the case names for the very criterion, whatever its role', () => {
    const own = [...departments, department('C', { leads: ['1.1'] })];
    expect(leadOf(ledBy('VHXH'), made, own)).toBe(own[2]);
  });

  it('is the role by its name in the set where no department plays it', () => {
    expect(leadOf(ledBy('VHXH'), made, [])).toEqual({ id: 'VHXH', name: 'Phòng Văn hóa - Xã hội' });
  });

  it('is the bare role where the set does not name it either', () => {
    expect(leadOf(ledBy('XYZ'), made, departments)).toEqual({ id: 'XYZ', name: 'XYZ' });
  });

  it('is nobody without a role', () => {
    expect(leadOf(leaf('1.1', 1, 'rule', {}), made, departments)).toEqual({ id: '', name: '' });
  });
});

describe('supportOf', () => {
  it('is whom the case names for the criterion, then the departments of the set’s roles', () => {
    const helper = department('C', { supports: ['1.1'] });
    const helped = leaf('1.1', 1, 'rule', {}, { support: ['KT', 'VP'] });
    expect(supportOf(helped, made, [...departments, helper])).toEqual([
      helper,
      departments[0],
      { id: 'VP', name: 'VP' },
    ]);
  });
});
