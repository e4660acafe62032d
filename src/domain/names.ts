import type { Department } from './commune.js';

/** Invisible characters that arrive by copying: zero-width marks, soft hyphens, byte-order marks. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Từ viết tắt chung of Vietnamese offices, word by word. No office of any one place is named here: those are aliases in
 * the case file.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  cchc: 'cải cách hành chính',
  cntt: 'công nghệ thông tin',
  cp: 'chính phủ',
  dvsnc: 'dịch vụ sự nghiệp công',
  dvth: 'dịch vụ tổng hợp',
  hcc: 'hành chính công',
  hđnd: 'hội đồng nhân dân',
  ktht: 'kinh tế hạ tầng',
  mn: 'mầm non',
  mt: 'môi trường',
  nn: 'nông nghiệp',
  pvhcc: 'phục vụ hành chính công',
  th: 'tiểu học',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  tt: 'trung tâm',
  ttpvhcc: 'trung tâm phục vụ hành chính công',
  tthc: 'thủ tục hành chính',
  ubnd: 'ủy ban nhân dân',
  vh: 'văn hóa',
  vhxh: 'văn hóa xã hội',
  vp: 'văn phòng',
  xd: 'xây dựng',
  xh: 'xã hội',
};

/** Text as it should have been typed: NFC, no invisible characters, ordinary spaces, nothing at the ends. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\r\n]/g, ' ')
    .trim();
}

/** Clean, lower case, single spaces: for headers, codes of words and file names. */
export function foldText(text: string): string {
  return cleanText(text).toLowerCase().replace(/\s+/g, ' ');
}

/**
 * A sentence or name for matching: case, punctuation, dashes and the place of the tone mark (hoá, hóa) no longer
 * count; Vietnamese letters and tones still do.
 */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim()
    .split(' ')
    .map(toneLast)
    .join(' ');
}

/** Không dấu: also without tones and letter marks, `đ` as `d`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** Khối for matching: `xa`, `Xã` and `XÃ` are one block, `dac-khu` and `đặc khu` another. */
export function foldBlock(block: string): string {
  return withoutMarks(foldWords(block));
}

/**
 * Tên đơn vị for matching: `foldWords` with abbreviations written out, without "và", without a leading "phòng" and
 * without the commune at the end ("… phường", "… xã Đại Sơn").
 */
export function foldUnitName(name: string): string {
  return unitWords(name).replace(COMMUNE_AT_END, '').replace(LEADING_ROOM, '');
}

function unitWords(name: string): string {
  return spellOut(foldWords(name))
    .split(' ')
    .filter((word) => word !== AND)
    .join(' ');
}

/** Folded words with the common abbreviations of offices written out. */
export function spellOut(folded: string): string {
  return folded
    .split(' ')
    .map((word) => FOLDED_ABBREVIATIONS.get(word) ?? word)
    .join(' ');
}

/** What a name in a table says about the departments of the case. `proposed` must be confirmed by a person. */
export type NameMatch =
  | { readonly kind: 'exact' | 'proposed'; readonly department: Department }
  | { readonly kind: 'unknown' };

/** Finds the department by name, alias or id; a difference of marks or of one typed letter is only proposed. */
export function matchDepartment(name: string, departments: readonly Department[]): NameMatch {
  const wanted = foldUnitName(name);
  const exact = departments.find((each) => namesOf(each).some((other) => other === wanted));
  if (exact) return { kind: 'exact', department: exact };
  const similar = nearDepartments(name, departments);
  const [only] = similar;
  return only && similar.length === 1 ? { kind: 'proposed', department: only } : { kind: 'unknown' };
}

/** Departments whose name, alias or id differs from the name by marks or by one typed letter at most. */
export function nearDepartments(name: string, departments: readonly Department[]): Department[] {
  const wanted = bareNames(name);
  const isNear = (other: string) => bareNames(other).some((bare) => wanted.some((each) => nearlySame(each, bare)));
  return departments.filter(({ id, name: own, aliases }) => [id, own, ...aliases].some(isNear));
}

/** Everything that means the department, as names are compared. */
export function namesOf(department: Pick<Department, 'id' | 'name' | 'aliases'>): string[] {
  return [department.id, department.name, ...department.aliases].map(foldUnitName);
}

/**
 * Without marks, also without the "phong" that is only known for a "phòng" once the marks no longer count; as it is
 * compared, and as it was written, since of a slip in "xã hội" all from "xã" on is taken for a commune.
 */
function bareNames(name: string): string[] {
  return [foldUnitName(name), unitWords(name)].map((folded) => withoutMarks(folded).replace(/^phong (?=.)/, ''));
}

/** Equal, or one letter typed wrong, left out or added, in names long enough for that to mean a slip. */
function nearlySame(a: string, b: string): boolean {
  if (a === b) return true;
  // School number 2 is no slip for school number 1.
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 8 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.length === long.length ? short.slice(start + 1) : short.slice(start);
  return rest === long.slice(start + 1);
}

/** Moves the tone mark of a syllable to its end, so that its place no longer matters. */
function toneLast(word: string): string {
  const parts = word.normalize('NFD');
  const tones = parts.match(TONES)?.join('') ?? '';
  return parts.replace(TONES, '').normalize('NFC') + tones;
}

const FOLDED_ABBREVIATIONS = new Map(
  Object.entries(ABBREVIATIONS).map(([short, long]) => [foldWords(short), foldWords(long)]),
);
const AND = foldWords('và');
const COMMUNE_AT_END = new RegExp(
  ` (?:${foldWords('phường')}|${foldWords('đặc khu')}|${foldWords('xã')}(?! h[oôơ]i))(?: .*)?$`,
  'u',
);
const LEADING_ROOM = new RegExp(`^${foldWords('phòng')} (?=.)`, 'u');
