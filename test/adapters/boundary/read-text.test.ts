import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/adapters/boundary/index.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readText', () => {
  it('reads UTF-8 with or without a byte-order mark', () => {
    expect(readText('x', bytesOf('Điểm'))).toBe('Điểm');
    expect(readText('x', bytesOf('\uFEFFĐiểm'))).toBe('Điểm');
  });

  it('refuses other encodings', () => {
    expect(readText('x', Uint8Array.of(0x54, 0xea, 0x6e))).toMatchObject({ code: 'S009' });
  });

  it('refuses accents typed as separate characters, and points at the first', () => {
    expect(readText('x', bytesOf('một\nhai e\u0302'))).toMatchObject({ code: 'S006', place: { line: 2, column: 5 } });
  });

  it('refuses more than a megabyte without reading it', () => {
    expect(readText('x', new Uint8Array(1_000_001))).toMatchObject({ code: 'S005' });
  });
});
