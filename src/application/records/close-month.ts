import { inject, injectable } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, moment, text } from '../../domain/message.js';
import { type ClosedResult, type Month, type MonthVersion, stateAfter } from '../../domain/records/month.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import { Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';
import { ScoreCase } from '../score-case.js';
import { changedMonth, notFromHere } from './change-month.js';
import { closedResult } from './closed-result.js';
import { type Actor, Desk, type Sitting } from './desk.js';
import { findMonth } from './find.js';
import { RecordedCase } from './recorded-case.js';

/**
 * Khóa tháng: freezes the figures, the evidence, the definitions and the result together, so that the month gives the
 * same points for ever, whatever changes afterwards.
 */
@injectable()
export class CloseMonth {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(RecordedCase) private readonly cases: RecordedCase,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  /** @throws Refused when it is not handed over, its scorer asks, or something changed while it was scored. */
  async run(folder: string, actor: Actor, commune: string, id: string): Promise<MonthVersion> {
    const { files } = await this.workspaces.open(folder);
    const { assessments, issues } = await this.scoring.run({ folder, commune, month: id });
    const [first] = assessments;
    if (first === undefined) throw new Refused(...issues);
    const { input } = first;
    const archive = await this.definitions.archive(input.sets);
    // Contents first: if the lock fails after them, nobody was promised anything and nothing refers to them.
    const definitions = await files.put(this.#bytes(archive), 'json');
    const kept = await files.put(this.#bytes(input), 'json');
    return this.desk.act(folder, actor, { action: 'close_month', commune }, async (sitting) => {
      const month = await findMonth(folder, sitting.records, commune, id);
      const scorer = this.#scorerOf(folder, month, actor);
      const closed = await changedMonth(folder, sitting, month, 'close');
      const now = await this.cases.inputOf(sitting.records, files, month);
      if (now.hash !== input.hash) throw changedMeanwhile(folder, month);
      const version = versionOf(sitting, closed, scorer, { definitions, input: kept }, assessments);
      await sitting.records.months.freeze(version);
      const after = version.results.map(({ set, points, dataHash }) => `${set} ${points} ${dataHash}`).join(', ');
      await sitting.note({ action: 'month_closed', subject: id, before: month.state, after });
      return version;
    });
  }

  /** Tells what would stop the lock, before anything is done for it. @throws Refused */
  async foresee(folder: string, actor: Actor, commune: string, id: string): Promise<void> {
    await this.desk.act(folder, actor, { action: 'close_month', commune }, async ({ records }) => {
      const month = await findMonth(folder, records, commune, id);
      this.#scorerOf(folder, month, actor);
      if (stateAfter(month.state, 'close') === undefined) throw notFromHere(folder, month, 'close');
    });
  }

  #scorerOf(folder: string, { scorer }: Month, { account }: Actor): string {
    if (scorer === account) throw new Refused(issue('R006', { file: folder }, { account: text(account) }));
    return scorer ?? '';
  }

  #bytes(value: unknown): Uint8Array {
    return new TextEncoder().encode(this.json.encode(value));
  }
}

function versionOf(
  { signature }: Sitting,
  month: Month,
  scorer: string,
  kept: Pick<MonthVersion, 'definitions' | 'input'>,
  assessments: readonly Assessment[],
): MonthVersion {
  const [first] = assessments;
  if (first === undefined) throw new Error('a month without results');
  const results: readonly ClosedResult[] = assessments.map(closedResult);
  return {
    ...{ commune: month.commune, month: month.id, version: month.version },
    ...{ closedAt: signature.at, closedBy: signature.account, scorer, asOf: first.input.asOf, ...kept, results },
    ...(month.reason !== undefined && { reason: month.reason }),
  };
}

function changedMeanwhile(folder: string, { id, changedBy, changedAt, state }: Month): Refused {
  const values = {
    what: asSlot(id),
    account: text(changedBy),
    at: moment(changedAt),
    state: text(state),
  };
  return new Refused(issue('R004', { file: folder }, values));
}
