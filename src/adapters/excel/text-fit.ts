import { BODY_SIZE } from './style.js';

/** Advance widths of Times New Roman in thousandths of the font size; letters with marks are as wide as without. */
const WIDTHS = new Map<string, number>();
const CLASSES: readonly (readonly [number, string])[] = [
  [250, ' ,.'],
  [278, 'ijlt/:;\\'],
  [333, "fr()[]!-I`'"],
  [389, 'sJ'],
  [444, 'acez?'],
  [500, 'bdghknopquvxy_#$*"0123456789–'],
  [556, 'FPS+<=>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYw'],
  [778, 'm&'],
  [833, '%'],
  [889, 'M'],
  [944, 'W@'],
  [1000, '…—'],
];
for (const [width, letters] of CLASSES) for (const letter of letters) WIDTHS.set(letter, width);
const UNKNOWN_WIDTH = 720;
const SPACE = 250;
const BOLD_FACTOR = 1.06;

/** Screen pixels of a column of this width, and what its borders and padding take. */
const PIXELS_PER_CHARACTER = 7;
const COLUMN_EXTRA = 5;
const CELL_PADDING = 6;
const PIXELS_PER_POINT = 96 / 72;
/** Excel sets lines wider apart than the font asks for. */
const LINE_HEIGHT = 1.28;
const ROW_PADDING = 3;
/** A row cannot be higher. */
const MOST_HEIGHT = 409;

export interface TextBox {
  readonly text: string;
  /** Column width in characters, as the sheet stores it; merged columns add up. */
  readonly width: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Width of a column in points on paper, before the page is scaled. */
export function columnPoints(width: number): number {
  return (Math.floor(width * PIXELS_PER_CHARACTER) + COLUMN_EXTRA) / PIXELS_PER_POINT;
}

/** Height in points that shows the text of every cell of a row; spreadsheet programs do not grow such rows themselves. */
export function rowHeight(boxes: readonly TextBox[], least = BODY_SIZE * LINE_HEIGHT + ROW_PADDING): number {
  const needed = boxes.map((box) => lineCount(box) * (box.size ?? BODY_SIZE) * LINE_HEIGHT + ROW_PADDING);
  return Math.min(MOST_HEIGHT, Math.ceil(Math.max(least, ...needed)));
}

/** Lines the text takes when it is wrapped at spaces and hyphens, and inside a word that is wider than the column. */
export function lineCount({ text, width, size = BODY_SIZE, bold = false }: TextBox): number {
  const room = Math.floor(width * PIXELS_PER_CHARACTER) + COLUMN_EXTRA - CELL_PADDING;
  const pixels = size * PIXELS_PER_POINT * (bold ? BOLD_FACTOR : 1);
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, (room * 1000) / pixels), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[ -])/)) {
    const length = textWidth(word.trimEnd());
    const gap = word.endsWith(' ') ? SPACE : 0;
    if (used + length > room) {
      if (used > 0) lines += 1;
      const broken = Math.max(0, Math.ceil(length / room) - 1);
      lines += broken;
      used = length - broken * room;
    } else {
      used += length;
    }
    used += gap;
  }
  return lines;
}

function textWidth(text: string): number {
  let total = 0;
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    total += WIDTHS.get(letter === 'đ' ? 'd' : letter === 'Đ' ? 'D' : letter) ?? UNKNOWN_WIDTH;
  }
  return total;
}
