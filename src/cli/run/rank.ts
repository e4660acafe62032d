import { basename, extname } from 'node:path';
import { issueJson } from '../../adapters/json/issue-json.js';
import { publishedRankJson, rankJson } from '../../adapters/json/rank-json.js';
import type { RankedUnits } from '../../application/rank-units.js';
import { hasErrors } from '../../domain/issue.js';
import { nearest } from '../../domain/nearest.js';
import type { RankOptions } from '../commands/rank.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldersOf } from '../options.js';
import type { Context } from '../services.js';
import { suggestion, UsageError } from '../usage-error.js';
import { isDifferingTotal, reportTableIssues } from '../views/issues.js';
import { movementLines } from '../views/movement.js';
import { publishedRankLines } from '../views/published-rank.js';
import { isFolder, rankingFile, rankRequest, rankWorkspace, unitsLines } from './rank-workspace.js';
import { type FileToWrite, reportWritten, writeFiles } from './write-files.js';

export async function runRank(context: Context, file: string, options: RankOptions): Promise<ExitCode> {
  refuseIdleOptions(options);
  if (await isFolder(file)) return rankWorkspace(context, file, options);
  const useCase = await context.services.rankUnits(foldersOf(options));
  const ranked = await useCase.run(rankRequest(file, options));
  const { output } = context;
  // Without one readable row nobody can tell which set is meant: then the rows are the problem.
  const unreadable = ranked.kind === 'unknown_set' && options.set === undefined && hasErrors(ranked.issues);
  if (ranked.kind === 'unknown_set' && !unreadable) throw unknownSet(options.set, ranked.known);
  if (ranked.kind === 'published' && options.simulate !== undefined) throw nothingToSimulate();
  const written = await writeFiles(options.out, await filesOf(context, file, options, ranked));
  if (options.json === true) {
    const result =
      ranked.kind === 'units' ? rankJson(ranked) : ranked.kind === 'published' ? publishedRankJson(ranked) : {};
    output.json({ kind: unreadable ? 'unreadable' : ranked.kind, ...result, issues: ranked.issues.map(issueJson) });
  } else {
    if (ranked.kind === 'units' && ranked.blocks.length > 0) {
      output.out(unitsLines(ranked, output));
    }
    if (ranked.kind === 'published') {
      output.out([...publishedRankLines(ranked, output), ...movementLines(ranked.movement, undefined, output)]);
    }
    reportTableIssues(
      ranked.issues.filter((each) => !(isDifferingTotal(each) && each.place.file === file)),
      output,
    );
  }
  return reportWritten(output, 'bảng xếp hạng', written) ?? exitCodeOf(ranked.issues);
}

/** What was typed and would do nothing is told, not passed over. */
function refuseIdleOptions({ simulate, seed }: RankOptions): void {
  if (simulate === 0) throw new UsageError('Mô phỏng 0 lần thì không có gì để xem.', 'Ghi số lần từ 1, ví dụ 1000.');
  if (seed !== undefined && simulate === undefined) {
    throw new UsageError('Có --seed mà không có --simulate.', 'Ghi thêm --simulate <số-lần>, hoặc bỏ --seed.');
  }
}

/** Mô phỏng is for figures that are missing, and a published table has none. */
function nothingToSimulate(): UsageError {
  return new UsageError(
    'Bảng điểm đã công bố không có số liệu còn thiếu để mô phỏng.',
    'Bỏ --simulate, hoặc xếp hạng một tệp số liệu của nhiều đơn vị như samples/dak-lak/units.csv.',
  );
}

async function filesOf(
  { services }: Context,
  file: string,
  options: RankOptions,
  ranked: RankedUnits,
): Promise<FileToWrite[]> {
  if (options.out === undefined) return [];
  if (ranked.kind !== 'units' && ranked.kind !== 'published') return [];
  const sheets = await services.standingSheets(foldersOf(options));
  if (ranked.kind === 'published') {
    const id = basename(file, extname(file));
    return [{ id, name: ['bang-cong-bo', id], write: (to) => sheets.published(ranked, to) }];
  }
  return [rankingFile(sheets, ranked)];
}

function unknownSet(asked: string | undefined, known: readonly string[]): UsageError {
  const all =
    known.length > 0
      ? `Các bộ tiêu chí hiện có: ${known.join(', ')}.`
      : 'Mã bộ tiêu chí là tên một thư mục trong criteria.';
  return asked === undefined
    ? new UsageError('Số liệu trong tệp không thuộc bộ tiêu chí nào.', `Ghi rõ bộ bằng --set. ${all}`)
    : new UsageError(`Không có bộ tiêu chí "${asked}".`, suggestion(nearest(asked, known), all));
}
