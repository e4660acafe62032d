import { inject, injectable } from 'inversify';
import type { PublishedScore } from '../../domain/assessment.js';
import { type CriteriaSet, findCriterion } from '../../domain/criteria-set.js';
import { hasErrors, type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { safeFileName } from '../../domain/records/file-name.js';
import type { Layer } from '../../domain/records/layer.js';
import { CaseTables } from '../ports/case-tables.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { findCommune, findOrLastMonth } from './find.js';
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
  ) {}

  /** @throws Refused when the reason is missing, or nothing of the file can be used. */
  async run(request: AppraisalFile, actor: Actor): Promise<AppraisalReport> {
    const { folder, file, layer, dryRun } = request;
    const reason = writtenReason(folder, request.reason);
    const { value: definitions, issues: broken } = await this.definitions.load(this.clock.today(), 'all');
    if (definitions === undefined) throw new Refused(...broken);
    const { commune, month } = await this.desk.look(folder, async (records) => {
      const found = await findCommune(folder, records, request.commune);
      return { commune: found.id, month: await findOrLastMonth(folder, records, found.id, request.month) };
    });
    const sets = month.sets.flatMap((id) => definitions.sets.get(id)?.set ?? []);
    const { value: read = [], issues } = await this.tables.published(file, sets, this.clock.today());
    const unclear = read.filter((score) => setOf(score, sets) === undefined);
    const told = [...issues, ...unclear.map((score) => ambiguous(file, score, sets))];
    const scores = read.flatMap((score) => {
      const set = setOf(score, sets);
      return set === undefined ? [] : [{ ...score, set }];
    });
    if (scores.length === 0 && hasErrors(told)) throw new Refused(...told);
    return this.desk.act(folder, actor, { action: 'record_appraisal', commune }, async (sitting) => {
      if (dryRun) return { scores, issues: told, recorded: false };
      const { account: by, at } = sitting.signature;
      for (const { set, code, points, source } of scores) {
        await sitting.records.layers.add({
          ...{ commune, month: month.id, set, code, layer, points, reason, source, by, at },
        });
      }
      const subject = `${month.id} ${layer} ${safeFileName(file)}`;
      await sitting.note({ action: 'layer_scored', subject, after: `${scores.length} điểm`, reason });
      return { scores, issues: told, recorded: true };
    });
  }
}

/** The set of the month that a row means; undefined when several of them have the code. */
function setOf({ set, code }: PublishedScore, sets: readonly CriteriaSet[]): string | undefined {
  if (set !== undefined) return set;
  const having = sets.filter((each) => code === 'total' || findCriterion(each, code) !== undefined);
  return having.length === 1 ? having[0]?.id : undefined;
}

function ambiguous(file: string, { code }: PublishedScore, sets: readonly CriteriaSet[]): Issue {
  const known = text(sets.map(({ id }) => id).join(', '));
  return issue('R007', { file }, { kind: text('set'), found: text(code), known });
}
