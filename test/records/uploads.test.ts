import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import {
  ACTIVE,
  BOMBS,
  BROKEN,
  type HostileFile,
  OF_ANY_SIZE,
  OF_OTHER_TYPES,
  SECRET,
} from '../support/hostile-files/table.js';
import { UploadDesk } from '../support/upload-desk.js';

const ALL = [...OF_ANY_SIZE, ...OF_OTHER_TYPES, ...BROKEN, ...BOMBS, ...ACTIVE];
const asRows = (files: readonly HostileFile[]) => files.map((file) => [file.what, file] as const);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a file that is handed in', () => {
  let desk: UploadDesk;
  beforeAll(async () => {
    desk = await UploadDesk.open();
  });
  afterAll(() => desk.close());

  /** Nothing is half kept: the store holds what records name, and the office goes on working. */
  async function expectWhole(): Promise<void> {
    expect(await desk.problems()).toEqual([]);
    expect(await desk.worksOn()).toBe(true);
  }

  it.for(asRows(ALL))('has its answer: %s', async ([, { name, bytes, told, kept }]) => {
    const content = await bytes();
    const { codes, item } = await desk.handIn(name, content);
    expect(codes).toEqual(told);
    expect(item !== undefined).toBe(kept === true);
    expect((await desk.files()).some(({ sha256 }) => sha256 === hashOf(content))).toBe(kept === true);
    await expectWhole();
  });

  it.for(asRows(SECRET))('is refused and noted when it is marked as a state secret: %s', async ([, file]) => {
    const content = await file.bytes();
    expect(await desk.handIn('kế hoạch.bin', content)).toEqual({ codes: ['E013'] });
    const noted = (await desk.log()).at(-1);
    expect(noted).toMatchObject({ action: 'file_refused', subject: 'kế hoạch.bin', after: hashOf(content) });
    expect(JSON.stringify(noted)).not.toMatch(/MẬT|Báo cáo|Kế hoạch/);
    expect((await desk.files()).some(({ sha256 }) => sha256 === hashOf(content))).toBe(false);
    await expectWhole();
  });

  it('is refused when nobody says that it holds no state secret', async () => {
    const content = pdfWith({ content: 'n' });
    expect(await desk.handIn('a.pdf', content, { noSecret: false })).toEqual({ codes: ['R009'] });
    await expectWhole();
  });
});
