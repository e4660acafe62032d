import { formatDate } from '../../../adapters/messages/index.js';
import type { DutyTerm } from '../../../domain/records/duty.js';

const WORDS: Readonly<Record<DutyTerm['kind'], string>> = {
  role: 'giữ vai',
  lead: 'chủ trì tiêu chí',
  support: 'phối hợp tiêu chí',
};

/** Việc một đơn vị phụ trách: what, since when, and until when where somebody else's turn is known already. */
export function DutyList({ duties }: { readonly duties: readonly DutyTerm[] }) {
  return (
    <ul class="plain-list">
      {duties.map((duty) => (
        <li key={`${duty.kind} ${duty.subject} ${duty.from}`}>{dutyText(duty)}</li>
      ))}
    </ul>
  );
}

function dutyText({ kind, subject, from, until }: DutyTerm): string {
  const end = until === undefined ? '' : ` đến ${formatDate(until)}`;
  return `${WORDS[kind]} ${subject}, từ ${formatDate(from)}${end}`;
}
