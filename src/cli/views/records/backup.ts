import { formatNumber } from '../../../adapters/messages/index.js';
import type { BackupReport } from '../../../application/ports/backups.js';
import { Exact } from '../../../domain/number.js';

const KILOBYTE = 1024;

/** `412 dòng sổ, 35 tệp, 1.204 kB`, and whether something is missing. */
export function contentsOf({ tables, files, bytes, damaged }: BackupReport): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const size = Math.ceil(bytes / KILOBYTE);
  const lacks = damaged.length === 0 ? '' : `; KHÔNG ĐẦY ĐỦ: ${count(damaged.length)} tệp mất hoặc hỏng từ trước`;
  return `${count(rows)} dòng sổ, ${count(files)} tệp, ${count(size)} kB${lacks}`;
}

function count(value: number): string {
  return formatNumber(Exact.of(value));
}
