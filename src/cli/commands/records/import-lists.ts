import type { MonthId } from '../../../domain/records/month.js';
import { withExamples } from '../../help.js';
import { collect } from '../../read-values.js';
import { addDeedOptions, addLookOptions, type DeedOptions, type LookOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH_OPTION, WORKSPACE } from './arguments.js';

export interface ImportListOptions extends DeedOptions {
  readonly month?: MonthId;
  readonly kind: string;
  readonly source: string;
  readonly map?: readonly string[];
  readonly dryRun?: boolean;
}
export interface FindingsOptions extends DeedOptions {
  readonly inclusive?: boolean;
  readonly dryRun?: boolean;
}
export interface AppraisalOptions extends DeedOptions {
  readonly month?: MonthId;
  readonly layer: string;
  readonly reason: string;
  readonly dryRun?: boolean;
}
export interface WorkOptions extends LookOptions {
  readonly month?: MonthId;
}

const DRY_RUN = ['--dry-run', 'chỉ xem trước, chưa ghi gì'] as const;

export const addImportList: AddCommand = (program, context, finish) => {
  const command = program
    .command('import-list')
    .description('Nhập danh sách hồ sơ, hồ sơ công việc hoặc quy trình ISO, và đếm ra số liệu')
    .argument(...WORKSPACE)
    .argument('<tệp>', 'tệp CSV hoặc Excel xuất từ hệ thống, mỗi hồ sơ một dòng')
    .requiredOption('--kind <loại>', 'ho-so-thu-tuc, ho-so-cong-viec, quy-trinh-iso')
    .requiredOption('--source <tên>', 'hệ thống đưa tệp; tiêu đề cột được nhớ theo tên này')
    .option('--map <tiêu-đề=cột>', 'tiêu đề nào là cột nào (có thể ghi nhiều lần)', collect)
    .option(...DRY_RUN)
    .option(...MONTH_OPTION);
  addDeedOptions(command).action(async (folder: string, file: string, options: ImportListOptions) => {
    const { runImportList } = await import('../../run/records/import-list.js');
    finish(await runImportList(context, folder, file, options));
  });
  withExamples(command, 'cchc import-list so-cchc ho-so.xlsx --kind ho-so-thu-tuc --source "Một cửa" --by thuong-truc');
};

export const addWork: AddCommand = (program, context, finish) => {
  const command = program
    .command('work')
    .description('Việc cần làm từ các danh sách: hồ sơ quá hạn, sắp đến hạn; hồ sơ công việc, quy trình chưa đạt')
    .argument(...WORKSPACE)
    .option(...MONTH_OPTION);
  addLookOptions(command).action(async (folder: string, options: WorkOptions) => {
    const { runWork } = await import('../../run/records/import-list.js');
    finish(await runWork(context, folder, options));
  });
  withExamples(command, 'cchc work so-cchc');
};

export const addImportFindings: AddCommand = (program, context, finish) => {
  const command = program
    .command('import-findings')
    .description('Nhập tồn tại, hạn chế của một đợt kiểm tra')
    .argument(...WORKSPACE)
    .argument('<tệp>', 'tệp findings.csv hoặc Excel, mỗi tồn tại một dòng')
    .option('--inclusive', '"trước ngày X" tính cả ngày X (mặc định: ngày cuối là hôm trước)')
    .option(...DRY_RUN);
  addDeedOptions(command).action(async (folder: string, file: string, options: FindingsOptions) => {
    const { runImportFindings } = await import('../../run/records/import-others.js');
    finish(await runImportFindings(context, folder, file, options));
  });
  withExamples(command, 'cchc import-findings so-cchc samples/xuan-tho/findings.csv --by thuong-truc');
};

export const addImportAppraisal: AddCommand = (program, context, finish) => {
  const command = program
    .command('import-appraisal')
    .description('Nhập điểm thẩm định hoặc điểm đã công bố, đặt bên cạnh điểm tự chấm')
    .argument(...WORKSPACE)
    .argument('<tệp>', 'tệp published.csv hoặc Excel, mỗi điểm một dòng')
    .requiredOption('--layer <lớp>', 'tham-dinh-lan-1, giai-trinh, tham-dinh-lan-2, ket-qua-cuoi-cung')
    .requiredOption('--reason <lý-do>', 'theo văn bản, thông báo hoặc biên bản nào')
    .option(...DRY_RUN)
    .option(...MONTH_OPTION);
  addDeedOptions(command).action(async (folder: string, file: string, options: AppraisalOptions) => {
    const { runImportAppraisal } = await import('../../run/records/import-others.js');
    finish(await runImportAppraisal(context, folder, file, options));
  });
  withExamples(
    command,
    'cchc import-appraisal so-cchc diem.csv --layer tham-dinh-lan-1 --reason "Thông báo số 5" --by thuong-truc',
  );
};
