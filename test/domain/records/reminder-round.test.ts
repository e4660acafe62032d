import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/records/instant.js';
import { isSoonAfter, repeats, roundText } from '../../../src/domain/records/reminder-round.js';

const at = (time: string) => `2026-10-10T${time}+07:00` as Instant;

describe('a round of letters', () => {
  const logged = roundText({ version: 1, departments: ['kt', 'vp'] });

  it('is repeated by one of the same version to a department that has its letter', () => {
    expect(repeats(logged, { version: 1, departments: ['vp', 'vhxh'] })).toBe(true);
    expect(repeats(logged, { version: 1, departments: ['v', 'kt-2'] })).toBe(false);
    expect(repeats(logged, { version: 2, departments: ['kt', 'vp'] })).toBe(false);
    expect(repeats(roundText({ version: 1, departments: [] }), { version: 1, departments: ['kt'] })).toBe(false);
  });

  it('counts as a second click for ten minutes', () => {
    expect(isSoonAfter(at('09:00:00.000'), at('09:00:00.200'))).toBe(true);
    expect(isSoonAfter(at('09:00:00.000'), at('09:09:59.999'))).toBe(true);
    expect(isSoonAfter(at('09:00:00.000'), at('09:10:00.000'))).toBe(false);
  });
});
