import { join } from 'node:path';
import { Refused } from '../../../../application/refused.js';
import type { CaseInput } from '../../../../domain/assessment.js';
import { addDays, type IsoDate } from '../../../../domain/calendar.js';
import { leadOf } from '../../../../domain/engine/departments.js';
import type { Evidence } from '../../../../domain/evidence.js';
import { packageRoot } from '../../../package-root.js';
import type { RecordsServices } from '../../../records-services.js';

/** The case folder from which the demonstration is made. */
export interface Sample {
  readonly folder: string;
  /** A table of communes that do not exist, said to be made up. */
  readonly comparator: string;
  readonly input: CaseInput;
  /** What somebody handed in or told, oldest first. */
  readonly deeds: readonly SampleDeed[];
}

export interface SampleDeed {
  readonly evidence: Evidence;
  /** The day from which it could be handed in. */
  readonly day: IsoDate;
  readonly department: string;
}

/** @throws Refused when the sample cannot be read. */
export async function readSample({ scoring }: RecordsServices): Promise<Sample> {
  const samples = join(packageRoot(), 'samples');
  const folder = join(samples, 'xuan-tho');
  const { assessments, definitions, issues } = await scoring.run({ folder });
  const [first] = assessments;
  if (first === undefined || definitions === undefined) throw new Refused(...issues);
  const owners = new Map<string, string>();
  const ends = new Map<string, IsoDate>();
  for (const {
    set: { id },
    score,
    input,
  } of assessments) {
    const set = definitions.sets.get(id)?.set;
    if (set === undefined) continue;
    for (const { criterion, evidence } of score.leaves) {
      for (const { slot } of evidence) {
        const { id: requirement } = slot.requirement;
        if (!owners.has(requirement)) owners.set(requirement, leadOf(criterion, set, input.departments).id);
        ends.set(`${requirement} ${slot.label}`, slot.period.to);
      }
    }
  }
  const { evidence, period } = first.input;
  const deeds = evidence
    .filter(({ state }) => state !== 'proposed')
    .map((each): SampleDeed => {
      // What has no date of its own can be told when its period is over.
      const end = ends.get(`${each.requirement} ${each.slot ?? ''}`) ?? period.from;
      const day = each.issuedOn ?? each.file?.issuedOn ?? addDays(end, 1);
      return { evidence: each, day, department: owners.get(each.requirement) ?? '' };
    });
  const comparator = join(samples, 'bang-mau', 'cchc-2025-so-lieu-mau.csv');
  return {
    folder,
    comparator,
    input: first.input,
    deeds: deeds.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  };
}
