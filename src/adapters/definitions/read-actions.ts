import { issue } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import {
  type ActionKind,
  type ActionRule,
  type ActionRules,
  type EffortClass,
  hoursOf,
} from '../../domain/plan/action.js';
import type { DefinitionFiles } from './definition-files.js';
import { type ActionDto, ActionsFile } from './dto/actions.js';
import { PLACES } from './places.js';
import { type Conversion, given } from './to-domain/conversion.js';
import { unknownWord } from './unknown-word.js';

/** What actions cost. An office that brings its own folder of rules may leave the file out: then only their number counts. */
export function readActions(files: DefinitionFiles, conversion: Conversion): ActionRules {
  const file = files.has(PLACES.actions) ? files.decode(ActionsFile, PLACES.actions) : undefined;
  const classes = new Map(file?.effort_classes.map(({ id, name, hours }) => [id, { id, name, hours }]));
  const rules = new Map<ActionKind, ActionRule>();
  for (const dto of file?.actions ?? []) {
    const rule = toRule(dto, classes, conversion);
    if (rule !== undefined) rules.set(dto.kind, rule);
  }
  return rules;
}

function toRule(
  dto: ActionDto,
  classes: ReadonlyMap<string, EffortClass>,
  { origins, report }: Conversion,
): ActionRule | undefined {
  const effort = classes.get(dto.effort);
  if (effort === undefined) {
    report(issue('C041', origins.placeOf(dto, ['effort']), unknownWord('effort', dto.effort, classes.keys())));
    return undefined;
  }
  const { kind: id, title, cases_per_hour: casesPerHour, steps } = dto;
  const rule = given({ id, title, effort, casesPerHour, steps });
  (dto.examples ?? []).forEach(({ name, cases, hours }, at) => {
    const found = hoursOf(rule, Exact.of(cases));
    if (found === hours) return;
    const values = { example: text(name), found: number(Exact.of(found)), wanted: number(Exact.of(hours)) };
    report(issue('C042', origins.placeOf(dto, ['examples', at, 'hours']), values));
  });
  return rule;
}
