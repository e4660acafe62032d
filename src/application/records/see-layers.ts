import { inject, injectable } from 'inversify';
import type { PublishedComparison } from '../../domain/assessment.js';
import { comparePublished } from '../../domain/engine/compare-published.js';
import { dayOf } from '../../domain/records/instant.js';
import { LAYERS, type LayerScore, lastWords } from '../../domain/records/layer.js';
import type { ScoredSet } from '../scored-set.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import type { MonthReference } from './see-score.js';

/** One layer's last word on one criterion; an appraiser's stands beside our own points. */
export interface SeenLayer {
  readonly score: LayerScore;
  readonly comparison?: PublishedComparison;
}

/** Các lớp điểm của tháng, told apart: by hand, appraisals, explanations; those that came after the month was locked too. */
@injectable()
export class SeeLayers {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** Of each set, in the order of layers. @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    { commune, month }: MonthReference,
    sets: readonly ScoredSet[],
  ): Promise<ReadonlyMap<string, readonly SeenLayer[]>> {
    const given = await this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const { id } = await findMonth(folder, records, commune, month);
      return records.layers.inMonth(commune, id);
    });
    const words = lastWords(given).sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
    return new Map(
      sets.map((scored) => {
        const own = words.filter(({ set }) => set === scored.set.id);
        return [scored.set.id, own.map((score) => ({ score, ...beside(score, scored) }))];
      }),
    );
  }
}

function beside(score: LayerScore, { assessment, set }: ScoredSet): Pick<SeenLayer, 'comparison'> {
  if (score.layer === 'self' || score.layer === 'explanation') return {};
  const { code, points, source, at } = score;
  const published = { set: set.id, code, points, source, asOf: dayOf(at) };
  const [comparison] = comparePublished([published], assessment.score, assessment.facts, set, [set.id]);
  return comparison === undefined ? {} : { comparison };
}
