import type { IsoDate } from '../../../domain/calendar.js';
import type { MonthId } from '../../../domain/records/month.js';
import { withExamples } from '../../help.js';
import { collect, readDate } from '../../read-values.js';
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

export interface ImportFindingsOptions extends DeedOptions {
  readonly inclusive?: boolean;
  readonly dryRun?: boolean;
}

export interface ImportAppraisalOptions extends DeedOptions {
  readonly month?: MonthId;
  readonly layer: string;
  readonly reason: string;
  readonly dryRun?: boolean;
}

export interface WorkOptions extends LookOptions {
  readonly month?: MonthId;
  readonly asOf?: IsoDate;
}

const DRY_RUN = ['--dry-run', 'chỉ xem trước, chưa ghi gì'] as const;

export const addImportList: AddCommand = (program, context, finish) => {
  const command = program
    .command('import-list')
    .description('Nhập danh sách hồ sơ, hồ sơ công việc hoặc quy trình ISO rồi đếm ra số liệu; không lưu tên người dân')
    .argument(...WORKSPACE)
    .argument('<tệp>', 'danh sách CSV hoặc Excel xuất từ hệ thống')
    .requiredOption('--kind <loại>', 'ho-so-thu-tuc, ho-so-cong-viec, quy-trinh-iso')
    .requiredOption('--source <tên>', 'hệ thống đưa danh sách; tiêu đề cột được nhớ theo tên này')
    .option('--map <tiêu-đề=cột>', 'tiêu đề nào là cột nào (có thể ghi nhiều lần)', collect)
    .option(...DRY_RUN)
    .option(...MONTH_OPTION);
  addDeedOptions(command).action(async (folder: string, file: string, options: ImportListOptions) => {
    const { runImportList } = await import('../../run/records/import-list.js');
    finish(await runImportList(context, folder, file, options));
  });
  withExamples(
    command,
    'cchc import-list so-cchc ho-so.xlsx --kind ho-so-thu-tuc --source "Hệ thống một cửa" --dry-run --by thuong-truc',
  );
};

export const addImportFindings: AddCommand = (program, context, finish) => {
  const command = program
    .command('import-findings')
    .description('Nhập tồn tại, hạn chế của một đợt kiểm tra: cái mới, cái đổi, cái như cũ')
    .argument(...WORKSPACE)
    .argument('<tệp>', 'bảng tồn tại, hạn chế (CSV hoặc Excel)')
    .option('--inclusive', '"trước ngày X" tính cả ngày X')
    .option(...DRY_RUN);
  addDeedOptions(command).action(async (folder: string, file: string, options: ImportFindingsOptions) => {
    const { runImportFindings } = await import('../../run/records/import-findings.js');
    finish(await runImportFindings(context, folder, file, options));
  });
  withExamples(command, 'cchc import-findings so-cchc ton-tai.xlsx --by thuong-truc');
};

export const addImportAppraisal: AddCommand = (program, context, finish) => {
  const command = program
    .command('import-appraisal')
    .description('Nhập điểm thẩm định hoặc điểm đã công bố: đứng cạnh điểm tự chấm, không ghi đè')
    .argument(...WORKSPACE)
    .argument('<tệp>', 'bảng điểm: set, code, points (CSV hoặc Excel)')
    .requiredOption('--layer <lớp>', 'tham-dinh-lan-1, giai-trinh, tham-dinh-lan-2, ket-qua-cuoi-cung')
    .requiredOption('--reason <văn-bản>', 'biên bản hoặc văn bản cho số điểm ấy')
    .option(...DRY_RUN)
    .option(...MONTH_OPTION);
  addDeedOptions(command).action(async (folder: string, file: string, options: ImportAppraisalOptions) => {
    const { runImportAppraisal } = await import('../../run/records/import-appraisal.js');
    finish(await runImportAppraisal(context, folder, file, options));
  });
  withExamples(
    command,
    'cchc import-appraisal so-cchc diem.csv --layer tham-dinh-lan-1 --reason "Biên bản 12/BB" --by thuong-truc',
  );
};

export const addWork: AddCommand = (program, context, finish) => {
  const command = program
    .command('work')
    .description('Việc cần làm ngay từ các danh sách: hồ sơ quá hạn, sắp đến hạn; hồ sơ công việc, quy trình chưa đạt')
    .argument(...WORKSPACE)
    .option('--as-of <ngày>', 'tính đến ngày này', readDate)
    .option(...MONTH_OPTION);
  addLookOptions(command).action(async (folder: string, options: WorkOptions) => {
    const { runWork } = await import('../../run/records/work.js');
    finish(await runWork(context, folder, options));
  });
  withExamples(command, 'cchc work so-cchc', 'cchc work so-cchc --as-of 20/10/2026');
};
