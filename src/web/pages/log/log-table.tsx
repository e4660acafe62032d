import { auditName, entrySubject, entryText, formatMoment } from '../../../adapters/messages/index.js';
import type { LogPage } from '../../../application/records/see-log.js';
import type { AuditEntry } from '../../../domain/records/audit.js';
import { WideTable } from '../../layout/wide-table.js';

/** One deed a row, in the words of the office. */
export function LogTable({ log }: { readonly log: LogPage }) {
  const { entries } = log;
  if (entries.length === 0) return null;
  return (
    <div class="log">
      <WideTable caption="Các việc, mới nhất trước">
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Ai, từ đâu</th>
            <th scope="col">Việc</th>
            <th scope="col">Trước</th>
            <th scope="col">Sau</th>
            <th scope="col">Lý do</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.seq} {...{ entry, log }} />
          ))}
        </tbody>
      </WideTable>
    </div>
  );
}

function Row({ entry, log: { names, titles } }: { readonly entry: AuditEntry; readonly log: LogPage }) {
  const { seq, at, account, origin, action, subject, before = '', after = '', reason = '' } = entry;
  return (
    <tr>
      <td>
        {formatMoment(at)}
        <span class="hint"> dòng {seq}</span>
      </td>
      <td>
        <strong>{names.get(account) ?? account}</strong>
        <span class="hint">
          {' '}
          {names.has(account) ? `${account} ` : ''}
          {origin}
        </span>
      </td>
      <th scope="row">
        {auditName(action)}
        <span class="hint"> {entrySubject(subject, action, titles)}</span>
      </th>
      <td>{entryText(before, action)}</td>
      <td>{entryText(after, action)}</td>
      <td>{reason}</td>
    </tr>
  );
}
