import { UsageError } from '../../usage-error.js';

export function refuseOtherServers(database: string | undefined): void {
  if (database === undefined || /^postgres(?:ql)?:\/\//.test(database)) return;
  throw new UsageError(
    `"${database}" không phải là địa chỉ máy chủ PostgreSQL.`,
    'Ghi dạng postgres://tài-khoản@máy-chủ/tên, hoặc bỏ --database để dùng tệp trong thư mục.',
  );
}
