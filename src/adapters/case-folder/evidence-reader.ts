import type { ExaminedFile, FileExaminer } from '../../application/ports/file-examiner.js';
import type { Evidence, EvidenceFile, EvidenceRequirement, RequirementId } from '../../domain/evidence.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { date, type MessageValue, text } from '../../domain/message.js';
import { foldWords } from '../../domain/names.js';
import { EvidenceFiles } from './evidence-files.js';
import { proposeEvidence } from './evidence-proposals.js';
import { type EvidenceColumn, type EvidenceRow, readEvidenceRow } from './evidence-table.js';
import type { Row } from './rows.js';

export interface EvidenceFolder {
  readonly evidence: readonly Evidence[];
  readonly files: readonly EvidenceFile[];
  readonly issues: readonly Issue[];
}

/** Joins the rows of evidence.csv with the files of the evidence folder. Each file is read once. */
export class EvidenceReader {
  private readonly contents = new Map<string, ExaminedFile>();
  private readonly issues: Issue[] = [];

  private constructor(
    private readonly examiner: FileExaminer,
    private readonly folder: string,
    private readonly files: EvidenceFiles,
  ) {}

  static async read(
    examiner: FileExaminer,
    folder: string,
    rows: readonly Row<EvidenceColumn>[],
    requirements: ReadonlyMap<RequirementId, EvidenceRequirement>,
    year: number,
  ): Promise<EvidenceFolder> {
    const reader = new EvidenceReader(examiner, folder, await EvidenceFiles.list(folder));
    const listed = await reader.readRows(rows, requirements, year);
    const assigned = new Set(listed.map(({ evidence }) => evidence.file?.path));
    const proposed = await reader.readOthers(assigned, requirements, year);
    return {
      evidence: [...listed.map(({ evidence }) => evidence), ...proposed],
      files: [...reader.files.paths.keys()].flatMap((path) => reader.contents.get(path)?.file ?? []),
      issues: [...reader.files.issues, ...reader.issues, ...reusedFor(listed)],
    };
  }

  private async readRows(
    rows: readonly Row<EvidenceColumn>[],
    requirements: ReadonlyMap<RequirementId, EvidenceRequirement>,
    year: number,
  ): Promise<readonly EvidenceRow[]> {
    const read: EvidenceRow[] = [];
    for (const row of rows) {
      const written = readEvidenceRow(row, requirements, year);
      const withFile = 'code' in written ? written : await this.attachFile(written);
      if (withFile === undefined) continue;
      if ('code' in withFile) this.issues.push(withFile);
      else read.push(withFile);
    }
    return read;
  }

  /** The row with its file; undefined when the file was read but cannot be used, which is already told. */
  private async attachFile(written: EvidenceRow): Promise<EvidenceRow | Issue | undefined> {
    if (written.file === '') return written;
    const place = written.row.place('file');
    const resolved = this.files.resolve(written.file);
    if ('problem' in resolved) return issue(resolved.problem, place, { file: text(written.file) });
    const { file, usable } = await this.content(resolved.path, place);
    if (!usable || file === undefined) return undefined;
    this.issues.push(...differences(written, file));
    return { ...written, evidence: { ...written.evidence, file } };
  }

  private async readOthers(
    assigned: ReadonlySet<string | undefined>,
    requirements: ReadonlyMap<RequirementId, EvidenceRequirement>,
    year: number,
  ): Promise<readonly Evidence[]> {
    const proposed: Evidence[] = [];
    for (const path of this.files.paths.keys()) {
      const content = await this.content(path, { file: `${this.folder}/${path}` });
      const clean = content.usable && content.issues.every((each) => each.code === 'E003');
      if (!clean || content.file === undefined || assigned.has(path)) continue;
      const proposal = proposeEvidence({ file: content.file, text: content.text }, requirements.values(), year);
      if (proposal !== undefined) proposed.push(proposal);
    }
    return proposed;
  }

  private async content(path: string, place: SourcePlace): Promise<ExaminedFile> {
    const known = this.contents.get(path);
    if (known !== undefined) return known;
    const bytes = await this.examiner.read(path, this.files.paths.get(path) ?? path, place);
    const read: ExaminedFile =
      'code' in bytes ? { text: '', usable: false, issues: [bytes] } : await this.examiner.examine(path, bytes, place);
    this.contents.set(path, read);
    this.issues.push(...read.issues);
    return read;
  }
}

/** Number and date as listed against those that the file itself prints. */
function differences({ row, evidence }: EvidenceRow, file: EvidenceFile): readonly Issue[] {
  const issues: Issue[] = [];
  const differs = (column: EvidenceColumn, listed: MessageValue, found: MessageValue): void => {
    const values = { file: text(file.path), field: text(column), listed, found };
    issues.push(issue('E012', row.place(column), values));
  };
  if (evidence.number && file.number && foldNumber(evidence.number) !== foldNumber(file.number)) {
    differs('number', text(evidence.number), text(file.number));
  }
  if (evidence.issuedOn && file.issuedOn && evidence.issuedOn !== file.issuedOn) {
    differs('issued_on', date(evidence.issuedOn), date(file.issuedOn));
  }
  return issues;
}

function foldNumber(printed: string): string {
  return foldWords(printed).replaceAll(' ', '').replace(/^0+/, '');
}

/** The same content offered for another period of one requirement: only one of them can be right. */
function reusedFor(rows: readonly EvidenceRow[]): readonly Issue[] {
  const first = new Map<string, Evidence>();
  return rows.flatMap(({ row, evidence }) => {
    if (evidence.file === undefined) return [];
    const key = `${evidence.requirement} ${evidence.file.sha256}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, evidence);
    if (other === undefined || other.slot === evidence.slot) return [];
    return issue('E010', row.place('file'), {
      requirement: text(evidence.requirement),
      file: text(evidence.file.path),
      other: text(`${other.file?.path ?? ''}${other.slot === undefined ? '' : ` (${other.slot})`}`),
    });
  });
}
