import type { Dossier } from '../../domain/dossiers/dossier.js';
import type { ListWording } from '../../domain/lists/vocabulary.js';
import { date, text } from '../../domain/message.js';
import type { ItemProblem } from './read-list.js';

const CLOSING: ReadonlySet<Dossier['status']> = new Set(['resolved', 'returned', 'refused', 'stopped', 'withdrawn']);

/** What contradicts itself in one dossier. */
export function dossierProblems(dossier: Dossier, wording: ListWording): ItemProblem[] {
  return [
    ...daysBeforeReceipt(dossier),
    ...statusProblems(dossier, wording),
    ...supplementProblems(dossier),
    ...undated(dossier),
  ];
}

function daysBeforeReceipt({ code, received, due, finished, returned }: Dossier): ItemProblem[] {
  const values = { code: text(code), received: date(received) };
  const problems: ItemProblem[] = [];
  if (due !== undefined && due < received) {
    problems.push({ code: 'L007', field: 'due', values: { ...values, day: date(due) } });
  }
  for (const [field, day] of Object.entries({ finished, returned })) {
    if (day === undefined || day >= received) continue;
    problems.push({ code: 'L006', field, values: { ...values, what: text(field), day: date(day) } });
  }
  return problems;
}

/** A closing status has a day of finishing, any other has none. */
function statusProblems({ code, status, finished, returned }: Dossier, wording: ListWording): ItemProblem[] {
  if (status === undefined) return [];
  const done = finished ?? returned;
  const closing = CLOSING.has(status);
  if (closing === (done !== undefined)) return [];
  const written = wording.words.status?.[status]?.[0] ?? status;
  const problem = text(closing ? 'no_date' : 'still_open');
  const values = { code: text(code), status: text(written), problem, ...(done !== undefined && { day: date(done) }) };
  return [{ code: 'L015', field: 'status', values }];
}

/** Each answer belongs to a request and does not come before it; no request comes before the dossier or after its end. */
function supplementProblems({ code, received, finished, returned, asked = [], answered = [] }: Dossier): ItemProblem[] {
  const refuse = (problem: string, values: ItemProblem['values'] = {}): ItemProblem[] => [
    {
      code: 'L016',
      field: answered.length > 0 ? 'answered' : 'asked',
      values: { code: text(code), problem: text(problem), ...values },
    },
  ];
  const done = finished ?? returned;
  if (answered.length > asked.length && asked.length > 0) return refuse('more');
  for (const [index, from] of asked.entries()) {
    const to = answered[index];
    if (from < received) return refuse('early', { asked: date(from) });
    if (done !== undefined && from > done) return refuse('late', { asked: date(from), day: date(done) });
    if (to !== undefined && to < from) return refuse('order', { asked: date(from), day: date(to) });
  }
  return [];
}

function undated({ code, due, limit }: Dossier): ItemProblem[] {
  return due === undefined && limit === undefined
    ? [{ code: 'L012', field: 'code', values: { code: text(code) } }]
    : [];
}
