import { createHash } from 'node:crypto';
import { inject, injectable } from 'inversify';
import { type DocumentContent, DocumentReader } from '../../application/ports/document-reader.js';
import type { ExaminedFile, FileExaminer } from '../../application/ports/file-examiner.js';
import type { EvidenceFile } from '../../domain/evidence.js';
import { type Issue, type IssueCode, issue, type SourcePlace } from '../../domain/issue.js';
import { type MessageValues, number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import { hasSecretName } from '../../domain/records/secret-name.js';
import { MEGABYTE } from '../boundary/archive.js';
import { readLimited } from '../boundary/read-file.js';

const MAX_BYTES = 25 * MEGABYTE;
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpg', 'jpeg'],
  docx: ['docx', 'docm'],
  xlsx: ['xlsx', 'xlsm'],
};

/** Examines files by their content, through the reader of documents. */
@injectable()
export class ContentFileExaminer implements FileExaminer {
  constructor(@inject(DocumentReader) private readonly reader: DocumentReader) {}

  async read(path: string, actual: string, place: SourcePlace): Promise<Uint8Array | Issue> {
    const bytes = await readLimited(actual, MAX_BYTES);
    if (!('problem' in bytes)) return bytes;
    const about = aboutFile(path, place);
    return bytes.problem === 'too_large' ? tooLarge(about, bytes.size) : about('E001');
  }

  async examine(path: string, bytes: Uint8Array, place: SourcePlace): Promise<ExaminedFile> {
    const about = aboutFile(path, place);
    if (bytes.length === 0) return { text: '', usable: false, issues: [about('E005')] };
    if (bytes.length > MAX_BYTES) return { text: '', usable: false, issues: [tooLarge(about, bytes.length)] };
    if (hasSecretName(path)) {
      const file = fileOf(path, bytes, { type: 'unknown', text: '' });
      return { file, text: '', usable: true, issues: [about('E013')] };
    }
    const content = await this.reader.read(bytes);
    const issues = problemsOf(path, content, about);
    const usable = issues.every((each) => each.severity === 'warning');
    return { file: fileOf(path, bytes, content), text: content.text, usable, issues };
  }
}

type About = (code: IssueCode, values?: MessageValues) => Issue;

function aboutFile(path: string, place: SourcePlace): About {
  return (code, values = {}) => issue(code, place, { file: text(path), ...values });
}

function tooLarge(about: About, bytes: number): Issue {
  const size = number(Exact.of(Math.ceil(bytes / MEGABYTE)));
  return about('E006', { size, limit: number(Exact.of(MAX_BYTES / MEGABYTE)) });
}

function problemsOf(path: string, content: DocumentContent, about: About): readonly Issue[] {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  switch (content.problem) {
    case 'secret':
      return [about('E013')];
    case 'macros':
      return [about('E014')];
    case 'active':
      return [about('E015', content.active && { active: text(content.active) })];
    case 'encrypted':
    case 'damaged':
      return [about('E007', { problem: text(content.problem) })];
    case 'too_large':
      return [tooLarge(about, MAX_BYTES + 1)];
    case 'unpacked':
    case 'pixels':
      return [about('E006', { problem: text(content.problem) })];
    case undefined:
      break;
  }
  if (content.type === 'unknown') return [about('E004', { extension: text(extension) })];
  const expected = EXTENSIONS[content.type] ?? [content.type];
  if (expected.includes(extension)) return [];
  return [about('E003', { type: text(content.type), ...(extension !== '' && { extension: text(extension) }) })];
}

function fileOf(path: string, bytes: Uint8Array, content: DocumentContent): EvidenceFile {
  const { type, number: printed, issuedOn, issuer } = content;
  return {
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    type,
    ...(printed !== undefined && { number: printed }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(issuer !== undefined && { issuer }),
  };
}
