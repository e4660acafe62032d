import type { ChecklistRule, CountRule, LevelsRule } from '../../../src/domain/rule.js';
import { fraction, greatest, least, total, ZERO } from './fraction.js';
import { awarded, nothingArose, type Outcome, outcome, type Question, withoutFigure } from './outcome.js';

export function levels(rule: LevelsRule, { max, fact }: Question): Outcome {
  const best = least(max, greatest(ZERO, ...rule.levels.map((level) => awarded(level.award, max))));
  const given = fact('level');
  if (given?.kind !== 'level') {
    return withoutFigure(given, rule.notArising, max, best) ?? outcome('failed', ZERO, best);
  }
  const chosen = rule.levels.find((level) => level.id === given.level);
  if (chosen === undefined) return outcome('failed', ZERO, best);
  const points = least(max, awarded(chosen.award, max));
  return outcome('scored', points, rule.irreversible ? points : best);
}

export function checklist(rule: ChecklistRule, { max, fact }: Question): Outcome {
  const all = least(max, total(rule.parts.map((part) => awarded(part.award, max))));
  const reachable = rule.mode === 'all' ? max : all;
  const given = fact('done');
  if (given?.kind !== 'parts') {
    return withoutFigure(given, rule.notArising, max, reachable) ?? outcome('failed', ZERO, reachable);
  }
  const known = rule.parts.map(({ id }) => id);
  if (given.done.some((id) => !known.includes(id))) return outcome('failed', ZERO, reachable);
  const done = rule.parts.filter((part) => given.done.includes(part.id));
  if (rule.mode === 'all') return outcome('scored', done.length === rule.parts.length ? max : ZERO, max);
  return outcome('scored', least(max, total(done.map((part) => awarded(part.award, max)))), reachable);
}

export function count(rule: CountRule, { max, fact }: Question): Outcome {
  const cap = rule.cap === undefined ? max : fraction(rule.cap);
  const clamped = (value: typeof max) => least(cap, greatest(fraction(rule.floor), value));
  const start = awarded(rule.start, max);
  const canRise = rule.terms.some((term) => awarded(term.each, max).gt(0));

  const all = [...rule.terms, ...rule.overrides].map(({ input }) => fact(input)?.kind);
  if (all.includes('not_applicable')) return outcome('not_applicable', ZERO);
  if (all.includes('awaiting_guidance')) return outcome('awaiting_guidance', ZERO, max);

  const counted = (input: string) => {
    const given = fact(input);
    return given?.kind === 'count' || given?.kind === 'score' ? fraction(given.value) : undefined;
  };
  const override = rule.overrides.find(({ input }) => counted(input)?.gt(0));
  if (override !== undefined) return outcome('scored', fraction(override.points));
  if (rule.terms.every(({ input }) => counted(input) === undefined)) {
    const noneArose = rule.terms.some(({ input }) => fact(input)?.kind === 'not_arising');
    if (noneArose) return nothingArose(rule.notArising, max);
    return outcome('not_reported', ZERO, canRise ? cap : clamped(start));
  }

  const changes = rule.terms.map((term) => {
    const over = greatest(ZERO, (counted(term.input) ?? ZERO).sub(fraction(term.above)));
    return awarded(term.each, max).mul(over.div(fraction(term.per)).floor());
  });
  const points = clamped(start.add(total(changes)));
  return outcome('scored', points, canRise ? cap : points);
}
