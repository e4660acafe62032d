import { requirementsOf } from '../domain/engine/match-evidence.js';
import type { Evidence, EvidenceFile } from '../domain/evidence.js';
import type { ScoredSet } from './scored-set.js';

/** Files that stand for something, or for nothing, only once a person says so. */
export interface LooseFiles {
  /** Named in no table; the program thinks it knows what for. */
  readonly proposed: readonly Evidence[];
  /** Named for a requirement, but fitting none of its periods. */
  readonly unplaced: readonly Evidence[];
  /** Serving nothing that anybody knows of. */
  readonly unknown: readonly EvidenceFile[];
}

export function looseFiles({ assessment, set }: ScoredSet): LooseFiles {
  const { evidence, files } = assessment.input;
  const used = new Set(evidence.flatMap((each) => each.file?.path ?? []));
  const wanted = new Set(requirementsOf(set).map((requirement) => requirement.id));
  return {
    proposed: evidence.filter((each) => each.state === 'proposed' && wanted.has(each.requirement)),
    unplaced: assessment.unplaced.filter((each) => each.state !== 'proposed'),
    unknown: wanted.size === 0 ? [] : files.filter((file) => !used.has(file.path)),
  };
}
