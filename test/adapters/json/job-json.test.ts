import { describe, expect, it } from 'vitest';
import { jobJson } from '../../../src/adapters/json/job-json.js';
import type { SeenJob } from '../../../src/application/jobs/see-jobs.js';
import { day, instant } from '../../support/builders.js';

const at = instant(day('2026-10-10'));
const job: SeenJob = {
  ...{ id: 'a1', task: { kind: 'backup' }, by: 'quan-tri', origin: 'máy 10.0.0.1', at, attempts: 1, isTold: false },
  ...{ state: 'running', done: 24, total: 72 },
};

describe('a job for other programs', () => {
  it('tells how far it is, and nothing of where it was asked from', () => {
    expect(jobJson(job)).toEqual({
      ...{ id: 'a1', kind: 'backup', name: 'Sao lưu', state: 'running', stateName: 'đang chạy' },
      ...{ done: 24, total: 72, by: 'quan-tri', at, issues: [] },
    });
  });

  it('has done all its steps once it is done, though the last ones were not written down', () => {
    expect(jobJson({ ...job, state: 'done' })).toMatchObject({ done: 72, total: 72 });
    expect(jobJson({ ...job, state: 'failed' })).toMatchObject({ done: 24, total: 72 });
  });
});
