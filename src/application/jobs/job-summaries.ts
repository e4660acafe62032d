import { type Message, number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import type { BackupReport, Compared } from '../ports/backups.js';
import type { Drill } from '../records/drill-restore.js';

const MEBIBYTE = 2 ** 20;
const count = (value: number) => number(Exact.of(value));

/** Bản sao lưu có những gì. */
export function backupSummary(id: 'backup_made' | 'backup_checked', report: BackupReport): Message {
  const { folder, tables, files, months, bytes, damaged } = report;
  const rows = Object.values(tables).reduce((sum, each) => sum + each, 0);
  const values = {
    ...{ folder: text(folder), rows: count(rows), files: count(files), months: count(months.length) },
    size: count(Math.max(1, Math.ceil(bytes / MEBIBYTE))),
    ...(damaged.length > 0 && { damaged: count(damaged.length) }),
  };
  return { id, values };
}

/** Kết quả thử khôi phục: how much was compared with the backup, and how much of it differs. */
export function trialSummary({ compared, isSame, isWhole }: Drill): Message {
  const counts = (kind: Compared['kind']) => {
    const own = compared.filter((each) => each.kind === kind);
    const differing = own.filter(({ backup, restored }) => backup !== restored).length;
    return { all: count(own.length), ...(differing > 0 && { differing: count(differing) }) };
  };
  const [months, tables, contents] = [counts('month'), counts('table'), counts('content')];
  const values = {
    ...{ months: months.all, tables: tables.all, contents: contents.all },
    ...(months.differing && { monthsDiffering: months.differing }),
    ...(tables.differing && { tablesDiffering: tables.differing }),
    ...(contents.differing && { contentsDiffering: contents.differing }),
  };
  if (!isSame) return { id: 'trial_different', values };
  return { id: isWhole ? 'trial_same' : 'trial_same_but_damaged', values };
}
