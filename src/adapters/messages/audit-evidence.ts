import type { AuditAction } from '../../domain/records/audit.js';
import { monthId } from '../../domain/records/month.js';
import { fixedWord } from './fixed-words.js';
import { formatMonth } from './format.js';
import { slotName } from './slot-name.js';

/** `2026-10 xuan-tho/bao-cao/2026-Q3/1`: month, and commune, requirement, slot and number of the document. */
const SUBJECT = /^(\S+) [^\s/]+\/([^\s/]+)\/([^\s/]+)\/(\d+)$/;
/** `returned v2 8fdf1a0e1f2e unsigned`: state, version, and where there are any the file's hash and the reason. */
const STATE = /^([a-z_]+) v(\d+)(?: ([0-9a-f]{12}))?(?: ([a-z_]+))?$/;

/** Minh chứng in a log entry, by its title where it is known: `Báo cáo tháng, tháng 8/2026 (tháng 10/2026)`. */
export function evidenceSubject(text: string, titles: ReadonlyMap<string, string>): string | undefined {
  const [, written = '', requirement = '', slot = '', number] = SUBJECT.exec(text) ?? [];
  const month = monthId(written);
  if (month === undefined) return undefined;
  const which = number === '1' ? '' : `, văn bản thứ ${number}`;
  return `${titles.get(requirement) ?? requirement}, ${slotName(slot)}${which} (tháng ${formatMonth(month)})`;
}

/** `trả lại, bản 2: thiếu chữ ký (mã tệp 8fdf1a0e1f2e)`. */
export function evidenceState(text: string, action: AuditAction): string | undefined {
  const [, state, version, file, reason] = STATE.exec(text) ?? [];
  if (state === undefined) return undefined;
  const why = reason === undefined ? '' : `: ${fixedWord(reason, action)}`;
  return `${fixedWord(state, action)}, bản ${version}${why}${file === undefined ? '' : ` (mã tệp ${file})`}`;
}
