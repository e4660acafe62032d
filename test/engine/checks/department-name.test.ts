import { describe, expect, it } from 'vitest';
import { department, rendered } from '../../support/engine-builders.js';
import { check, run } from './check.js';

const names = check<'department_name'>({ kind: 'department_name' });
const departments = [
  department('VP', { name: 'Văn phòng HĐND và UBND', aliases: ['VP UBND'] }),
  department('KT', { name: 'Phòng Kinh tế' }),
];
const failures = (...written: readonly string[]) => run(names, { departments, departmentNames: written });

describe('a department name', () => {
  it('passes when it is a name, an alias or an id of a department', () => {
    expect(failures('Văn phòng HĐND và UBND', 'vp ubnd', 'KT', 'phòng kinh tế')).toEqual([]);
  });

  it('is proposed when it is nearly a department', () => {
    const [failed, ...rest] = failures('Phong Kinh te');
    expect(rest).toEqual([]);
    expect(rendered(failed?.values ?? {})).toEqual({ name: 'Phong Kinh te', nearest: 'Phòng Kinh tế' });
    expect(failed?.candidates).toEqual([{ message: 'phương án', values: failed?.values }]);
    expect(failed?.metrics).toEqual([]);
  });

  it('is told without a candidate when it is no department at all', () => {
    const [failed] = failures('Trạm Y tế');
    expect(rendered(failed?.values ?? {})).toEqual({ name: 'Trạm Y tế', nearest: '' });
    expect(failed?.candidates).toEqual([]);
  });

  it('is told once, however often it was written', () => {
    expect(failures('Trạm Y tế', 'Trạm Y tế')).toHaveLength(1);
  });
});
