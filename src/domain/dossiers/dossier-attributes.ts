import type { SymbolColumns } from '../lists/count-metrics.js';
import type { Assumption } from '../lists/list-rules.js';
import type { Attributes } from '../lists/tally.js';
import type { Dossier } from './dossier.js';
import type { JudgedDossier } from './judge-dossier.js';

/** Columns without which nobody can say whether a dossier was in time. */
const DEADLINE = [
  ['due', 'limit'],
  ['finished', 'returned'],
  ['requests', 'asked'],
] as const;
const DONE = [['finished', 'returned']] as const;

/**
 * What conditions may read of a dossier, each with the columns it needs. A condition that reads a symbol whose columns
 * the list lacks gives no figure.
 */
export const DOSSIER_SYMBOLS = {
  /** Tiếp nhận, xử lý trong kỳ; tiếp nhận trong kỳ; kỳ trước chuyển sang. */
  in_period: DONE,
  received_in_period: [],
  carried_over: DONE,
  /** Đã kết thúc trong kỳ; đã giải quyết (xử lý xong, trả kết quả); từ chối, dừng, rút; còn đang giải quyết cuối kỳ. */
  closed: DONE,
  resolved: [...DONE, ['status']],
  withdrawn: [...DONE, ['status']],
  open: DONE,
  awaiting_supplement: [['status', 'asked']],
  /** Có hạn để so. */
  has_deadline: [['due', 'limit']],
  early: DEADLINE,
  on_day: DEADLINE,
  late: DEADLINE,
  in_time: DEADLINE,
  near: DEADLINE,
  days_left: DEADLINE,
  days_late: DEADLINE,
  days_waited: [['waited', 'asked']],
  requests: [['requests', 'asked']],
  repeated_request: [['requests', 'asked']],
  online: [['channel']],
  direct: [['channel']],
  post: [['channel']],
  full_process: [['level']],
  partial_process: [['level']],
  paper_result: [['paper']],
  electronic_result: [['electronic']],
  digitised: [['digitised']],
  reused: [['reused']],
  stored: [['stored']],
  citizen_data: [['identified']],
  fee_due: [['fee']],
  paid_online: [['paid']],
  satisfied: [['rating']],
  dissatisfied: [['rating']],
  petition: [['petition']],
  out_of_area: [['outside']],
  apologised: [['apologised']],
  subjective_cause: [['cause']],
  objective_cause: [['cause']],
} as const satisfies SymbolColumns;
export type DossierSymbol = keyof typeof DOSSIER_SYMBOLS;

const NOTHING: Attributes = {};
const GIVEN_UP: ReadonlySet<Dossier['status']> = new Set(['refused', 'stopped', 'withdrawn']);

/**
 * The attributes of one dossier. A blank cell of a có/không column reads as không, and a blank channel as trực tiếp, as
 * the formula paper reads it (3.3: "KenhThucHien = 1 hoặc null"). All are 0 for a dossier outside the period.
 */
export function dossierAttributes(
  judged: JudgedDossier,
  columns: ReadonlySet<string>,
  assumed: readonly Assumption[],
): Attributes {
  if (!judged.inPeriod) return NOTHING;
  const { dossier, timing, waiting } = judged;
  const closed = judged.closedOn !== undefined;
  const withdrawn = closed && GIVEN_UP.has(dossier.status);
  const flag = (column: 'paper'): boolean =>
    columns.has(column) ? dossier[column] === true : assumed.some((each) => each.column === column && each.value);
  const { channel = 'direct' } = dossier;
  return {
    in_period: true,
    received_in_period: judged.receivedInPeriod,
    carried_over: judged.carriedOver,
    closed,
    resolved: closed && !withdrawn,
    withdrawn,
    open: !closed,
    awaiting_supplement: !closed && waiting.open,
    has_deadline: judged.deadline !== undefined,
    early: timing === 'early',
    on_day: timing === 'on_day',
    late: judged.late,
    in_time: timing === 'early' || timing === 'on_day' || timing === 'within',
    near: judged.near,
    days_left: judged.daysLeft,
    days_late: judged.daysLate,
    days_waited: waiting.days,
    requests: waiting.requests,
    repeated_request: judged.repeated,
    online: channel === 'online',
    direct: channel === 'direct',
    post: channel === 'post',
    full_process: dossier.level === 'full',
    partial_process: dossier.level === 'partial',
    paper_result: flag('paper'),
    electronic_result: dossier.electronic === true,
    digitised: (dossier.digitised ?? 0) > 0,
    reused: (dossier.reused ?? 0) > 0,
    stored: dossier.stored === true,
    citizen_data: dossier.identified === true,
    fee_due: dossier.fee === true,
    paid_online: dossier.paid === true,
    satisfied: dossier.rating === 'satisfied',
    dissatisfied: dossier.rating === 'dissatisfied',
    petition: dossier.petition === true,
    out_of_area: dossier.outside === true,
    apologised: dossier.apologised === true,
    subjective_cause: dossier.cause === 'subjective',
    objective_cause: dossier.cause === 'objective',
  } satisfies Readonly<Record<DossierSymbol, boolean | number>>;
}
