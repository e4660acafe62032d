import { describe, expect, it } from 'vitest';
import type { Post, Role } from '../../../src/domain/records/people.js';
import { type Action, mayDo } from '../../../src/domain/records/permissions.js';
import { day } from '../../support/builders.js';

const ACCOUNT = { login: 'a', name: 'A', active: true };
const TODAY = day('2026-10-10');

function post(role: Role, more: Partial<Post> = {}): Post {
  return { account: 'a', commune: 'x', role, from: day('2026-01-01'), ...more };
}
function may(action: Action, posts: readonly Post[], commune = 'x', department?: string): boolean {
  return mayDo(ACCOUNT, posts, { action, commune, ...(department !== undefined && { department }) }, TODAY);
}

describe('permissions', () => {
  it('let nobody both score and lock, and no administrator score', () => {
    for (const role of ['standing_office', 'admin', 'editor', 'head', 'auditor'] as const) {
      expect(may('close_month', [post(role)])).toBe(false);
    }
    for (const role of ['leader', 'admin', 'auditor'] as const) {
      expect(may('hand_over', [post(role)])).toBe(false);
      expect(may('decide_evidence', [post(role)])).toBe(false);
    }
  });

  it('hold in the commune of the post, and for the department of the post', () => {
    expect(may('open_month', [post('standing_office')], 'y')).toBe(false);
    expect(may('open_month', [post('standing_office', { commune: '' })], 'y')).toBe(true);
    expect(may('submit_evidence', [post('editor', { department: 'kt' })], 'x', 'kt')).toBe(true);
    expect(may('submit_evidence', [post('editor', { department: 'kt' })], 'x', 'vp')).toBe(false);
  });

  it('hold from the first to the last day of the post, and for open accounts only', () => {
    expect(may('open_month', [post('standing_office', { from: day('2026-10-11') })])).toBe(false);
    expect(may('open_month', [post('standing_office', { to: TODAY })])).toBe(true);
    expect(may('open_month', [post('standing_office', { to: day('2026-10-09') })])).toBe(false);
    const deed = { action: 'open_month', commune: 'x' } as const;
    expect(mayDo({ ...ACCOUNT, active: false }, [post('standing_office')], deed, TODAY)).toBe(false);
  });

  it('let the leader of one commune back up the whole workspace, which a lock needs', () => {
    expect(may('back_up', [post('leader')], '')).toBe(true);
    expect(may('back_up', [post('editor', { department: 'kt' })], '')).toBe(false);
    expect(may('manage_people', [post('admin')], '')).toBe(false);
  });
});
