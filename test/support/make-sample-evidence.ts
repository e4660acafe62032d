import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COPIES, DOCUMENTS } from './sample-evidence/documents.js';
import { writeDocx } from './sample-evidence/write-docx.js';
import { writePdf } from './sample-evidence/write-pdf.js';

/** Writes the evidence of the sample case anew: `npx tsx test/support/make-sample-evidence.ts [folder]`. */
const folder =
  process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../samples/xuan-tho/evidence');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const document of DOCUMENTS) {
  const bytes = document.file.endsWith('.pdf') ? await writePdf(document) : await writeDocx(document);
  await writeFile(path.join(folder, document.file), bytes);
}
for (const [copy, original] of COPIES) await copyFile(path.join(folder, original), path.join(folder, copy));
process.stdout.write(`${DOCUMENTS.length + COPIES.size} files written to ${folder}\n`);
