import { formatMonth } from '../adapters/messages/index.js';
import type { SetEdition } from '../application/records/see-sets.js';
import { monthId } from '../domain/records/month.js';

const IN_FORCE = 'dang-ap-dung';

/** An edition in an address: `2026-09.1`, or `dang-ap-dung`. */
export function editionValue(edition: SetEdition): string {
  return edition === 'in_force' ? IN_FORCE : `${edition.month}.${edition.version}`;
}

/** Undefined: the text means none. */
export function editionOf(text: string | undefined): SetEdition | undefined {
  if (text === IN_FORCE) return 'in_force';
  const [, month, version] = /^(\d{4}-\d{2})\.(\d{1,4})$/.exec(text ?? '') ?? [];
  return month === undefined ? undefined : { month, version: Number(version) };
}

/** `tháng 9/2026 bản 1`. */
export function editionName(edition: SetEdition): string {
  if (edition === 'in_force') return 'đang áp dụng';
  const month = monthId(edition.month);
  return `tháng ${month === undefined ? edition.month : formatMonth(month)} bản ${edition.version}`;
}
