import { gridJson } from '../../../adapters/json/history-json.js';
import type { MonthsOfCommune } from '../../../application/ports/standing-exporter.js';
import { findCommune } from '../../../application/records/find.js';
import type { HistoryOptions } from '../../commands/records/lock.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { foldersOf } from '../../options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { gridLines } from '../../views/records/grid.js';
import { type FileToWrite, reportWritten, writeFiles } from '../write-files.js';

/** So sánh kỳ: the locked months side by side. */
export async function runGrid(context: Context, folder: string, options: HistoryOptions): Promise<ExitCode> {
  const { output, services } = context;
  const records = await services.records(foldersOf(options));
  const { commune, months, departments, today } = await records.desk.look(folder, async (each, day) => {
    const found = await findCommune(folder, each, options.commune);
    return {
      ...{ commune: found, today: day },
      months: await each.months.list(found.id),
      departments: await each.communes.departments(found.id, day),
    };
  });
  const ids = [...new Set(months.flatMap(({ sets }) => sets))];
  const { value } = await records.definitions.load(today, ids);
  const sets = ids.flatMap((each) => value?.sets.get(each)?.set ?? []);
  const grids = (await records.history.run(folder, commune.id, sets)) ?? [];
  const sheets = grids.map((grid) => ({ grid, commune, departments }));
  const written = await writeFiles(options.out, await filesOf(context, options, sheets));
  if (options.json === true) output.json({ commune: commune.id, grids: grids.map(gridJson) });
  else output.out(grids.flatMap((grid) => gridLines(grid, departments, output)));
  return reportWritten(output, 'bảng so sánh kỳ', written) ?? EXIT.done;
}

/** A file for every index that has a month to show. */
async function filesOf(
  { services }: Context,
  options: HistoryOptions,
  all: readonly MonthsOfCommune[],
): Promise<FileToWrite[]> {
  if (options.out === undefined) return [];
  const sheets = await services.standingSheets(foldersOf(options));
  const filled = all.filter(({ grid }) => grid.months.length > 0);
  if (filled.length === 0) {
    throw new UsageError(
      'Chưa có tháng nào đã khóa mà có số liệu để so sánh.',
      'Khóa ít nhất một tháng có số liệu rồi ghi lại.',
    );
  }
  return filled.map((months) => ({
    id: months.grid.set.id,
    name: ['so-sanh-ky', months.commune.id, months.grid.set.id],
    write: (file) => sheets.months(months, file),
  }));
}
