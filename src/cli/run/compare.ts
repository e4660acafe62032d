import { comparedSetJson, rankedCommunesJson } from '../../adapters/json/compare-json.js';
import { issueJson } from '../../adapters/json/issue-json.js';
import { headJson } from '../../adapters/json/score-json.js';
import type { ComparedSet } from '../../application/compare-case.js';
import type { ProjectedRanking } from '../../application/ports/standing-exporter.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { CompareOptions } from '../commands/compare.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldersOf, scoreRequest } from '../options.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { compareLines } from '../views/compare.js';
import { headingLines } from '../views/heading.js';
import { reportIssues, reportTableIssues } from '../views/issues.js';
import { rankedCommunesLines } from '../views/ranked-communes.js';
import { separatorLines } from '../views/score.js';
import { printJson, refuseUnknownSets, shownSets } from './scored-case.js';
import { refuseUnknownBlock } from './unknown-block.js';
import { type FileToWrite, reportWritten, writeFiles } from './write-files.js';

const WHAT = 'bảng xếp hạng';

export async function runCompare(context: Context, folder: string, options: CompareOptions): Promise<ExitCode> {
  const { against, block } = options;
  if (against === undefined) return compareCommunes(context, folder, options);
  const useCase = await context.services.compareCase(foldersOf(options));
  const request = { ...scoreRequest(folder, options), against, ...(block !== undefined && { block }) };
  const { scored, sets: compared, issues, blocksInstead } = await useCase.run(request);
  refuseUnknownBlock(block, blocksInstead);
  const { output } = context;
  const sets = shownSets(scored, options);
  const written = await writeFiles(options.out, await comparedFiles(context, options, sets, compared));
  if (options.json === true) {
    printJson(context, { sets, issues }, (each) => ({
      ...headJson(each),
      comparison: comparedSetJson(each, compared.get(each.set.id)),
    }));
  } else {
    output.out(
      sets.flatMap((each, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...headingLines(each, output),
        ...compareLines(each, compared.get(each.set.id), output),
      ]),
    );
    reportTableIssues(issues, output);
  }
  return reportWritten(output, WHAT, written) ?? exitCodeOf(issues);
}

async function comparedFiles(
  { services }: Context,
  options: CompareOptions,
  sets: readonly ScoredSet[],
  compared: ReadonlyMap<string, ComparedSet>,
): Promise<FileToWrite[]> {
  if (options.out === undefined) return [];
  const sheets = await services.standingSheets(foldersOf(options));
  return sets.flatMap(({ assessment, set }): FileToWrite[] => {
    const found = compared.get(set.id);
    if (found === undefined) return [];
    const { commune, asOf } = assessment.input;
    const name = ['thu-hang-uoc-tinh', commune.id, set.id, asOf];
    return [{ id: set.id, name, write: (file) => sheets.compared(assessment, set, found, file) }];
  });
}

/** Every commune of one workspace, set by set. */
async function compareCommunes(context: Context, folder: string, options: CompareOptions): Promise<ExitCode> {
  const { workspaces } = await context.services.records(foldersOf(options));
  if (!(await workspaces.isWorkspace(folder))) {
    throw new UsageError(
      'Chưa ghi so với bảng nào.',
      `Ghi --against <bảng>. Chỉ so được các xã với nhau trong một không gian làm việc, mà "${folder}" thì không phải.`,
    );
  }
  if (options.block !== undefined) {
    throw new UsageError('Có --block mà không có --against.', 'Ghi thêm --against <bảng>, hoặc bỏ --block.');
  }
  const useCase = await context.services.compareCommunes(foldersOf(options));
  const { sets, definitions, issues } = await useCase.run(scoreRequest(folder, options));
  refuseUnknownSets(options.set ?? [], definitions);
  const { output } = context;
  const written = await writeFiles(options.out, await rankingFiles(context, options, sets));
  if (options.json === true) {
    output.json({ kind: 'communes', sets: sets.map(rankedCommunesJson), issues: issues.map(issueJson) });
  } else {
    output.out(sets.flatMap((each) => rankedCommunesLines(each, output)));
    reportIssues(issues, output);
  }
  return reportWritten(output, WHAT, written) ?? exitCodeOf(issues);
}

async function rankingFiles(
  { services }: Context,
  options: CompareOptions,
  sets: readonly ProjectedRanking[],
): Promise<FileToWrite[]> {
  if (options.out === undefined) return [];
  const sheets = await services.standingSheets(foldersOf(options));
  return sets.map((ranking) => {
    const { id } = ranking.set;
    return { id, name: ['xep-hang', id, ...ranking.asOf.slice(-1)], write: (file) => sheets.ranking(ranking, file) };
  });
}
