import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENTS } from './sample-evidence/documents.js';
import { writeDocx } from './sample-evidence/write-docx.js';
import { writePdf } from './sample-evidence/write-pdf.js';

/** Writes the evidence of the sample case anew: `npx tsx test/support/make-sample-evidence.ts [folder]`. */
const folder =
  process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../../samples/xuan-tho/evidence');

await rm(folder, { recursive: true, force: true });
for (const document of DOCUMENTS) {
  const target = path.join(folder, document.file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, document.file.endsWith('.pdf') ? await writePdf(document) : await writeDocx(document));
}
process.stdout.write(`${DOCUMENTS.length} documents written to ${folder}\n`);
