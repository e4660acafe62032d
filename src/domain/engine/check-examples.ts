import { type IsoDate, parseIsoDate, yearOf } from '../calendar.js';
import type { Definitions } from '../definitions.js';
import { type Issue, issue } from '../issue.js';
import { type MessageValue, points, text } from '../message.js';
import type { Fact } from '../metric.js';
import { Exact } from '../number.js';
import type { RuleBody, RuleExample, ScoringRule } from '../rule.js';
import { type EvaluatorTable, RuleInput } from './evaluator.js';

/** The rounding that worked examples are written with. */
const PLACES = 2;

/** Runs the worked examples of every rule version; one issue for each that does not give its points or state. */
export function checkExamples(definitions: Definitions, evaluators: EvaluatorTable): Issue[] {
  return [...definitions.rules.values()].flatMap((rule) => examplesOf(rule, definitions, evaluators));
}

function examplesOf(rule: ScoringRule, definitions: Definitions, evaluators: EvaluatorTable): Issue[] {
  return rule.history.versions.flatMap(({ from, value }) =>
    value.examples.flatMap((example) => {
      const found = runExample(value.body, example, from, definitions, evaluators);
      return found === undefined
        ? []
        : [issue('C018', example.place, { rule: text(rule.id), example: text(example.name), ...found })];
    }),
  );
}

/** What came out instead, or undefined when the example holds. */
function runExample(
  body: RuleBody,
  example: RuleExample,
  from: IsoDate,
  { calendar, metrics }: Definitions,
  evaluators: EvaluatorTable,
): Record<string, MessageValue> | undefined {
  const names = Object.keys(example.facts);
  const facts = new Map(names.flatMap((name) => exampleFact(name, example, from)));
  const context = { asOf: from, year: yearOf(from), calendar, metrics, evaluators };
  const wiring = Object.fromEntries(names.map((name) => [name, name]));
  const input = new RuleInput(example.maxPoints, wiring, facts, context);
  const outcome = evaluators.for(body).evaluate(body, input);
  const earned = outcome.points.round(PLACES);
  if (earned.equals(example.points) && outcome.state === example.state) return undefined;
  return {
    wanted: points(example.points),
    found: points(earned),
    wanted_state: text(example.state),
    found_state: text(outcome.state),
  };
}

function exampleFact(name: string, example: RuleExample, from: IsoDate): [string, Fact][] {
  const fact = readFact(example.facts[name] ?? {}, from);
  return fact === undefined ? [] : [[name, fact]];
}

function readFact(given: Readonly<Record<string, string>>, from: IsoDate): Fact | undefined {
  const origin = { asOf: from, source: '', entry: 'typed' as const };
  const { numerator, denominator, value, level, done, date, state, percent, blank } = given;
  if (blank !== undefined) return { kind: 'blank', ...origin };
  if (numerator !== undefined && denominator !== undefined) {
    return { kind: 'ratio', numerator: Exact.from(numerator), denominator: Exact.from(denominator), ...origin };
  }
  if (percent !== undefined) return { kind: 'share', stated: { value: Exact.from(percent), places: 2 }, ...origin };
  if (value !== undefined) return { kind: 'count', value: Exact.from(value), ...origin };
  if (level !== undefined) return { kind: 'level', level, ...origin };
  if (done !== undefined)
    return {
      kind: 'parts',
      done: done
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
      ...origin,
    };
  const day = date === undefined ? undefined : parseIsoDate(date);
  if (day !== undefined) return { kind: 'date', date: day, ...origin };
  if (state === 'not_arising' || state === 'not_applicable' || state === 'awaiting_guidance') {
    return { kind: state, reason: '', ...origin };
  }
  return undefined;
}
