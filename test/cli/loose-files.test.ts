import { describe, expect, it } from 'vitest';
import { createOutput } from '../../src/cli/output.js';
import { looseFileLines } from '../../src/cli/views/loose-files.js';
import type { Evidence, EvidenceFile, EvidenceRequirement } from '../../src/domain/evidence.js';
import { area, day, leaf, set } from '../support/builders.js';
import { sampleScored } from './support/scored-set.js';

const output = createOutput({ stdout: { write: () => true }, stderr: { write: () => true }, env: {} });

const REQUIREMENT: EvidenceRequirement = {
  id: 'ke-hoach',
  title: 'Kế hoạch năm',
  per: 'year',
  count: 1,
  due: { kind: 'fixed', month: 1, day: 15, yearOffset: 0 },
  required: true,
  keywords: [],
  mustShow: [],
};
const SET = set([area('1', [leaf('1.1', 10, 'rule', {}, { evidence: [REQUIREMENT] })])]);

function file(path: string): EvidenceFile {
  return { path, bytes: 1, sha256: path, type: 'pdf', issuedOn: day('2026-05-01') };
}

function linesWith(evidence: readonly Evidence[], files: readonly EvidenceFile[], unplaced: readonly Evidence[] = []) {
  const scored = sampleScored({ unplaced }, SET);
  const input = { ...scored.assessment.input, evidence, files };
  return looseFileLines({ ...scored, assessment: { ...scored.assessment, input } }, output).join('\n');
}

describe('files that wait for a person', () => {
  const { id } = REQUIREMENT;

  it('tell what a file may be, for which period, and why the program thinks so', () => {
    const proposed: Evidence = {
      requirement: id,
      state: 'proposed',
      file: file('a.pdf'),
      reason: 'Có các từ: kế hoạch.',
    };
    const text = linesWith([proposed], [file('a.pdf')]);
    expect(text).toContain('1 tệp, chưa tính điểm');
    expect(text).toContain(`a.pdf: có thể là "${REQUIREMENT.title}"`);
    expect(text).toContain('Vì sao: Có các từ: kế hoạch.');
  });

  it('tell a file that serves nothing, and evidence that fits no period', () => {
    const old: Evidence = { requirement: id, state: 'accepted', file: file('cu.pdf') };
    const text = linesWith([old], [file('cu.pdf'), file('la.pdf')], [old]);
    expect(text).toContain('la.pdf: chưa rõ dùng cho tiêu chí nào');
    expect(text).toContain('không thuộc kỳ nào trong năm chấm');
  });

  it('are not spoken of when there are none', () => {
    expect(linesWith([], [])).toBe('');
  });
});
