import type { MonthId } from '../../../domain/records/month.js';
import { withExamples } from '../../help.js';
import { addDeedOptions, type DeedOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH, WORKSPACE } from './arguments.js';

export interface LayerOptions extends DeedOptions {
  readonly layer: string;
  readonly reason: string;
  readonly source?: string;
}

export const addLayer: AddCommand = (program, context, finish) => {
  const command = program
    .command('layer')
    .description('Ghi điểm chấm tay, điểm thẩm định hoặc điểm sau giải trình; các lớp không ghi đè nhau')
    .argument(...WORKSPACE)
    .argument(...MONTH)
    .argument('<bộ>', 'mã bộ tiêu chí')
    .argument('<mã>', 'mã tiêu chí, lĩnh vực hoặc total')
    .argument('<điểm>', 'số điểm, như 1,5')
    .requiredOption('--layer <lớp>', 'tu-cham, tham-dinh-lan-1, giai-trinh, tham-dinh-lan-2, ket-qua-cuoi-cung')
    .requiredOption('--reason <lý-do>', 'vì sao cho số điểm ấy')
    .option('--source <nguồn>', 'văn bản hoặc cơ quan cho điểm');
  addDeedOptions(command).action(
    async (folder: string, month: MonthId, set: string, code: string, points: string, options: LayerOptions) => {
      const { runLayer } = await import('../../run/records/layer.js');
      finish(await runLayer(context, folder, { month, set, code, points }, options));
    },
  );
  withExamples(
    command,
    'cchc layer so-cchc 10/2026 <bộ> <mã> 1,5 --layer tham-dinh-lan-1 --reason "Thiếu biên bản" --by thuong-truc',
  );
};
