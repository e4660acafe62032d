const ROMAN = ['I', 'II', 'III', 'IV'];
const KINDS: Readonly<Record<string, string>> = { '-Q': 'quý', '-': 'tháng', '#': 'lần' };

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

/** Several kỳ in few words, those of one year as runs: `tháng 1, 3–8/2026`, `lần 2–4 năm 2026`. Others one by one. */
export function slotNames(labels: readonly string[]): string {
  const groups = new Map<string, number[]>();
  for (const label of new Set(labels)) {
    const found = /^(\d{4})(-Q|-|#)(\d{1,2})$/.exec(label);
    const key = found ? `${KINDS[found[2] ?? '']}|${found[1]}` : `|${label}`;
    groups.set(key, [...(groups.get(key) ?? []), Number(found?.[3] ?? 0)]);
  }
  return [...groups]
    .map(([key, numbers]) => {
      const [kind = '', rest = ''] = key.split('|');
      if (kind === '') return slotName(rest);
      const name = (number: number) => (kind === 'quý' ? (ROMAN[number - 1] ?? String(number)) : String(number));
      return `${kind} ${runs(numbers, name)}${kind === 'lần' ? ' năm ' : '/'}${rest}`;
    })
    .join(', ');
}

function runs(numbers: readonly number[], name: (number: number) => string): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found: [number, number][] = [];
  for (const number of sorted) {
    const run = found.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else found.push([number, number]);
  }
  return found
    .map(([from, to]) => {
      if (from === to) return name(from);
      return to === from + 1 ? `${name(from)}, ${name(to)}` : `${name(from)}–${name(to)}`;
    })
    .join(', ');
}
