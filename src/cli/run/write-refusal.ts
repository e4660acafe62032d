import { dirname, resolve } from 'node:path';
import { UsageError } from '../usage-error.js';

/** What the place that was named says: not there, protected, in use, a name it cannot hold. */
const REFUSALS = [
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOTDIR',
  'EPERM',
  'EROFS',
];
/** What it says while bytes are written: full, over the share of this user, broken. These errors name no path. */
const NO_ROOM = ['EDQUOT', 'EFBIG', 'EIO', 'ENOSPC'];

/** The place broke or ran full on the way. */
export function hasNoRoom(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && NO_ROOM.includes(String(error.code));
}

/** The place that was named says no. Other faults stay faults. */
export function refusedWriting(error: unknown, out: string): UsageError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const place = resolve(out.toLowerCase().endsWith('.xlsx') ? dirname(out) : out);
  const known = REFUSALS.includes(String(error.code)) && resolve(String(error.path)).startsWith(place);
  if (!known) return undefined;
  return new UsageError(
    `Không ghi được vào "${out}" (${error.code}).`,
    'Đóng tệp nếu đang mở, kiểm tra tên và quyền ghi, hoặc chọn chỗ khác.',
  );
}
