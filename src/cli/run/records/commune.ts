import { blockName } from '../../../adapters/messages/index.js';
import type { CommuneAddOptions } from '../../commands/records/commune.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { foldersOf } from '../../options.js';
import { readId } from '../../read-values.js';
import { actorOf, type LookOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { type Column, table } from '../../text/table.js';

const COLUMNS: readonly Column[] = [
  { title: 'Mã', align: 'text' },
  { title: 'Tên', align: 'text' },
  { title: 'Khối', align: 'text' },
  { title: 'Tỉnh', align: 'text' },
];

export async function runCommuneAdd(
  context: Context,
  folder: string,
  id: string,
  options: CommuneAddOptions,
): Promise<ExitCode> {
  const { name, block, province } = options;
  const actor = actorOf(context, options);
  const commune = { id: readId(id), name, block, ...(province !== undefined && { province }) };
  const records = await context.services.records(foldersOf(options));
  await records.communes.add(folder, actor, commune);
  if (options.json === true) context.output.json({ kind: 'added', commune });
  else context.output.out([`Đã thêm ${name} (${id}), khối ${blockName(block)}.`]);
  return EXIT.done;
}

export async function runCommuneList(context: Context, folder: string, options: LookOptions): Promise<ExitCode> {
  const { output, services } = context;
  const { desk } = await services.records(foldersOf(options));
  const communes = await desk.look(folder, (records) => records.communes.list());
  if (options.json === true) {
    output.json({ communes });
    return EXIT.done;
  }
  const rows = communes.map(({ id, name, block, province }) => [id, name, blockName(block), province ?? '']);
  output.out(
    rows.length === 0 ? ['Chưa có xã, phường nào. Thêm bằng "cchc commune add".'] : table(COLUMNS, rows, output.width),
  );
  return EXIT.done;
}
