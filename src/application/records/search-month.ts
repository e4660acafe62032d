import { inject, injectable } from 'inversify';
import type { Department } from '../../domain/commune.js';
import {
  type CriteriaSet,
  type Criterion,
  nodesOf,
  type SubCriterion,
  scoredNodes,
} from '../../domain/criteria-set.js';
import { requirementsOf } from '../../domain/engine/match-evidence.js';
import type { EvidenceRequirement } from '../../domain/evidence.js';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import { search } from '../../domain/search.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { usable } from '../usable.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import type { MonthReference } from './see-score.js';

export interface FoundCriterion {
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
}

/** A document that is wanted, with the first criterion that wants it. */
export interface FoundRequirement {
  readonly set: CriteriaSet;
  readonly requirement: EvidenceRequirement;
  readonly criterion: SubCriterion;
}

export interface FoundFile {
  readonly item: EvidenceItem;
  /** Absent: the criteria of today no longer want it. */
  readonly requirement?: EvidenceRequirement;
}

/** What a month has of some words, the best first in each kind. */
export interface FoundInMonth {
  readonly criteria: readonly FoundCriterion[];
  readonly requirements: readonly FoundRequirement[];
  readonly files: readonly FoundFile[];
  readonly departments: readonly Department[];
}

/** Tìm trong một tháng: criteria, documents that are wanted, files that were handed in, departments. */
@injectable()
export class SearchMonth {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** Only what the person may read is looked through. @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    { commune, month: wanted }: MonthReference,
    question: string,
  ): Promise<FoundInMonth> {
    const definitions = usable(await this.definitions.load(this.clock.today(), 'all'));
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records, today }) => {
      const month = await findMonth(folder, records, commune, wanted);
      const sets = month.sets.flatMap((id) => definitions.sets.get(id)?.set ?? []);
      const requirements = sets.flatMap(wantedIn);
      return {
        criteria: search(question, sets.flatMap(criteriaIn)),
        requirements: search(
          question,
          requirements.map((item) => ({ item, texts: [item.requirement.title] })),
        ),
        files: filesIn(await records.evidence.inMonth(commune, month.id), requirements, question),
        departments: search(
          question,
          (await records.communes.departments(commune, today)).map((item) => ({
            ...{ item, code: item.id, texts: [item.name, ...item.aliases] },
          })),
        ),
      };
    });
  }
}

function criteriaIn(set: CriteriaSet) {
  return nodesOf(set).map((criterion) => ({ item: { set, criterion }, code: criterion.code, texts: [criterion.name] }));
}

function wantedIn(set: CriteriaSet): FoundRequirement[] {
  const leaves = scoredNodes(set);
  return requirementsOf(set).flatMap((requirement) => {
    const criterion = leaves.find(({ scoring }) => scoring.evidence.some(({ id }) => id === requirement.id));
    return criterion === undefined ? [] : [{ set, requirement, criterion }];
  });
}

/** By the name of the file, the number and issuer of the document, and the title of what it was handed in for. */
function filesIn(items: readonly EvidenceItem[], wanted: readonly FoundRequirement[], question: string): FoundFile[] {
  const titles = new Map(wanted.map(({ requirement }) => [requirement.id, requirement]));
  const files = items.flatMap((item) => {
    if (item.file === undefined || item.state === 'withdrawn') return [];
    const requirement = titles.get(item.requirement);
    const texts = [item.file.name, item.number, item.issuer, requirement?.title].flatMap((each) => each ?? []);
    return [{ item: { item, ...(requirement !== undefined && { requirement }) }, texts }];
  });
  return search(question, files);
}
