import { describe, expect, it } from 'vitest';
import { departmentOf } from '../../src/domain/engine/departments.js';
import { set } from '../support/builders.js';
import { department } from '../support/engine-builders.js';

describe('departmentOf', () => {
  const made = set([], { roles: new Map([['VHXH', 'Phòng Văn hóa - Xã hội']]) });
  const departments = [department('A', { roles: ['KT'] }), department('B', { roles: ['HCC', 'VHXH'] })];

  it('is the department of the commune that plays the role', () => {
    expect(departmentOf('VHXH', made, departments)).toBe(departments[1]);
  });

  it('is the role by its name in the set where no department plays it', () => {
    expect(departmentOf('VHXH', made, [])).toEqual({ id: 'VHXH', name: 'Phòng Văn hóa - Xã hội' });
  });

  it('is the bare role where the set does not name it either', () => {
    expect(departmentOf('XYZ', made, departments)).toEqual({ id: 'XYZ', name: 'XYZ' });
  });

  it('is nobody without a role', () => {
    expect(departmentOf(undefined, made, departments)).toEqual({ id: '', name: '' });
  });
});
