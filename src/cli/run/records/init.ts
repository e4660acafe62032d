import { hostname } from 'node:os';
import type { InitOptions } from '../../commands/records/init.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { foldersOf } from '../../options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { shownPath } from '../../views/records/shown-path.js';
import { refuseOtherServers } from './server.js';

export async function runInit(context: Context, folder: string, options: InitOptions): Promise<ExitCode> {
  const { output, services } = context;
  const { admin: login, name, database, join = false } = options;
  refuseOtherServers(database);
  if (join && database === undefined) {
    throw new UsageError('Chưa ghi máy chủ nào để dùng chung sổ ghi.', 'Thêm --database <địa-chỉ>, hoặc bỏ --join.');
  }
  const records = await services.records(foldersOf(options));
  await records.create.run({
    ...{ folder, join, admin: { login, name }, origin: `dòng lệnh trên ${hostname()}` },
    ...(database !== undefined && { server: database }),
  });
  if (options.json === true) {
    output.json({ kind: join ? 'joined' : 'made', folder, admin: login });
    return EXIT.done;
  }
  const place = shownPath(folder);
  if (join) {
    output.out([
      `Thư mục "${folder}" nay dùng chung sổ ghi đã có trên máy chủ.`,
      'Tệp minh chứng và bản lưu của các tháng vẫn ở riêng từng thư mục: tệp nộp ở thư mục khác không mở được ở đây.',
      `Xem thư mục này còn thiếu tệp nào: cchc verify ${place}`,
    ]);
    return EXIT.done;
  }
  output.out([
    `Đã tạo không gian làm việc: ${folder}`,
    `Tài khoản quản trị: ${login} (${name})`,
    '',
    'Việc tiếp theo:',
    '  1. Thêm xã, phường:',
    `     cchc commune add ${place} <mã> --name "Xã …" --block xa --by ${login}`,
    '  2. Thêm người của cơ quan thường trực:',
    `     cchc people add ${place} <tài-khoản> --name "…" --by ${login}`,
    `     cchc people post ${place} <tài-khoản> --role co-quan-thuong-truc --by ${login}`,
    '  3. Người ấy thêm đơn vị rồi mở tháng:',
    `     cchc department add ${place} <mã> --name "Phòng …" --by <tài-khoản>`,
    `     cchc open ${place} <tháng/năm> --set <mã-bộ-tiêu-chí> --by <tài-khoản>`,
  ]);
  return EXIT.done;
}
