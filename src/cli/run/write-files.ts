import { EXIT, type ExitCode } from '../exit-code.js';
import type { Output } from '../output.js';
import type { UsageError } from '../usage-error.js';
import { outputFiles, type Wanted } from './output-files.js';
import { hasNoRoom, refusedWriting } from './write-refusal.js';

/** One file that a command writes beside what it prints. */
export interface FileToWrite extends Wanted {
  write(file: string): Promise<void>;
}

export interface Written {
  readonly files: readonly string[];
  /** Why not all of them: the place that was named is no good, */
  readonly refused?: UsageError;
  /** or it broke or ran full on the way. */
  readonly noRoom?: string;
}

/** Writes all files to the place that was named; no place, no files. */
export async function writeFiles(out: string | undefined, wanted: readonly FileToWrite[]): Promise<Written> {
  const written: string[] = [];
  if (out === undefined) return { files: written };
  try {
    const files = await outputFiles(out, wanted);
    for (const [at, each] of wanted.entries()) {
      const file = files[at];
      if (file === undefined) continue;
      await each.write(file);
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

/** Tells which files there are now; an exit status where not all of them could be written. */
export function reportWritten(output: Output, what: string, { files, refused, noRoom }: Written): ExitCode | undefined {
  output.err(files.map((file) => `Đã ghi ${what}: ${file}`));
  if (refused !== undefined) {
    output.err([refused.message, refused.advice]);
    return EXIT.usage;
  }
  if (noRoom !== undefined) {
    output.err([noRoom, 'Dọn bớt tệp hoặc chọn ổ khác rồi ghi lại. Tệp cũ, nếu có, vẫn nguyên vẹn.']);
    return EXIT.fault;
  }
  return undefined;
}
