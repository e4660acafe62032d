import { injectable } from 'inversify';
import type { DocumentContent, DocumentReader } from '../../application/ports/document-reader.js';
import { inspectArchive, MEGABYTE } from '../boundary/archive.js';
import { hasArchiveAtEnd } from './appended-archive.js';
import { readLetterhead } from './letterhead.js';
import { readOffice } from './office-text.js';
import { readPdf } from './pdf-text.js';
import { pictureProblem } from './picture.js';
import { isMarkedSecret } from './secret-marking.js';
import type { TextReading } from './text-reading.js';

const MAX_BYTES = 25 * MEGABYTE;
const ARCHIVE = Buffer.from('PK\x03\x04');

/** Reads evidence files by content: the true type first, then text and letterhead of PDF, DOCX and XLSX. */
@injectable()
export class ContentDocumentReader implements DocumentReader {
  async read(bytes: Uint8Array): Promise<DocumentContent> {
    if (bytes.length > MAX_BYTES) return { type: 'unknown', text: '', problem: 'too_large' };
    const { fileTypeFromBuffer } = await import('file-type');
    const extension = (await fileTypeFromBuffer(bytes))?.ext;
    switch (extension) {
      case 'pdf':
        return withLetterhead('pdf', alone(bytes, await readPdf(bytes)));
      case 'docx':
      case 'docm':
        return withLetterhead('docx', await readOffice(bytes, 'docx'));
      case 'xlsx':
      case 'xlsm':
        return withLetterhead('xlsx', await readOffice(bytes, 'xlsx'));
      case 'jpg':
      case 'png':
        return picture(extension, bytes);
      default:
        return other(extension, bytes);
    }
  }
}

/** A file that is an archive as well is opened as one thing here and as another elsewhere. */
function alone(bytes: Uint8Array, reading: TextReading): TextReading {
  return hasArchiveAtEnd(bytes) ? { ...reading, active: 'archive' } : reading;
}

function withLetterhead(type: DocumentContent['type'], { text, problem, active }: TextReading): DocumentContent {
  if (problem) return { type, text: '', problem };
  const plain = text.normalize('NFC');
  if (isMarkedSecret(plain)) return { type, text: '', problem: 'secret' };
  if (active) return { type, text: '', problem: 'active', active };
  return { type, text: plain, ...readLetterhead(plain) };
}

function picture(type: 'jpg' | 'png', bytes: Uint8Array): DocumentContent {
  const problem = pictureProblem(type, bytes);
  if (problem) return { type, text: '', problem };
  return hasArchiveAtEnd(bytes) ? { type, text: '', problem: 'active', active: 'archive' } : { type, text: '' };
}

/**
 * A file of no accepted type. An archive that cannot be opened was an Office file cut off while it was copied; Word and
 * Excel wrap a file with a password in an old compound file, which names the stream inside.
 */
async function other(extension: string | undefined, bytes: Uint8Array): Promise<DocumentContent> {
  const content = Buffer.from(bytes);
  const problem =
    extension === 'cfb' && content.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? 'encrypted'
      : content.subarray(0, 4).equals(ARCHIVE) && (await inspectArchive(bytes)).problem === 'damaged'
        ? 'damaged'
        : undefined;
  return { type: 'unknown', text: '', ...(problem && { problem }) };
}
