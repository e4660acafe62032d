import { stat } from 'node:fs/promises';
import { issueJson } from '../../adapters/json/issue-json.js';
import { rankJson } from '../../adapters/json/rank-json.js';
import type { StandingExporter } from '../../application/ports/standing-exporter.js';
import type { RankUnitsRequest, UnitsRanking } from '../../application/rank-units.js';
import type { RankOptions } from '../commands/rank.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldersOf } from '../options.js';
import type { Output } from '../output.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { chanceLines } from '../views/chances.js';
import { gapLines } from '../views/gaps.js';
import { reportTableIssues } from '../views/issues.js';
import { movementLines } from '../views/movement.js';
import { rankLines } from '../views/rank.js';
import { separatorLines } from '../views/score.js';
import { refuseUnknownSets } from './scored-case.js';
import { type FileToWrite, reportWritten, writeFiles } from './write-files.js';

/** Every commune of one workspace, set by set. */
export async function rankWorkspace(context: Context, folder: string, options: RankOptions): Promise<ExitCode> {
  const { output, services } = context;
  const { workspaces } = await services.records(foldersOf(options));
  if (!(await workspaces.isWorkspace(folder))) throw onlyOneCommune(folder);
  const useCase = await services.rankCommunes(foldersOf(options));
  const { rankings, definitions, issues } = await useCase.run(rankRequest(folder, options));
  refuseUnknownSets(options.set === undefined ? [] : [options.set], definitions);
  const sheets = options.out === undefined ? undefined : await services.standingSheets(foldersOf(options));
  const written = await writeFiles(options.out, sheets ? rankings.map((each) => rankingFile(sheets, each)) : []);
  if (options.json === true) {
    output.json({ kind: 'communes', sets: rankings.map(rankJson), issues: issues.map(issueJson) });
  } else {
    output.out(
      rankings.flatMap((each, at) => [...(at === 0 ? [] : separatorLines(output)), ...unitsLines(each, output)]),
    );
    reportTableIssues(issues, output);
  }
  return reportWritten(output, 'bảng xếp hạng', written) ?? exitCodeOf(issues);
}

/** Whether it is a folder; what is not there is told by who reads it. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

export function rankRequest(file: string, { set, against, simulate, seed = 1 }: RankOptions): RankUnitsRequest {
  return {
    file,
    ...(set !== undefined && { set }),
    ...(against !== undefined && { against }),
    ...(simulate !== undefined && { simulation: { times: simulate, seed } }),
  };
}

/** One set's ranking, with what was asked for beside it. */
export function unitsLines(ranking: UnitsRanking, output: Output): string[] {
  return [
    ...rankLines(ranking, output),
    ...gapLines(ranking, output),
    ...chanceLines(ranking, output),
    ...movementLines(ranking.movement, ranking.set.set, output),
  ];
}

export function rankingFile(sheets: StandingExporter, ranked: UnitsRanking): FileToWrite {
  const { set } = ranked.set;
  const ranking = { ...ranked, set, asOf: ranked.days ?? [ranked.asOf] };
  return { id: set.id, name: ['xep-hang', set.id, ranked.asOf], write: (to) => sheets.ranking(ranking, to) };
}

function onlyOneCommune(folder: string): UsageError {
  return new UsageError(
    `"${folder}" là hồ sơ của một xã, không có xã khác để xếp hạng.`,
    `Ước tính thứ hạng của xã: cchc compare ${folder} --against <bảng>.`,
  );
}
