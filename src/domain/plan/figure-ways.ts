import type { IsoDate } from '../calendar.js';
import type { RuleInput } from '../engine/evaluator.js';
import { dueDate } from '../engine/evaluators/deadline.js';
import { awardPoints } from '../engine/evaluators/outcomes.js';
import type { MetricForecast } from '../forecast.js';
import type { Fact, FactOrigin, Metric, MetricId } from '../metric.js';
import { Exact } from '../number.js';
import type { RuleBody, RuleOf } from '../rule.js';
import type { ActionKind } from './action.js';
import { bestRatio, forecastFact } from './forecast-fact.js';
import { raisedFact } from './raised-fact.js';

/** One way to bring a figure to where it gives more points; `count` actions of one kind. */
export interface Way {
  readonly metric: MetricId;
  readonly fact: Fact;
  readonly kind: ActionKind;
  readonly count: number;
  readonly cases?: Exact;
  readonly parts?: readonly string[];
}

/** More of one thing than this is not planned in one go. */
const MOST_CASES = 8;

export interface WaySetting {
  readonly input: RuleInput;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** What can still be reached, where past cases stay as they are. */
  readonly forecasts: ReadonlyMap<MetricId, MetricForecast>;
  /** In how many steps the way to full points is offered. */
  readonly steps: number;
  readonly asOf: IsoDate;
}

/** Ways that a rule opens for the figures it reads; whether each is worth anything is for the engine to say. */
export function waysOf(body: RuleBody, setting: WaySetting, prefix = ''): Way[] {
  const value = (input: string): Way[] => valueWays(body, prefix + input, setting);
  switch (body.kind) {
    case 'ratio':
      return value('ratio');
    case 'bands':
      return body.irreversible ? [] : value('value');
    case 'expression':
      return Object.keys(body.inputs).flatMap(value);
    case 'levels':
      return body.irreversible ? [] : levelWays(body, prefix, setting);
    case 'checklist':
      return partWays(body, prefix, setting);
    case 'count':
      return body.terms.flatMap((term) => caseWays(term, prefix, setting));
    case 'deadline':
      return taskWays(body, prefix, setting);
    case 'sum':
      return body.parts.flatMap((part) => waysOf(part.rule, setting, `${prefix}${part.id}.`));
    case 'external':
    case 'inherited':
      return [];
  }
}

/** Figures worth aiming at: edges of the rule, steps towards the end of the scale, the office's own target. */
function valueWays(body: RuleBody, name: string, { input, metrics, forecasts, steps, asOf }: WaySetting): Way[] {
  const metric = metrics.get(input.wiring[name] ?? '');
  if (metric === undefined) return [];
  const now = input.fact(name);
  const known = forecasts.get(metric.id);
  const forecast = known?.rule.past === 'decided' ? known : undefined;
  const targets = targetsOf(body, metric, steps, now, forecast && bestRatio(forecast));
  return targets.flatMap((target) => {
    const raised =
      forecast === undefined
        ? raisedFact(now, target, metric, asOf)
        : forecastFact(target, forecast, originOf(now, input));
    return raised === undefined ? [] : [{ metric: metric.id, kind: 'raise_figure', count: 1, ...raised }];
  });
}

/** @param best the ratio that can still be reached, where that is known. */
function targetsOf(body: RuleBody, metric: Metric, steps: number, now: Fact | undefined, best?: Exact): Exact[] {
  const own = metric.target === undefined ? [] : [metric.target];
  switch (body.kind) {
    case 'ratio': {
      const start =
        now?.kind === 'ratio' && !now.denominator.isZero() ? now.numerator.dividedBy(now.denominator) : Exact.ZERO;
      const end = best === undefined ? body.fullAt : Exact.min(body.fullAt, best);
      const gap = end.minus(start);
      const between = Array.from({ length: steps }, (_, at) => start.plus(gap.times(Exact.of(at + 1, steps))));
      return [...own, ...(body.zeroBelow === undefined ? [] : [body.zeroBelow]), ...(gap.sign() > 0 ? between : [])];
    }
    case 'bands':
      return [...own, ...body.bands.flatMap(({ from }) => from ?? [])];
    default:
      return metric.bounded && metric.kind === 'ratio' ? [...own, Exact.ONE] : own;
  }
}

function levelWays(body: RuleOf<'levels'>, prefix: string, { input }: WaySetting): Way[] {
  const name = `${prefix}level`;
  const metric = input.wiring[name];
  const now = input.fact(name);
  if (metric === undefined || (now !== undefined && now.kind !== 'level' && now.kind !== 'blank')) return [];
  return body.levels
    .filter((level) => now?.kind !== 'level' || level.id !== now.level)
    .map((level) => ({
      ...{ metric, kind: 'raise_level', count: 1 },
      fact: { kind: 'level', level: level.id, ...originOf(now, input) },
    }));
}

/** Parts in order of what they bring: the best so many of them are always the first so many. */
function partWays(body: RuleOf<'checklist'>, prefix: string, { input }: WaySetting): Way[] {
  const name = `${prefix}done`;
  const metric = input.wiring[name];
  const now = input.fact(name);
  if (metric === undefined || (now !== undefined && now.kind !== 'parts' && now.kind !== 'blank')) return [];
  const done = now?.kind === 'parts' ? now.done : [];
  const lacking = body.parts
    .filter((part) => !done.includes(part.id))
    .sort((a, b) => awardPoints(b.award, input.max).compare(awardPoints(a.award, input.max)));
  return lacking.flatMap((_, at) => {
    const taken = lacking.slice(0, at + 1);
    if (body.mode === 'all' && taken.length < lacking.length) return [];
    const fact: Fact = { kind: 'parts', done: [...done, ...taken.map(({ id }) => id)], ...originOf(now, input) };
    return [{ metric, fact, kind: 'do_part', count: taken.length, parts: taken.map((part) => part.name) }];
  });
}

/** One, two, three … more of what brings points each. */
function caseWays(term: RuleOf<'count'>['terms'][number], prefix: string, { input }: WaySetting): Way[] {
  const name = prefix + term.input;
  const metric = input.wiring[name];
  const now = input.fact(name);
  if (metric === undefined || awardPoints(term.each, input.max).sign() <= 0) return [];
  if (now !== undefined && now.kind !== 'count' && now.kind !== 'blank') return [];
  const has = now?.kind === 'count' ? now.value : Exact.ZERO;
  const units = Exact.max(Exact.ZERO, has.minus(term.above)).dividedBy(term.per).floor();
  return Array.from({ length: MOST_CASES }, (_, at): Way => {
    const value = term.above.plus(term.per.times(units.plus(Exact.of(at + 1))));
    const fact: Fact = { kind: 'count', value, ...originOf(now, input) };
    return { metric, fact, kind: 'add_case', count: at + 1, cases: value.minus(has) };
  });
}

/** Done today, while that still brings points. */
function taskWays(body: RuleOf<'deadline'>, prefix: string, { input, asOf }: WaySetting): Way[] {
  const metric = input.wiring[`${prefix}date`];
  const now = input.fact(`${prefix}date`);
  if (metric === undefined || (now !== undefined && now.kind !== 'blank')) return [];
  if (prefix === '' && dueDate(body, input) === undefined) return [];
  return [{ metric, kind: 'do_task', count: 1, fact: { kind: 'date', date: asOf, ...originOf(now, input) } }];
}

/** An assumed figure is of the as-of date. */
export function originOf(now: Fact | undefined, { context }: Pick<RuleInput, 'context'>): FactOrigin {
  return { asOf: context.asOf, source: now?.source ?? '', entry: 'computed' };
}
