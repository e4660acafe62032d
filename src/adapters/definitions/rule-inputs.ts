import type { Metric } from '../../domain/metric.js';
import type { RuleBody } from '../../domain/rule.js';

/** An input of a rule and the kinds of metric that can feed it. */
export interface RuleInput {
  readonly name: string;
  readonly kinds: readonly Metric['kind'][];
}

/** The inputs that a rule reads; all of them must be fed. Inputs of a part of a sum are named `part.input`. */
export function inputsOf(body: RuleBody): RuleInput[] {
  switch (body.kind) {
    case 'ratio':
      return [
        { name: 'ratio', kinds: ['ratio'] },
        ...(body.zeroDenominator === 'fallback' ? [{ name: 'fallback', kinds: ['ratio', 'count'] as const }] : []),
      ];
    case 'bands':
      return [{ name: 'value', kinds: ['ratio', 'count', 'score'] }];
    case 'levels':
      return [{ name: 'level', kinds: ['level'] }];
    case 'checklist':
      return [{ name: 'done', kinds: ['parts'] }];
    case 'count':
      return [...new Set([...body.terms, ...body.overrides].map(({ input }) => input))].map((name) => ({
        name,
        kinds: ['count'],
      }));
    case 'deadline':
      return [
        { name: 'date', kinds: ['date'] },
        ...(body.due === undefined ? [{ name: 'due', kinds: ['date'] as const }] : []),
      ];
    case 'sum':
      return body.parts.flatMap(({ id, rule }) =>
        inputsOf(rule).map(({ name, kinds }) => ({ name: `${id}.${name}`, kinds })),
      );
    case 'external':
      return [{ name: 'score', kinds: ['score', 'ratio'] }];
    case 'inherited':
      return [{ name: 'value', kinds: ['ratio', 'score'] }];
    case 'expression':
      return Object.entries(body.inputs).map(([name, part]) => ({
        name,
        kinds: part === 'value' ? ['count', 'score'] : ['ratio'],
      }));
  }
}
