const ROMAN = ['I', 'II', 'III', 'IV'];

/** Kỳ của một suất minh chứng in words: `2026-Q3` is "quý III/2026". Another label stays as it is. */
export function slotName(label: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter) return `quý ${ROMAN[Number(quarter[2]) - 1]}/${quarter[1]}`;
  const month = /^(\d{4})-(\d{2})$/.exec(label);
  if (month) return `tháng ${Number(month[2])}/${month[1]}`;
  const event = /^(\d{4})#(\d+)$/.exec(label);
  if (event) return `lần ${event[2]} năm ${event[1]}`;
  return /^\d{4}$/.test(label) ? `năm ${label}` : label;
}
