import type Fraction from 'fraction.js';
import type { Fact } from '../../../src/domain/metric.js';
import type { BandsRule, ExternalRule, InheritedRule, RatioRule } from '../../../src/domain/rule.js';
import { fraction, greatest, least, ONE, ZERO } from './fraction.js';
import { awarded, nothingArose, type Outcome, outcome, type Question, withoutFigure } from './outcome.js';

/** The number in a fact; `nothing` for a denominator of zero, undefined when there is no number. */
function shareOf(fact: Fact | undefined): Fraction | 'nothing' | undefined {
  if (fact?.kind === 'share') return fraction(fact.stated.value);
  if (fact?.kind !== 'ratio') return undefined;
  return fact.denominator.isZero() ? 'nothing' : fraction(fact.numerator).div(fraction(fact.denominator));
}

function amountOf(fact: Fact | undefined): Fraction | undefined {
  return fact?.kind === 'count' || fact?.kind === 'score' ? fraction(fact.value) : undefined;
}

function proportional(value: Fraction, fullAt: Fraction, max: Fraction): Fraction {
  return max.mul(greatest(ZERO, least(ONE, value.div(fullAt))));
}

export function ratio(rule: RatioRule, { max, fact }: Question): Outcome {
  const points = (value: Fraction) =>
    rule.zeroBelow !== undefined && value.lt(fraction(rule.zeroBelow))
      ? ZERO
      : proportional(value, fraction(rule.fullAt), max);
  const read = (input: string) => {
    const given = fact(input);
    if (given?.kind === 'blank' && rule.blankIsZeroDenominator) return 'nothing';
    if (input === 'fallback' && given?.kind === 'not_arising') return 'nothing';
    return shareOf(given);
  };

  const first = read('ratio');
  if (first === undefined) {
    return withoutFigure(fact('ratio'), rule.zeroDenominator, max, max) ?? outcome('failed', ZERO, max);
  }
  if (first !== 'nothing') return outcome('scored', points(first), max);
  if (rule.zeroDenominator !== 'fallback') return nothingArose(rule.zeroDenominator, max);

  const second = read('fallback');
  if (second === 'nothing') return outcome('scored', ZERO, max);
  if (second === undefined) {
    return withoutFigure(fact('fallback'), 'zero', max, max) ?? outcome('failed', ZERO, max);
  }
  return outcome('scored', points(second), max);
}

export function bands(rule: BandsRule, { max, fact }: Question): Outcome {
  const best = greatest(ZERO, ...rule.bands.map((band) => awarded(band.award, max)));
  const reachable = least(best, max);
  const value = shareOf(fact('value')) ?? amountOf(fact('value'));
  if (value === 'nothing') return nothingArose(rule.zeroDenominator, max);
  if (value === undefined) {
    return withoutFigure(fact('value'), rule.zeroDenominator, max, reachable) ?? outcome('failed', ZERO, reachable);
  }
  const points = least(max, bandPoints(rule, value, max));
  return outcome('scored', points, rule.irreversible ? points : reachable);
}

function bandPoints(rule: BandsRule, value: Fraction, max: Fraction): Fraction {
  for (const band of rule.bands) {
    const from = band.from && fraction(band.from);
    const below = band.below && fraction(band.below);
    if ((from && value.lt(from)) || (below && value.gte(below))) continue;
    const award = awarded(band.award, max);
    if (band.to === undefined || from === undefined || below === undefined) return award;
    const way = value.sub(from).div(below.sub(from));
    return award.add(awarded(band.to, max).sub(award).mul(way));
  }
  return ZERO;
}

export function inherited(rule: InheritedRule, { max, fact }: Question): Outcome {
  const given = fact('value');
  const value = given?.kind === 'score' ? fraction(given.value) : shareOf(given);
  if (value === 'nothing') return nothingArose(rule.zeroDenominator, max);
  if (value === undefined) {
    return withoutFigure(given, rule.zeroDenominator, max, max) ?? outcome('failed', ZERO, max);
  }
  const points = given?.kind === 'score' ? least(value, max) : proportional(value, fraction(rule.fullAt), max);
  return outcome('inherited', points, max);
}

export function external(rule: ExternalRule, { max, fact }: Question): Outcome {
  const given = fact('score');
  const value = amountOf(given);
  if (value !== undefined)
    return outcome('scored', greatest(ZERO, least(max, value.mul(max).div(fraction(rule.outOf)))), max);
  if (given?.kind === 'not_applicable') return outcome('not_applicable', ZERO);
  if (given?.kind === 'awaiting_guidance') return outcome('awaiting_guidance', ZERO, max);
  return outcome('awaiting_external', ZERO, max);
}
