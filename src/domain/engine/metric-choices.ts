import { scoredNodes } from '../criteria-set.js';
import type { Definitions } from '../definitions.js';
import type { MetricId } from '../metric.js';
import { foldWords } from '../names.js';
import type { RuleBody } from '../rule.js';

/** A level or a part that a rule knows. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}
export type Choices = ReadonlyMap<MetricId, readonly Choice[]>;

/** The levels and parts that may be written for each metric: those of the rules it feeds, in all their versions. */
export function choicesOf(definitions: Definitions): Choices {
  const choices = new Map<MetricId, Map<string, Choice>>();
  for (const { set } of definitions.sets.values()) {
    for (const { scoring } of scoredNodes(set)) {
      const versions = definitions.rules.get(scoring.rule)?.history.versions ?? [];
      for (const [input, choice] of versions.flatMap(({ value }) => choicesByInput(value.body, ''))) {
        const metric = scoring.with[input];
        if (metric === undefined) continue;
        const known = choices.get(metric) ?? new Map<string, Choice>();
        choices.set(metric, known.set(choice.id, choice));
      }
    }
  }
  return new Map([...choices].map(([metric, known]) => [metric, [...known.values()]]));
}

/** The choice with this id or name; any text where no rule says what is allowed. */
export function readChoice(choices: readonly Choice[] | undefined, written: string): string | undefined {
  if (choices === undefined) return written;
  const wanted = foldWords(written);
  return choices.find(({ id, name }) => id === written || foldWords(id) === wanted || foldWords(name) === wanted)?.id;
}

function choicesByInput(body: RuleBody, prefix: string): (readonly [string, Choice])[] {
  switch (body.kind) {
    case 'levels':
      return body.levels.map((level) => [`${prefix}level`, level]);
    case 'checklist':
      return body.parts.map((part) => [`${prefix}done`, part]);
    case 'sum':
      return body.parts.flatMap((part) => choicesByInput(part.rule, `${prefix}${part.id}.`));
    default:
      return [];
  }
}
