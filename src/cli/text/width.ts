const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Letters of Latin and Vietnamese text: each is one cluster, and needs no segmenting. */
const SIMPLE = /^[ -~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2013\u2014\u2018-\u201D\u2026]*$/;

/** Columns that a text takes at a terminal: grapheme clusters, colour codes not counted. */
export function textWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  return lettersOf(text.replace(ANSI, '')).length;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** Breaks a text at spaces into lines of at most `width` columns; a longer word is broken too, after `_`, `/` or `-` if it can be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const letters = lettersOf(word);
  const parts: string[] = [];
  let start = 0;
  while (letters.length - start > width) {
    const head = letters.slice(start, start + width);
    const seam = Math.max(...['_', '/', '-'].map((sign) => head.lastIndexOf(sign))) + 1;
    const cut = seam > 0 ? seam : width;
    parts.push(head.slice(0, cut).join(''));
    start += cut;
  }
  return [...parts, letters.slice(start).join('')];
}

/** Wraps a paragraph behind a first prefix, with the following lines hanging under its text. */
export function hang(prefix: string, text: string, width: number): string[] {
  const indent = textWidth(prefix);
  return wrap(text, Math.max(20, width - indent)).map((line, index) =>
    index === 0 ? prefix + line : ' '.repeat(indent) + line,
  );
}

let segmenter: Intl.Segmenter | undefined;

/** Grapheme clusters. Making a segmenter takes longer than scoring a commune, and most texts need none. */
function lettersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
