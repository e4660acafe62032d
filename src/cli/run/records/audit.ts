import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { writeAtomically } from '../../../adapters/boundary/atomic-write.js';
import { findCommune } from '../../../application/records/find.js';
import type { AuditEntry } from '../../../domain/records/audit.js';
import type { AuditOptions } from '../../commands/records/audit.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { foldersOf } from '../../options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { auditLines } from '../../views/records/audit.js';
import { refusedWriting } from '../write-refusal.js';

export async function runAudit(context: Context, folder: string, options: AuditOptions): Promise<ExitCode> {
  const { output, services } = context;
  const { desk } = await services.records(foldersOf(options));
  const { commune, month } = options;
  const entries = await desk.look(folder, async (records) => {
    const only = commune === undefined ? undefined : (await findCommune(folder, records, commune)).id;
    const scopes = (await records.audit.heads()).map(({ scope }) => scope);
    const wanted = scopes.filter((scope) => only === undefined || scope === only);
    return (await Promise.all(wanted.map((scope) => records.audit.entries(scope)))).flat();
  });
  const shown = inOrder(entries.filter(({ subject }) => month === undefined || isAbout(subject, month)));
  if (options.export !== undefined) {
    refuseInside(folder, options.export);
    await exportTo(options.export, shown);
    output.err([`Đã ghi ${shown.length} dòng nhật ký: ${options.export}`]);
  }
  if (options.json === true) output.json({ entries: shown });
  else if (options.export === undefined) output.out(auditLines(shown, output));
  return EXIT.done;
}

/** The records live there, and a name typed wrong would be written over them. */
function refuseInside(folder: string, file: string): void {
  const path = relative(resolve(folder), resolve(file));
  if (path.startsWith('..') || isAbsolute(path)) return;
  throw new UsageError(
    `"${file}" nằm trong không gian làm việc, không ghi nhật ký ra đó.`,
    'Chọn một thư mục khác, ngoài không gian làm việc.',
  );
}

/** One deed a line. @throws UsageError when the place that was named takes no file. */
async function exportTo(file: string, entries: readonly AuditEntry[]): Promise<void> {
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  try {
    await writeAtomically(file, Buffer.from(text, 'utf8'));
  } catch (error) {
    throw refusedWriting(error, dirname(file)) ?? error;
  }
}

/** `2026-10` itself, or something of that month. */
function isAbout(subject: string, month: string): boolean {
  return subject === month || subject.startsWith(`${month} `);
}

/** Newest last; what happened at one moment stays in the order of its log. */
function inOrder(entries: readonly AuditEntry[]): AuditEntry[] {
  return [...entries].sort((a, b) => (a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1));
}
