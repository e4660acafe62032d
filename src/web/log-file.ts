import { auditName, entrySubject, entryText } from '../adapters/messages/index.js';
import { BYTE_ORDER_MARK, csvLines } from '../application/csv.js';
import type { AuditEntry } from '../domain/records/audit.js';
import type { StreamReply } from './reply.js';

const HEAD = ['Dòng', 'Lúc', 'Tài khoản', 'Từ đâu', 'Việc', 'Về', 'Trước', 'Sau', 'Lý do', 'Mã dòng trước', 'Mã dòng'];

/** Nhật ký as a table to take away, sent while it is read. @param scope a commune; `''`: the whole workspace */
export function logFile(scope: string, entries: AsyncIterable<readonly AuditEntry[]>): StreamReply {
  const name = `nhat-ky_${scope === '' ? 'chung' : scope}.csv`;
  return { kind: 'stream', name, type: 'text/csv; charset=utf-8', pieces: csvPieces(entries) };
}

async function* csvPieces(pieces: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + csvLines([HEAD]));
  for await (const entries of pieces) yield encoder.encode(csvLines(entries.map(rowOf)));
}

function rowOf({ seq, at, account, origin, action, subject, before, after, reason, previous, hash }: AuditEntry) {
  const told = [entrySubject(subject, action), entryText(before ?? '', action), entryText(after ?? '', action)];
  return [`${seq}`, at, account, origin, auditName(action), ...told, reason ?? '', previous, hash];
}
