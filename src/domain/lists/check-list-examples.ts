import type { WorkCalendar } from '../calendar.js';
import { countDossiers } from '../dossiers/count-dossiers.js';
import { lastDayOf } from '../dossiers/judge-dossier.js';
import { type Issue, issue } from '../issue.js';
import { text } from '../message.js';
import type { Fact, Facts } from '../metric.js';
import { countProcesses, countWorkFiles } from '../registers/count-registers.js';
import type { ItemList } from './fields.js';
import type { ListDefinitions } from './list-definitions.js';
import type { ExampleFigure, ListExample, ListRules } from './list-rules.js';

/** Counts the worked examples of every kind of list; one issue for each figure that is not the one written. */
export function checkListExamples(lists: ListDefinitions, calendar: WorkCalendar): Issue[] {
  const { dossiers, workFiles, isoProcesses } = lists;
  return [
    ...(dossiers ? failing(dossiers, (list, day) => countDossiers(list, dossiers, { ...day, calendar })) : []),
    ...(workFiles ? failing(workFiles, (list, day) => countWorkFiles(list, workFiles, lastDayOf(day))) : []),
    ...(isoProcesses ? failing(isoProcesses, (list, day) => countProcesses(list, isoProcesses, lastDayOf(day))) : []),
  ];
}

function failing<Item>(
  { examples }: Pick<ListRules<unknown, Item>, 'examples'>,
  count: (list: ItemList<Item>, example: ListExample<Item>) => Facts,
): Issue[] {
  return examples.flatMap((example) => {
    const list = { name: example.name, columns: new Set(example.columns), items: example.items };
    const facts = count(list, example);
    return [...example.figures].flatMap(([metric, figure]) => {
      const found = writtenFact(facts.get(metric));
      const wanted = writtenFigure(figure);
      if (found === wanted) return [];
      const values = { ...(found !== undefined && { found: text(found) }), ...(wanted && { wanted: text(wanted) }) };
      return [issue('C032', example.place, { example: text(example.name), metric: text(metric), ...values })];
    });
  });
}

function writtenFact(fact: Fact | undefined): string | undefined {
  if (fact?.kind === 'ratio') return `${fact.numerator.toDecimal(0)}/${fact.denominator.toDecimal(0)}`;
  if (fact?.kind === 'count') return fact.value.toDecimal(0);
  return undefined;
}

function writtenFigure(figure: ExampleFigure): string | undefined {
  if (figure.kind === 'none') return undefined;
  if (figure.kind === 'count') return figure.value.toDecimal(0);
  return `${figure.numerator.toDecimal(0)}/${figure.denominator.toDecimal(0)}`;
}
