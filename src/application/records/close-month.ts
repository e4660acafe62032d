import { inject, injectable } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import type { AuditAction } from '../../domain/records/audit.js';
import { type ClosedResult, type Month, type MonthVersion, stateAfter } from '../../domain/records/month.js';
import { Clock } from '../ports/clock.js';
import { type DefinitionArchive, DefinitionsSource } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import type { Records } from '../ports/records.js';
import { Refused } from '../refused.js';
import { changedByOther, changedMonth, notFromHere } from './change-month.js';
import { closedResult, lockNote } from './closed-result.js';
import { type Actor, Desk, type Sitting } from './desk.js';
import { findMonth } from './find.js';
import { RecordedCase } from './recorded-case.js';
import { dataCode, ScoreMonth } from './score-month.js';

/**
 * Khóa tháng: freezes the figures, the evidence, the definitions and the result together, so that the month gives the
 * same points for ever, whatever changes afterwards.
 */
@injectable()
export class CloseMonth {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreMonth) private readonly scoring: ScoreMonth,
    @inject(RecordedCase) private readonly cases: RecordedCase,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(DomainJson) private readonly json: DomainJson,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @param revision what the person looked at; absent: whatever is there now.
   * @throws Refused when it is not handed over, its scorer asks, or something changed while it was scored.
   */
  async run(folder: string, actor: Actor, commune: string, id: string, revision?: number): Promise<MonthVersion> {
    const asked = await this.desk.look(folder, (records) => findMonth(folder, records, commune, id));
    const assessments = await this.scoring.run(folder, asked);
    const [first] = assessments;
    if (first === undefined) throw new Error('a month without sets');
    const { input } = first;
    const archive = await this.definitions.archive(input.sets);
    if (!(await this.#isWhatWasScored(archive, assessments))) throw changedSince(folder, asked);
    return this.desk.act(folder, actor, { action: 'close_month', commune }, async (sitting) => {
      const { files } = sitting.workspace;
      const month = await findMonth(folder, sitting.records, commune, id);
      const scorer = await scorerOf(folder, sitting.records, month, actor);
      const closed = await changedMonth(folder, sitting, month, 'close', revision);
      if (month.signed !== dataCode(assessments)) throw changedSince(folder, month);
      const now = await this.cases.inputOf(sitting.records, files, month);
      if (now.hash !== input.hash) throw changedSince(folder, month);
      // Contents before the record that refers to them, and only for a lock that is not refused.
      const definitions = await files.put(this.#bytes(archive), 'json');
      const kept = { definitions, input: await files.put(this.#bytes(input), 'json') };
      const version = versionOf(sitting, closed, scorer, kept, assessments);
      await sitting.records.months.freeze(version);
      await sitting.note({ action: 'month_closed', subject: id, before: month.state, after: lockNote(version) });
      return version;
    });
  }

  /** Tells what would stop the lock, before anything is done for it. @throws Refused */
  async foresee(folder: string, actor: Actor, commune: string, id: string, revision?: number): Promise<void> {
    await this.desk.act(folder, actor, { action: 'close_month', commune }, async ({ records }) => {
      const month = await findMonth(folder, records, commune, id);
      await scorerOf(folder, records, month, actor);
      if (revision !== undefined && revision !== month.revision) throw changedByOther(folder, month);
      if (stateAfter(month.state, 'close') === undefined) throw notFromHere(folder, month, 'close');
    });
  }

  /** A file of criteria may be saved between its two readings: then what is kept is not what was scored. */
  async #isWhatWasScored(archive: DefinitionArchive, assessments: readonly Assessment[]): Promise<boolean> {
    const ids = assessments.map(({ set }) => set.id);
    const { value } = await this.definitions.load(this.clock.today(), ids, archive);
    return assessments.every(({ set }) => value?.sets.get(set.id)?.hash === set.hash);
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

/** What is signed is what is locked: after a change it is taken back and handed over again. */
function changedSince(folder: string, { id }: Month): Refused {
  return new Refused(issue('R016', { file: folder }, { month: asSlot(id) }));
}

/** Deeds by which a person has had a hand in the points of a version. */
const SCORING: ReadonlySet<AuditAction> = new Set([
  'month_scored',
  'month_handed_over',
  'layer_scored',
  'evidence_accepted',
  'evidence_returned',
  'evidence_not_arising_confirmed',
  'figures_imported',
  'list_imported',
]);

/** @throws Refused when who wants to lock had a hand in the points of this version, however many hands it went through. */
async function scorerOf(folder: string, { audit }: Records, month: Month, { account }: Actor): Promise<string> {
  const entries = (await audit.entries(month.commune)).filter(({ subject }) => isAbout(subject, month));
  const since = entries.findLastIndex(({ action }) => action === 'month_reopened');
  const own = entries.slice(since + 1).some((entry) => entry.account === account && SCORING.has(entry.action));
  if (own || month.scorer === account) throw new Refused(issue('R006', { file: folder }, { account: text(account) }));
  return month.scorer ?? '';
}

function isAbout(subject: string, { id }: Month): boolean {
  return subject === id || subject.startsWith(`${id} `);
}
