import { dirname, resolve } from 'node:path';
import type { ScoreOptions } from '../commands/score.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.js';
import { scoreJson } from '../json/score-json.js';
import { foldersOf } from '../options.js';
import type { ScoredSet } from '../scored-set.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { reportIssues } from '../views/issues.js';
import { scoreLines, separatorLines } from '../views/score.js';
import { outputFiles } from './output-files.js';
import { printJson, scoredCase } from './scored-case.js';

export async function runScore(context: Context, folder: string, options: ScoreOptions): Promise<ExitCode> {
  const scored = await scoredCase(context, folder, options, true);
  const { output } = context;
  const { files, refused, noRoom } = await writeSheets(context, folder, options, scored.sets);
  if (options.json === true) {
    printJson(context, scored, scoreJson);
  } else {
    output.out(
      scored.sets.flatMap((each, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...scoreLines(each, output),
      ]),
    );
    reportIssues(scored.issues, output);
  }
  output.err(files.map((file) => `Đã ghi bảng chấm điểm: ${file}`));
  if (refused !== undefined) {
    output.err([refused.message, refused.advice]);
    return EXIT.usage;
  }
  if (noRoom !== undefined) {
    output.err([noRoom, 'Dọn bớt tệp hoặc chọn ổ khác rồi ghi lại. Tệp cũ, nếu có, vẫn nguyên vẹn.']);
    return EXIT.fault;
  }
  return exitCodeOf(scored.issues);
}

interface Written {
  readonly files: readonly string[];
  /** Why not all of them: the place that was named is no good, */
  readonly refused?: UsageError;
  /** or it broke or ran full on the way. */
  readonly noRoom?: string;
}

async function writeSheets(
  context: Context,
  folder: string,
  options: ScoreOptions,
  sets: readonly ScoredSet[],
): Promise<Written> {
  const { out } = options;
  const written: string[] = [];
  if (out === undefined) return { files: written };
  try {
    const files = await outputFiles(out, sets);
    const sheet = await context.services.exportSheet(foldersOf(options));
    for (const { file, scored } of files) {
      await sheet.run(scored.assessment, scored.definitions, file, folder);
      written.push(file);
    }
    return { files: written };
  } catch (error) {
    if (hasNoRoom(error))
      return { files: written, noRoom: `Không đủ chỗ trống, hoặc ổ đĩa hỏng, khi ghi vào "${out}" (${error.code}).` };
    const refused = refusedWriting(error, out);
    if (refused === undefined) throw error;
    return { files: written, refused };
  }
}

/** What the place that was named says: not there, protected, in use, a name it cannot hold. */
const REFUSALS = [
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'EPERM',
  'EROFS',
];
/** What it says while bytes are written: full, over the share of this user, broken. These errors name no path. */
const NO_ROOM = ['EDQUOT', 'EFBIG', 'EIO', 'ENOSPC'];

function hasNoRoom(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && NO_ROOM.includes(String(error.code));
}

/** The place that was named says no; the score is printed all the same. Other faults stay faults. */
function refusedWriting(error: unknown, out: string): UsageError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const place = resolve(out.toLowerCase().endsWith('.xlsx') ? dirname(out) : out);
  const known = REFUSALS.includes(String(error.code)) && resolve(String(error.path)).startsWith(place);
  if (!known) return undefined;
  return new UsageError(
    `Không ghi được vào "${out}" (${error.code}).`,
    'Đóng tệp nếu đang mở, kiểm tra tên và quyền ghi, hoặc chọn chỗ khác.',
  );
}
