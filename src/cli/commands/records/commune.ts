import { withExamples } from '../../help.js';
import { addActorOptions, addLookOptions, type DeedOptions, type LookOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { WORKSPACE } from './arguments.js';

export interface CommuneAddOptions extends Omit<DeedOptions, 'commune'> {
  readonly name: string;
  readonly block: string;
  readonly province?: string;
}

export const addCommune: AddCommand = (program, context, finish) => {
  const group = program.command('commune').description('Xã, phường, đặc khu của không gian làm việc');
  const add = group
    .command('add')
    .description('Thêm một xã, phường, đặc khu')
    .argument(...WORKSPACE)
    .argument('<mã>', 'mã ngắn, không dấu, như xuan-tho')
    .requiredOption('--name <tên>', 'tên đầy đủ, như "Xã Xuân Thọ"')
    .option('--block <khối>', 'khối xếp hạng: xa, phuong, dac-khu…', 'xa')
    .option('--province <tỉnh>', 'tỉnh, thành phố');
  addActorOptions(add).action(async (folder: string, id: string, options: CommuneAddOptions) => {
    const { runCommuneAdd } = await import('../../run/records/commune.js');
    finish(await runCommuneAdd(context, folder, id, options));
  });
  withExamples(add, 'cchc commune add so-cchc xuan-tho --name "Xã Xuân Thọ" --block xa --by quan-tri');
  const list = group
    .command('list')
    .description('Liệt kê các xã, phường, đặc khu')
    .argument(...WORKSPACE);
  addLookOptions(list).action(async (folder: string, options: LookOptions) => {
    const { runCommuneList } = await import('../../run/records/commune.js');
    finish(await runCommuneList(context, folder, options));
  });
  withExamples(list, 'cchc commune list so-cchc');
};
