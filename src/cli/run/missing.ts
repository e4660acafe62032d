import { owedJson } from '../../adapters/json/score-json.js';
import { departmentName } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { foldUnitName, withoutMarks } from '../../domain/names.js';
import type { MissingOptions } from '../commands/missing.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldTyped, nearestTyped } from '../nearest.js';
import type { Context } from '../services.js';
import { suggestion, UsageError } from '../usage-error.js';
import { headingLines } from '../views/heading.js';
import { reportIssues } from '../views/issues.js';
import { missingLines } from '../views/missing.js';
import { separatorLines } from '../views/score.js';
import { printJson, scoredCase } from './scored-case.js';

export async function runMissing(context: Context, folder: string, options: MissingOptions): Promise<ExitCode> {
  const scored = await scoredCase(context, folder, options);
  const { output } = context;
  const wanted = options.department === undefined ? undefined : departmentIds(options.department, scored.sets);
  const owed = (each: ScoredSet) =>
    each.assessment.missing.filter((row) => wanted === undefined || wanted.has(row.department));
  if (options.json === true) {
    printJson(context, scored, (each) => owedJson(each, owed(each)));
  } else {
    output.out(
      scored.sets.flatMap((each, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...headingLines(each, output),
        ...missingLines(each, owed(each), output),
      ]),
    );
    reportIssues(scored.issues, output);
  }
  return exitCodeOf(scored.issues);
}

/** Ids of the department that was named by id, name or alias, marks and case apart. */
function departmentIds(name: string, sets: readonly ScoredSet[]): ReadonlySet<string> {
  const known = sets.flatMap((scored) => [
    ...scored.assessment.input.departments.map((each) => ({
      id: each.id,
      names: [each.name, each.id, ...each.aliases],
    })),
    ...scored.assessment.missing.map((row) => ({
      id: row.department,
      names: [departmentName(scored, row.department)],
    })),
  ]);
  const wanted = waysToWrite(name);
  const found = known.filter((each) => each.names.flatMap(waysToWrite).some((way) => wanted.includes(way)));
  if (found.length > 0 || sets.length === 0) return new Set(found.map((each) => each.id));
  const names = [...new Set(known.flatMap((each) => each.names[0] ?? []))];
  const near = nearestTyped(
    name,
    known.flatMap((each) => each.names),
  );
  throw new UsageError(`Không có đơn vị "${name}".`, suggestion(near, `Các đơn vị: ${names.join(', ')}.`));
}

/** With and without "phòng" in front, abbreviations as typed and written out. */
function waysToWrite(name: string): string[] {
  return [foldTyped(name), withoutMarks(foldUnitName(name))];
}
