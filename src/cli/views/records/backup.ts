import { formatCount } from '../../../adapters/messages/index.js';
import type { BackupReport } from '../../../application/ports/backups.js';

const KILOBYTE = 1024;

/** `412 dòng sổ, 35 tệp, 1.204 kB`, and whether something is missing. */
export function contentsOf({ tables, files, bytes, damaged }: BackupReport): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const size = Math.ceil(bytes / KILOBYTE);
  const lacks = damaged.length === 0 ? '' : `; KHÔNG ĐẦY ĐỦ: ${formatCount(damaged.length)} tệp mất hoặc hỏng từ trước`;
  return `${formatCount(rows)} dòng sổ, ${formatCount(files)} tệp, ${formatCount(size)} kB${lacks}`;
}
