import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
);

/** A PDF with Vietnamese words, one under the other or each at its own place. */
export async function vietnamesePdf(
  lines: readonly (string | { readonly words: string; readonly x: number; readonly y: number })[],
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', font: FONT, margins: MARGINS, info: {} });
  for (const line of lines) {
    if (typeof line === 'string') pdf.text(line);
    else pdf.text(line.words, line.x, line.y, { width: 200 });
  }
  pdf.end();
  return new Uint8Array(await buffer(pdf));
}

const MARGINS = { top: 72, bottom: 72, left: 72, right: 72 };

interface PdfParts {
  /** Further entries of the catalogue. */
  readonly catalog?: string;
  /** Further entries of the only page. */
  readonly page?: string;
  /** Objects from number 5 on. */
  readonly objects?: readonly (string | Buffer)[];
  readonly count?: number;
  readonly content?: string | Buffer;
}

/** A PDF of one page, with what a writer with bad intentions adds. */
export function pdfWith({ catalog = '', page = '', objects = [], count = 1, content = '' }: PdfParts): Buffer {
  const body = typeof content === 'string' ? stream('', Buffer.from(content, 'latin1')) : content;
  const all: readonly (string | Buffer)[] = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Kids[3 0 R]/Count ${count}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${page}>>`,
    body,
    ...objects,
  ];
  const chunks = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const places: string[] = [];
  let length = chunks[0]?.length ?? 0;
  for (const [index, object] of all.entries()) {
    places.push(`${`${length}`.padStart(10, '0')} 00000 n \n`);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    chunks.push(whole);
    length += whole.length;
  }
  const size = all.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.concat([
    ...chunks,
    Buffer.from(`${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`),
  ]);
}

function stream(entries: string, bytes: Uint8Array): Buffer {
  const head = Buffer.from(`<</Length ${bytes.length}${entries}>>stream\n`, 'latin1');
  return Buffer.concat([head, bytes, Buffer.from('\nendstream', 'latin1')]);
}

/** A stream that is packed this many times. */
export function packed(bytes: Uint8Array, times = 1, entries = ''): Buffer {
  let now = bytes;
  for (let time = 0; time < times; time += 1) now = deflateSync(now, { level: 9 });
  return stream(`${entries}/Filter[${'/FlateDecode'.repeat(times)}]`, now);
}

/** Objects packed into one stream, where a search through the file does not see them. */
export function objectStream(first: number, objects: readonly string[]): Buffer {
  let offset = 0;
  const places = objects.map((object, index) => {
    const place = `${first + index} ${offset}`;
    offset += object.length + 1;
    return place;
  });
  const head = `${places.join(' ')} `;
  const text = `${head}${objects.join(' ')} `;
  return packed(Buffer.from(text, 'latin1'), 1, `/Type/ObjStm/N ${objects.length}/First ${head.length}`);
}

/** A page that shows a form ten times, which shows another one ten times, and so on down to one letter. */
export function formsInForms(levels: number): Buffer {
  const font = '<</Font<</F 5 0 R>>>>';
  const last = stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources${font}`, Buffer.from('BT /F 9 Tf (x) Tj ET'));
  const others = Array.from({ length: levels - 1 }, (_, level) => {
    const resources = `/Resources<</XObject<</X ${7 + level} 0 R>>>>`;
    return stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}`, Buffer.from('/X Do '.repeat(10)));
  });
  const objects = ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>', ...others, last];
  return pdfWith({ page: '/Resources<</XObject<</X 6 0 R>>>>', content: '/X Do', objects });
}
