import { type Choice, readChoice } from '../../domain/engine/metric-choices.js';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { FactOf, Metric } from '../../domain/metric.js';
import { readWrittenDate } from '../../domain/written-date.js';
import type { FactColumn } from './fact-columns.js';
import type { Row } from './rows.js';
import { unknownWord } from './words.js';

/** Written for "none of the parts". */
const NOTHING_DONE = /^(?:không|không có|chưa có|none|0)$/u;

/** Mức được chọn, by id or name. */
export function readChosen(
  row: Row<FactColumn>,
  metric: Metric,
  choices: readonly Choice[] | undefined,
): Pick<FactOf<'level'>, 'kind' | 'level'> | Issue {
  const column = wordColumn(row);
  const written = row.get(column);
  const level = readChoice(choices, written);
  return level === undefined ? unknownChoice(row, column, metric, choices, written) : { kind: 'level', level };
}

/** Các phần đã làm, separated by semicolons. */
export function readParts(
  row: Row<FactColumn>,
  metric: Metric,
  choices: readonly Choice[] | undefined,
): Pick<FactOf<'parts'>, 'kind' | 'done'> | Issue {
  const column = wordColumn(row);
  const written = row.get(column);
  if (NOTHING_DONE.test(written.toLowerCase())) return { kind: 'parts', done: [] };
  const done = new Set<string>();
  for (const part of written.split(/[;\n|]/).map((each) => each.trim())) {
    const id = part === '' ? undefined : readChoice(choices, part);
    if (id !== undefined) done.add(id);
    else if (part !== '') return unknownChoice(row, column, metric, choices, part);
  }
  return { kind: 'parts', done: [...done] };
}

function wordColumn(row: Row<FactColumn>): 'level' | 'value' {
  return row.get('level') === '' ? 'value' : 'level';
}

function unknownChoice(
  row: Row<FactColumn>,
  column: 'level' | 'value',
  metric: Metric,
  choices: readonly Choice[] | undefined,
  written: string,
): Issue {
  const words = Object.fromEntries((choices ?? []).map(({ id, name }) => [id, [`${id} (${name})`, name]]));
  return unknownWord('F012', row.place(column), words, written, { metric: text(metric.id) });
}

export function readDay(row: Row<FactColumn>): Pick<FactOf<'date'>, 'kind' | 'date'> | Issue {
  const column = wordColumn(row);
  const written = row.get(column);
  const day = readWrittenDate(written);
  return day === undefined
    ? issue('F009', row.place(column), { column: text(column), found: text(written) })
    : { kind: 'date', date: day };
}
