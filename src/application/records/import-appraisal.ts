import { inject, injectable } from 'inversify';
import type { PublishedScore } from '../../domain/assessment.js';
import { type CriteriaSet, findCriterion } from '../../domain/criteria-set.js';
import { hasErrors, type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { AuditNote } from '../../domain/records/audit.js';
import { safeFileName } from '../../domain/records/file-name.js';
import { isSameScore, type Layer, type LayerScore } from '../../domain/records/layer.js';
import { CaseTables, type PlacedScore } from '../ports/case-tables.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import { Refused } from '../refused.js';
import { usable } from '../usable.js';
import { type Actor, Desk } from './desk.js';
import { findCommune, findOrLastMonth } from './find.js';
import { outOfRange } from './out-of-range.js';
import { rowTraces } from './row-traces.js';
import { tellChanges } from './tell-changes.js';
import { writtenReason } from './written-text.js';

export interface AppraisalFile {
  readonly folder: string;
  readonly commune?: string;
  readonly month?: string;
  readonly file: string;
  readonly layer: Exclude<Layer, 'self'>;
  /** Why these points: the decision, notice or minutes they come from. */
  readonly reason: string;
  readonly dryRun: boolean;
}

export interface AppraisalReport {
  readonly scores: readonly PublishedScore[];
  readonly issues: readonly Issue[];
  readonly recorded: boolean;
}

/** Nhập điểm thẩm định hoặc điểm đã công bố: a layer beside our own points, which it never overwrites. */
@injectable()
export class ImportAppraisal {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(CaseTables) private readonly tables: CaseTables,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  /** @throws Refused when the reason is missing, or nothing of the file can be used. */
  async run(request: AppraisalFile, actor: Actor): Promise<AppraisalReport> {
    const { folder, file, layer, dryRun } = request;
    const reason = writtenReason(folder, request.reason);
    const definitions = usable(await this.definitions.load(this.clock.today(), 'all'));
    const { commune, month } = await this.desk.look(folder, async (records) => {
      const found = await findCommune(folder, records, request.commune);
      return { commune: found.id, month: await findOrLastMonth(folder, records, found.id, request.month) };
    });
    const sets = month.sets.flatMap((id) => definitions.sets.get(id)?.set ?? []);
    const { value: read = [], issues } = await this.tables.published(file, sets, this.clock.today());
    const settled = read.map((row) => settle(row, sets));
    const told = [...issues, ...settled.flatMap((each) => ('severity' in each ? each : []))];
    const scores = settled.flatMap((each) => ('severity' in each ? [] : each));
    if (scores.length === 0 && hasErrors(told)) throw new Refused(...told);
    return this.desk.act(folder, actor, { action: 'record_appraisal', commune }, async (sitting) => {
      if (dryRun) return { scores, issues: told, recorded: false };
      const { records, signature } = sitting;
      const before = await records.layers.inMonth(commune, month.id);
      const given = scores.map(
        ({ set, code, points, source }): LayerScore => ({
          ...{ commune, month: month.id, set, code, layer, points, reason, source },
          ...{ by: signature.account, at: signature.at },
        }),
      );
      const keys: string[] = [];
      for (const score of given) keys.push(await records.layers.add(score));
      const code = this.json.hash(scores).slice(0, 12);
      await sitting.note({
        ...{ action: 'appraisal_imported', subject: `${month.id} ${layer} ${safeFileName(file)}` },
        ...{ after: `${scores.length} scores; ${code}`, reason },
        rows: await rowTraces(sitting, 'score', commune, keys),
      });
      await tellChanges(sitting, layerNotes(before, given), this.json);
      return { scores, issues: told, recorded: true };
    });
  }
}

type SettledScore = PublishedScore & { readonly set: string };

/** A row with the set that it means, or what is wrong with it. */
function settle({ score, place }: PlacedScore, sets: readonly CriteriaSet[]): SettledScore | Issue {
  const set = sets.find(({ id }) => id === setOf(score, sets));
  if (set === undefined) return ambiguous(place, score, sets);
  return outOfRange(place, set, score.code, score.points) ?? { ...score, set: set.id };
}

/** What the log tells of points that are new, or that take the place of others in their layer. */
function layerNotes(before: readonly LayerScore[], given: readonly LayerScore[]): AuditNote[] {
  return given.flatMap((score) => {
    const earlier = before.findLast((each) => isSameScore(each, score));
    if (earlier?.points.equals(score.points) === true) return [];
    const { month, set, code, layer, points, reason } = score;
    return [
      {
        ...({ action: 'layer_scored', subject: `${month} ${set} ${code} ${layer}` } as const),
        ...(earlier !== undefined && { before: earlier.points.toString() }),
        ...{ after: points.toString(), reason },
      },
    ];
  });
}

/** The set of the month that a row means; undefined when several of them have the code. */
function setOf({ set, code }: PublishedScore, sets: readonly CriteriaSet[]): string | undefined {
  if (set !== undefined) return set;
  const having = sets.filter((each) => code === 'total' || findCriterion(each, code) !== undefined);
  return having.length === 1 ? having[0]?.id : undefined;
}

function ambiguous(place: SourcePlace, { code }: PublishedScore, sets: readonly CriteriaSet[]): Issue {
  const known = text(sets.map(({ id }) => id).join(', '));
  return issue('R007', place, { kind: text('set'), found: text(code), known });
}
