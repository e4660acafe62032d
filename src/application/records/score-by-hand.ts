import { inject, injectable } from 'inversify';
import { findCriterion } from '../../domain/criteria-set.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import { isSameScore, type LayerScore } from '../../domain/records/layer.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { findMonth, noSuch } from './find.js';
import { outOfRange } from './out-of-range.js';
import { rowTraces } from './row-traces.js';
import { writtenLine, writtenReason } from './written-text.js';

export type HandScore = Omit<LayerScore, 'by' | 'at' | 'month'> & { readonly month: string };

/** Chấm tay và điểm thẩm định: a layer of its own, with its reason, that overwrites no other. */
@injectable()
export class ScoreByHand {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when the reason is missing, or the points are outside the criterion's range. */
  async run(folder: string, actor: Actor, wanted: HandScore): Promise<LayerScore> {
    const score = { ...wanted, reason: writtenReason(folder, wanted.reason), source: writtenLine(wanted.source) };
    await this.#refuseOutOfRange(folder, score);
    const action = score.layer === 'self' ? 'score_by_hand' : 'record_appraisal';
    return this.desk.act(folder, actor, { action, commune: score.commune }, async (sitting) => {
      const { records, signature, note } = sitting;
      const month = await findMonth(folder, records, score.commune, score.month);
      if (!month.sets.includes(score.set)) throw noSuch(folder, 'set', score.set, month.sets);
      if (score.layer === 'self' && (month.state === 'closed' || month.state === 'awaiting_signature')) {
        const values = { what: asSlot(month.id), state: text(month.state), allowed: text('open, scoring') };
        throw new Refused(issue('R003', { file: folder }, values));
      }
      const earlier = (await records.layers.inMonth(score.commune, month.id)).findLast((each) =>
        isSameScore(each, score),
      );
      const given = { ...score, month: month.id, by: signature.account, at: signature.at };
      const key = await records.layers.add(given);
      await note({
        ...{ action: 'layer_scored', subject: `${month.id} ${score.set} ${score.code} ${score.layer}` },
        ...(earlier !== undefined && { before: earlier.points.toString() }),
        ...{ after: score.points.toString(), reason: score.reason },
        rows: await rowTraces(sitting, 'score', score.commune, [key]),
      });
      return given;
    });
  }

  async #refuseOutOfRange(folder: string, { set: id, code, points, layer }: HandScore): Promise<void> {
    const { value } = await this.definitions.load(this.clock.today(), 'all');
    const set = value?.sets.get(id)?.set;
    if (set === undefined) throw noSuch(folder, 'set', id, [...(value?.sets.keys() ?? [])]);
    const criterion = findCriterion(set, code);
    const isUnknown = layer === 'self' ? criterion?.scoring === undefined : criterion === undefined && code !== 'total';
    // Only what the rules score can be scored by hand instead; sums follow from it.
    if (isUnknown) throw noSuch(folder, 'criterion', code, []);
    const outside = outOfRange({ file: folder }, set, code, points);
    if (outside !== undefined) throw new Refused(outside);
  }
}
