import type { IsoDate } from '../../../domain/calendar.js';
import { withExamples } from '../../help.js';
import { collect, readDate } from '../../read-values.js';
import { addDeedOptions, addLookOptions, type DeedOptions, type LookOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { WORKSPACE } from './arguments.js';

export interface DepartmentAddOptions extends DeedOptions {
  readonly name: string;
  readonly alias?: readonly string[];
  readonly another?: boolean;
}
export interface AliasOptions extends DeedOptions {
  readonly another?: boolean;
}
export interface DutyOptions extends DeedOptions {
  readonly role?: string;
  readonly lead?: string;
  readonly support?: string;
  readonly from?: IsoDate;
  readonly reason?: string;
}

const ANOTHER = ['--another', 'tên gần giống tên của đơn vị đã có, nhưng đúng là đơn vị khác'] as const;
const DEPARTMENT = ['<đơn-vị>', 'mã hoặc tên đơn vị'] as const;

export const addDepartment: AddCommand = (program, context, finish) => {
  const group = program.command('department').description('Đơn vị của xã, tên gọi khác và phân công');
  const add = group
    .command('add')
    .description('Thêm một đơn vị (phòng, trung tâm, trường)')
    .argument(...WORKSPACE)
    .argument('<mã>', 'mã ngắn, không dấu, như phong-kinh-te')
    .requiredOption('--name <tên>', 'tên đầy đủ')
    .option('--alias <tên>', 'tên gọi khác, tên viết tắt (có thể ghi nhiều lần)', collect)
    .option(...ANOTHER);
  addDeedOptions(add).action(async (folder: string, id: string, options: DepartmentAddOptions) => {
    const { runDepartmentAdd } = await import('../../run/records/department.js');
    finish(await runDepartmentAdd(context, folder, id, options));
  });
  withExamples(add, 'cchc department add so-cchc phong-kinh-te --name "Phòng Kinh tế" --alias KT --by thuong-truc');

  const alias = group
    .command('alias')
    .description('Ghi thêm một tên gọi khác của đơn vị')
    .argument(...WORKSPACE)
    .argument(...DEPARTMENT)
    .argument('<tên-gọi-khác>', 'cách viết khác mà vẫn là đơn vị ấy')
    .option(...ANOTHER);
  addDeedOptions(alias).action(async (folder: string, department: string, name: string, options: AliasOptions) => {
    const { runDepartmentAlias } = await import('../../run/records/department.js');
    finish(await runDepartmentAlias(context, folder, department, name, options));
  });
  withExamples(alias, 'cchc department alias so-cchc phong-kinh-te "P. Kinh tế" --by thuong-truc');

  const duty = group
    .command('duty')
    .description('Phân công: đơn vị giữ vai nào của bộ tiêu chí, chủ trì hay phối hợp tiêu chí nào, từ ngày nào')
    .argument(...WORKSPACE)
    .argument(...DEPARTMENT)
    .option('--role <vai>', 'vai của bộ tiêu chí mà đơn vị giữ, như VP')
    .option('--lead <mã>', 'mã tiêu chí mà đơn vị chủ trì')
    .option('--support <mã>', 'mã tiêu chí mà đơn vị phối hợp')
    .option('--from <ngày>', 'từ ngày nào (mặc định: hôm nay); trước ngày đó vẫn là đơn vị cũ', readDate)
    .option('--reason <lý-do>', 'vì sao, khi sửa phân công của những ngày đã qua');
  addDeedOptions(duty).action(async (folder: string, department: string, options: DutyOptions) => {
    const { runDepartmentDuty } = await import('../../run/records/department.js');
    finish(await runDepartmentDuty(context, folder, department, options));
  });
  withExamples(
    duty,
    'cchc department duty so-cchc van-phong --role VP --from 01/01/2026 --by thuong-truc',
    'cchc department duty so-cchc phong-kinh-te --lead <mã-tiêu-chí> --by thuong-truc',
    'cchc department duty so-cchc phong-kinh-te --lead <mã-tiêu-chí> --from 01/7/2026 --reason "Ghi sót" --by thuong-truc',
  );

  const list = group
    .command('list')
    .description('Liệt kê đơn vị, tên gọi khác và việc đang giữ')
    .argument(...WORKSPACE);
  addLookOptions(list).action(async (folder: string, options: LookOptions) => {
    const { runDepartmentList } = await import('../../run/records/department.js');
    finish(await runDepartmentList(context, folder, options));
  });
  withExamples(list, 'cchc department list so-cchc');
};
