import { number, percent, points, text } from '../../message.js';
import type { Fact } from '../../metric.js';
import { Exact } from '../../number.js';
import type { Band, BandsRule } from '../../rule.js';
import type { RuleEvaluator } from '../evaluator.js';
import { awardPoints, explainNotArising, explainState, scored, stateOutcome, zeroPolicyOutcome } from './outcomes.js';
import { type RatioReading, ratioValues, readRatio } from './ratio-reading.js';

/** Điểm theo bậc, on a ratio or a count; a band may run on a straight line to its upper edge. */
export const bands: RuleEvaluator<'bands'> = {
  kind: 'bands',

  evaluate(rule, input) {
    const reading = readValue(input.fact('value'));
    if (reading.kind === 'state') return stateOutcome(reading.state, input.max, best(rule, input.max));
    if (reading.kind === 'zero') return zeroPolicyOutcome(rule.zeroDenominator, input.max);
    const earned = pointsFor(rule, reading.ratio, input.max);
    return scored(earned, rule.irreversible ? earned : best(rule, input.max));
  },

  explain(rule, input) {
    const fact = input.fact('value');
    const reading = readValue(fact);
    if (reading.kind === 'state') return explainState(reading.state, fact);
    if (reading.kind === 'zero') return explainNotArising(rule.zeroDenominator);
    const band = bandOf(rule, reading.ratio);
    const isRatio = fact?.kind === 'ratio' || fact?.kind === 'share';
    const edge = (value: Exact) => (isRatio ? percent(value) : number(value));
    const values = {
      ...(isRatio ? ratioValues(fact) : {}),
      value: edge(reading.ratio),
      from: band?.from === undefined ? text('') : edge(band.from),
      below: band?.below === undefined ? text('') : edge(band.below),
      points: points(pointsFor(rule, reading.ratio, input.max)),
      max: points(input.max),
    };
    return { message: band === undefined ? 'bands.none' : `bands.${shapeOf(band)}`, values };
  },
};

/** A ratio where there is one, else the count itself. */
function readValue(fact: Fact | undefined): RatioReading {
  if (fact?.kind === 'count' || fact?.kind === 'score') return { kind: 'ratio', ratio: fact.value };
  return readRatio(fact);
}

function bandOf(rule: BandsRule, value: Exact): Band | undefined {
  return rule.bands.find(
    (band) =>
      (band.from === undefined || value.atLeast(band.from)) && (band.below === undefined || value.lessThan(band.below)),
  );
}

function pointsFor(rule: BandsRule, value: Exact, max: Exact): Exact {
  const band = bandOf(rule, value);
  if (band === undefined) return Exact.ZERO;
  const start = awardPoints(band.award, max);
  if (band.to === undefined || band.from === undefined || band.below === undefined) return Exact.min(start, max);
  const along = value.minus(band.from).dividedBy(band.below.minus(band.from));
  return Exact.min(start.plus(awardPoints(band.to, max).minus(start).times(along)), max);
}

function best(rule: BandsRule, max: Exact): Exact {
  const awards = rule.bands.flatMap((band) => [band.award, ...(band.to === undefined ? [] : [band.to])]);
  const highest = awards.map((award) => awardPoints(award, max)).reduce(Exact.max, Exact.ZERO);
  return Exact.min(highest, max);
}

function shapeOf(band: Band): 'linear' | 'top' | 'bottom' | 'middle' {
  if (band.to !== undefined) return 'linear';
  if (band.below === undefined) return 'top';
  return band.from === undefined ? 'bottom' : 'middle';
}
