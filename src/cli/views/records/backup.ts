import { formatNumber } from '../../../adapters/messages/index.js';
import type { BackupReport } from '../../../application/ports/backups.js';
import { Exact } from '../../../domain/number.js';

const KILOBYTE = 1024;

/** `412 dòng sổ, 35 tệp, 1.204 kB`. */
export function contentsOf({ tables, files, bytes }: BackupReport): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const size = Math.ceil(bytes / KILOBYTE);
  return `${count(rows)} dòng sổ, ${count(files)} tệp, ${count(size)} kB`;
}

function count(value: number): string {
  return formatNumber(Exact.of(value));
}
