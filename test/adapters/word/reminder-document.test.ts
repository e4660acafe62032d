import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { ReminderDocument } from '../../../src/adapters/word/reminder-document.js';

it('is a whole document where nobody is to be reminded', async () => {
  const zip = await JSZip.loadAsync(await new ReminderDocument().write([]));
  const text = await zip.file('word/document.xml')?.async('string');
  expect(text).toContain('Không đơn vị nào còn việc phải nhắc.');
  expect(await zip.file('word/styles.xml')?.async('string')).toContain('w:ascii="Times New Roman"');
});
