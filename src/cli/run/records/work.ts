import type { WorkOptions } from '../../commands/records/lists.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import type { Context } from '../../services.js';
import { workLines } from '../../views/records/work.js';
import { atDesk } from './desk.js';

export async function runWork(context: Context, folder: string, options: WorkOptions): Promise<ExitCode> {
  const { output } = context;
  const { records, commune } = await atDesk(context, folder, options);
  const work = await records.importList.work(folder, commune, options.month, options.asOf);
  if (options.json === true) output.json({ lists: work });
  else output.out(workLines(work, output));
  return EXIT.done;
}
