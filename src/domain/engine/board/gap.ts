import { type Message, number, percent, points } from '../../message.js';
import type { Facts } from '../../metric.js';
import { Exact } from '../../number.js';
import type { Band, BandsRule, RatioRule, RuleBody } from '../../rule.js';
import type { LeafScore } from '../../score.js';
import { awardPoints } from '../evaluators/outcomes.js';
import { partOfFact } from '../fact-part.js';

/** Còn thiếu bao nhiêu: how far the figure is from the next step that is worth more, and what that step would add. */
export function gapOf(leaf: LeafScore, body: RuleBody | undefined, facts: Facts): Message | undefined {
  if (leaf.state !== 'scored' || leaf.max.minus(leaf.earned).sign() <= 0) return undefined;
  if (body?.kind !== 'bands' && body?.kind !== 'ratio') return undefined;
  const fact = facts.get(leaf.criterion.scoring.with[body.kind === 'bands' ? 'value' : 'ratio'] ?? '');
  const value = partOfFact(fact, 'value');
  if (fact === undefined || value === undefined) return undefined;
  const isRatio = fact.kind === 'ratio' || fact.kind === 'share';
  return body.kind === 'bands' ? bandGap(body, value, isRatio, leaf) : ratioGap(body, value, leaf);
}

function ratioGap({ fullAt, zeroBelow }: RatioRule, value: Exact, leaf: LeafScore): Message | undefined {
  const floored = zeroBelow !== undefined && value.lessThan(zeroBelow);
  const edge = floored ? zeroBelow : fullAt;
  if (value.atLeast(edge)) return undefined;
  const values = { gap: number(gapInPercent(edge, value)), from: percent(edge) };
  if (floored) return { id: 'gap.floor', values };
  return { id: 'gap.full', values: { ...values, more: points(leaf.max.minus(leaf.earned)) } };
}

function bandGap(rule: BandsRule, value: Exact, isRatio: boolean, leaf: LeafScore): Message | undefined {
  const better = rule.bands.filter(({ award }) => leaf.earned.lessThan(worthOf(award, leaf)));
  const above = better.filter(
    (band): band is Band & { from: Exact } => band.from !== undefined && value.lessThan(band.from),
  );
  const below = better.filter(
    (band): band is Band & { below: Exact } => band.below !== undefined && value.atLeast(band.below),
  );
  const up = above.sort((a, b) => a.from.compare(b.from))[0];
  const down = below.sort((a, b) => b.below.compare(a.below))[0];
  const unit = isRatio ? '' : '.count';
  const shown = (upper: Exact, lower: Exact) => number(isRatio ? gapInPercent(upper, lower) : upper.minus(lower));
  const edge = (at: Exact) => (isRatio ? percent(at) : number(at));
  if (up !== undefined) {
    const more = points(worthOf(up.award, leaf).minus(leaf.earned));
    return { id: `gap.band${unit}`, values: { gap: shown(up.from, value), from: edge(up.from), more } };
  }
  if (down === undefined) return undefined;
  const more = points(worthOf(down.award, leaf).minus(leaf.earned));
  return { id: `gap.above${unit}`, values: { gap: shown(value, down.below), below: edge(down.below), more } };
}

function worthOf(award: Band['award'], leaf: LeafScore): Exact {
  return Exact.min(leaf.max, awardPoints(award, leaf.max));
}

/**
 * In points of percent to two decimals, between the shares as they are printed, so that the three printed numbers add
 * up. What prints as no gap is still told as the least one.
 */
function gapInPercent(upper: Exact, lower: Exact): Exact {
  const printed = (share: Exact) => share.times(Exact.HUNDRED).round(2);
  const gap = printed(upper).minus(printed(lower));
  return gap.isZero() ? upper.minus(lower).times(Exact.HUNDRED).round(2, 'up') : gap;
}
