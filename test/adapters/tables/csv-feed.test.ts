import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvFeed } from '../../../src/adapters/tables/csv-feed.js';
import { csvGrid } from '../../../src/adapters/tables/csv-grid.js';
import type { GridRow } from '../../../src/adapters/tables/grid.js';

const cell = fc.oneof(
  fc.constantFrom('', 'Đã trả', '12/03/2026', '"hai\ndòng"', '"dấu; phẩy"', '"nháy ""kép"""', 'hỏng"', '"không đóng'),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/[",;\r\n]/g, '')),
);
const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(';'));
const content = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
/** Longer than what a feed holds back, so that it works piece by piece. */
const PADDING = `${'x'.repeat(300)};đệm\n`.repeat(1200);

const asRead = (row: GridRow) => ({ cells: row.cells, line: row.placeAt(0).line, last: row.placeAt(1).line });

function inPieces(text: string, size: number): GridRow[] {
  const feed = new CsvFeed('a.csv', ';');
  const rows: GridRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...feed.feed(text.slice(at, at + size), false));
  return [...rows, ...feed.feed('', true)];
}

describe('a separated text in pieces', () => {
  it('reads as it does whole, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(content, content, fc.integer({ min: 50_000, max: 400_000 }), (before, behind, size) => {
        const text = `${before}\n${PADDING}${behind}`;
        const whole = csvGrid('a.csv', text, ['mã', 'tên']);
        if ('code' in whole) throw new Error('refused');
        // The separator is told by the headers of a real list; here it is always the semicolon.
        const rows = inPieces(text, text.length).map(asRead);
        expect(inPieces(text, size).map(asRead)).toEqual(rows);
      }),
      { numRuns: 25 },
    );
  });

  it('counts lines and columns as the whole text does, without showing a line', () => {
    const text = 'mã;tên\n"hai\ndòng";b\n;c\n';
    const whole = csvGrid('a.csv', text, ['mã', 'tên']);
    const rows = inPieces(text, text.length);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['mã', 'tên'],
      ['hai\ndòng', 'b'],
      ['', 'c'],
    ]);
    const places = 'rows' in whole ? whole.rows.map((row) => row.placeAt(1)) : [];
    expect(rows.map((row) => row.placeAt(1))).toEqual(places.map(({ excerpt: _excerpt, ...place }) => place));
  });
});
