import { withExamples } from '../../help.js';
import { addCommonOptions, type CommonOptions } from '../../options.js';
import { addActorOptions, type DeedOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { WORKSPACE } from './arguments.js';

export interface BackupOptions extends DeedOptions {
  readonly to?: string;
}
export interface RestoreOptions extends DeedOptions {
  readonly database?: string;
}

export const addBackup: AddCommand = (program, context, finish) => {
  const command = program
    .command('backup')
    .description('Sao lưu cả không gian làm việc, cả khi người khác đang làm; đọc lại để kiểm tra')
    .argument(...WORKSPACE)
    .option('--to <thư-mục>', 'nơi để bản sao lưu (mặc định: thư mục backups trong không gian làm việc)');
  addActorOptions(command).action(async (folder: string, options: BackupOptions) => {
    const { runBackup } = await import('../../run/records/backup.js');
    finish(await runBackup(context, folder, options));
  });
  withExamples(command, 'cchc backup so-cchc --to /media/usb/cchc --by quan-tri');
};

export const addRestore: AddCommand = (program, context, finish) => {
  const command = program
    .command('restore')
    .description('Phục hồi một bản sao lưu thành không gian làm việc mới')
    .argument('<bản-sao-lưu>', 'thư mục bản sao lưu')
    .argument('<không-gian-mới>', 'thư mục mới hoặc trống')
    .option('--database <địa-chỉ>', 'máy chủ PostgreSQL trống (postgres://…), thay cho tệp sổ ghi trong thư mục');
  addActorOptions(command).action(async (backup: string, into: string, options: RestoreOptions) => {
    const { runRestore } = await import('../../run/records/backup.js');
    finish(await runRestore(context, backup, into, options));
  });
  withExamples(command, 'cchc restore so-cchc/backups/<bản-sao-lưu> so-moi --by quan-tri');
};

export const addVerify: AddCommand = (program, context, finish) => {
  const command = program
    .command('verify')
    .description('Kiểm tra toàn vẹn: tệp trong kho, nhật ký, điểm các tháng đã khóa; hoặc một bản sao lưu')
    .argument('<không-gian>', 'thư mục không gian làm việc, hoặc một bản sao lưu');
  addCommonOptions(command).action(async (folder: string, options: CommonOptions) => {
    const { runVerify } = await import('../../run/records/verify.js');
    finish(await runVerify(context, folder, options));
  });
  withExamples(command, 'cchc verify so-cchc', 'cchc verify so-cchc/backups/<bản-sao-lưu>');
};

export const addDrill: AddCommand = (program, context, finish) => {
  const command = program
    .command('drill')
    .description('Diễn tập phục hồi: sao lưu, phục hồi vào thư mục tạm, so từng tháng và từng tệp, rồi dọn đi')
    .argument(...WORKSPACE);
  addActorOptions(command).action(async (folder: string, options: DeedOptions) => {
    const { runDrill } = await import('../../run/records/drill.js');
    finish(await runDrill(context, folder, options));
  });
  withExamples(command, 'cchc drill so-cchc --by quan-tri');
};
