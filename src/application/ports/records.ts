import type { IsoDate } from '../../domain/calendar.js';
import type { Commune, Department, Heads } from '../../domain/commune.js';
import type { Finding } from '../../domain/finding.js';
import type { ListKind } from '../../domain/lists/fields.js';
import type { AuditAction, AuditEntry, AuditNote } from '../../domain/records/audit.js';
import type { CheckAnswer } from '../../domain/records/check-answer.js';
import type { ComparatorFile } from '../../domain/records/comparator-file.js';
import type { Duty } from '../../domain/records/duty.js';
import type { EvidenceItem, StoredFile } from '../../domain/records/evidence-item.js';
import type { FigureImport, RecordedFigure } from '../../domain/records/figures.js';
import type { Instant } from '../../domain/records/instant.js';
import type { LayerScore } from '../../domain/records/layer.js';
import type { ListImport } from '../../domain/records/list-import.js';
import type { Month, MonthId, MonthVersion } from '../../domain/records/month.js';
import type { Account, Login, Post } from '../../domain/records/people.js';
import type { Remark } from '../../domain/records/remark.js';
import type { ReopenDecision, ReopenRequest } from '../../domain/records/reopen-request.js';
import type { SignedDocument } from '../../domain/records/signed-document.js';
import type { AccessRecords } from './access-records.js';
import type { JobRecords } from './job-records.js';
import type { ProvinceScoreRecords } from './province-score-records.js';

/**
 * Sổ ghi: everything that an office records. What `write` acknowledged is on the disk; what fails leaves no trace.
 * `scope` is the commune that the work is about (`''`: the whole workspace): of two writers to one scope the second
 * begins when the first is done, so neither builds on what the other is changing.
 */
export interface RecordsDatabase {
  /** Everything read inside belongs to one moment. */
  read<T>(work: (records: Records) => Promise<T>): Promise<T>;
  write<T>(scope: string, work: (records: Records) => Promise<T>): Promise<T>;
  /** Changes who may come in, without queueing behind those who write records. */
  admit<T>(work: (access: AccessRecords) => Promise<T>): Promise<T>;
  /** Changes how jobs stand, likewise. */
  tend<T>(work: (jobs: JobRecords) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Records {
  readonly communes: CommuneRecords;
  readonly people: PeopleRecords;
  readonly months: MonthRecords;
  readonly evidence: EvidenceRecords;
  readonly figures: FigureRecords;
  readonly lists: ListRecords;
  readonly layers: LayerRecords;
  readonly findings: FindingRecords;
  readonly checkAnswers: CheckAnswerRecords;
  readonly reopenRequests: ReopenRecords;
  readonly signed: SignedDocumentRecords;
  readonly remarks: RemarkRecords;
  readonly audit: AuditRecords;
  readonly access: AccessRecords;
  readonly comparators: ComparatorRecords;
  readonly jobs: JobRecords;
  readonly provinceScores: ProvinceScoreRecords;
}

/** Every row that was ever written for a commune, by the key under which it is kept there: `12`, `TT-01 v2`. */
export type WrittenRows<T> = ReadonlyMap<string, T>;

/** Địa phương và đơn vị. */
export interface CommuneRecords {
  list(): Promise<readonly Commune[]>;
  add(commune: Commune): Promise<void>;
  /** In the office's own order, with the roles and criteria each answers for on that day. */
  departments(commune: string, day: IsoDate): Promise<readonly Department[]>;
  addDepartment(commune: string, department: Pick<Department, 'id' | 'name'>): Promise<void>;
  /** @param folded the spelling as names are compared. */
  addAlias(commune: string, department: string, written: string, folded: string): Promise<void>;
  /** All that were ever given, in the order in which they were. */
  duties(commune: string): Promise<readonly Duty[]>;
  writtenDuties(commune: string): Promise<WrittenRows<Duty>>;
  /** Adds to them; those that are there stay as they are. @returns the key of the row. */
  giveDuty(duty: Duty): Promise<string>;
}

export interface PeopleRecords {
  account(login: Login): Promise<Account | undefined>;
  accounts(): Promise<readonly Account[]>;
  /** Whose name this is at the sign-in service of the province. */
  withIdentity(identity: string): Promise<Account | undefined>;
  save(account: Account): Promise<void>;
  posts(login: Login): Promise<readonly Post[]>;
  /** Trưởng đơn vị: by name, who heads each department of the commune on that day; closed accounts head nothing. */
  heads(commune: string, day: IsoDate): Promise<Heads>;
  /** By department, the open accounts with an address of mail that act for it on that day. */
  inDepartments(commune: string, day: IsoDate): Promise<ReadonlyMap<string, readonly Account[]>>;
  givePost(post: Post): Promise<void>;
  /** Ends every post of the account in the commune on that day. */
  endPosts(login: Login, commune: string, day: IsoDate): Promise<void>;
}

export interface MonthRecords {
  list(commune: string): Promise<readonly Month[]>;
  /** Of every commune, in the order of time. */
  all(): Promise<readonly Month[]>;
  find(commune: string, id: MonthId): Promise<Month | undefined>;
  add(month: Month): Promise<void>;
  /** @returns false when the record is no longer at `revision`. */
  change(month: Month, revision: number): Promise<boolean>;
  versions(commune: string, id: MonthId): Promise<readonly MonthVersion[]>;
  freeze(version: MonthVersion): Promise<void>;
}

export interface EvidenceRecords {
  /** Items of the year as the month sees them. */
  inMonth(commune: string, month: MonthId): Promise<readonly EvidenceItem[]>;
  /** The item as the month sees it; undefined when it came later, or is of another year. */
  seen(id: string, month: MonthId): Promise<EvidenceItem | undefined>;
  /** The step with the item that was taken last, in whatever month. */
  find(id: string): Promise<EvidenceItem | undefined>;
  /** Every step of the item, in the order in which they were taken. */
  history(id: string): Promise<readonly EvidenceItem[]>;
  /** @returns false when another person has put this version there first. */
  put(item: EvidenceItem): Promise<boolean>;
  /** Steps that use this content and that the month or a later one sees, of any year. */
  usesOf(commune: string, sha256: string, month: MonthId): Promise<readonly EvidenceItem[]>;
  file(sha256: string): Promise<StoredFile | undefined>;
  files(): Promise<readonly StoredFile[]>;
  addFile(file: StoredFile, by: Login, at: Instant): Promise<void>;
}

export interface FigureRecords {
  /** Figures in force in the month: of each metric the last import in it or earlier in the year, typed and computed. */
  inMonth(commune: string, month: MonthId): Promise<readonly RecordedFigure[]>;
  imports(commune: string, month?: MonthId): Promise<readonly FigureImport[]>;
  /** What one import brought, in force or not. */
  of(importId: string): Promise<readonly RecordedFigure[]>;
  add(batch: FigureImport, figures: readonly RecordedFigure[]): Promise<void>;
  /** From the month on the figures of these imports are in force no more, whatever takes their place. */
  retire(imports: readonly string[], month: MonthId): Promise<void>;
  /** Headers that a source writes, by the column they mean. */
  mapping(source: string): Promise<ReadonlyMap<string, string>>;
  rememberMapping(source: string, mapping: ReadonlyMap<string, string>): Promise<void>;
}

/** Danh sách: lists that figures are counted from, with their rows. */
export interface ListRecords {
  /** The last list of the kind that the month sees: its own, or an earlier one of the year. */
  inMonth(commune: string, month: MonthId, kind: ListKind): Promise<RecordedList | undefined>;
  imports(commune: string, month?: MonthId): Promise<readonly ListImport[]>;
  /** What one import brought, in force or not, in its order. */
  itemsOf(importId: string): Promise<readonly object[]>;
  /** Lists of the kind up to the month, in its year. */
  earlier(commune: string, month: MonthId, kind: ListKind): Promise<readonly string[]>;
  add(batch: ListImport, items: readonly object[]): Promise<void>;
}

export interface RecordedList extends ListImport {
  /** Items as they were read; of the kind that the list is. */
  readonly items: readonly object[];
}

export interface LayerRecords {
  inMonth(commune: string, month: MonthId): Promise<readonly LayerScore[]>;
  written(commune: string): Promise<WrittenRows<LayerScore>>;
  /** @returns the key of the row. */
  add(score: LayerScore): Promise<string>;
}

export interface FindingRecords {
  list(commune: string): Promise<readonly Finding[]>;
  written(commune: string): Promise<WrittenRows<Finding>>;
  /** @returns the key of the row. */
  put(commune: string, finding: Finding): Promise<string>;
}

/** Bảng để so. */
export interface ComparatorRecords {
  /** The newest first. */
  list(commune: string): Promise<readonly ComparatorFile[]>;
  add(file: ComparatorFile): Promise<void>;
}

export interface CheckAnswerRecords {
  /** In the order in which they were given. */
  inMonth(commune: string, month: MonthId): Promise<readonly CheckAnswer[]>;
  add(answer: CheckAnswer): Promise<void>;
}

export interface ReopenRecords {
  inMonth(commune: string, month: MonthId): Promise<readonly ReopenRequest[]>;
  add(request: Omit<ReopenRequest, 'id' | 'decision'>): Promise<void>;
  /** @returns false when it was decided already. */
  decide(commune: string, id: number, decision: ReopenDecision): Promise<boolean>;
}

export interface SignedDocumentRecords {
  inMonth(commune: string, month: MonthId): Promise<readonly SignedDocument[]>;
  /** Its file is on record already. */
  add(document: Omit<SignedDocument, 'id'>): Promise<void>;
}

/** Nhận xét; nothing that was said is changed or taken back. */
export interface RemarkRecords {
  /** What was said of one criterion up to the month, the first first. */
  onCriterion(commune: string, set: string, code: string, until: MonthId): Promise<readonly Remark[]>;
  add(remark: Remark): Promise<void>;
}

export interface AuditRecords {
  append(by: Signature, scope: string, note: AuditNote): Promise<void>;
  entries(scope: string): Promise<readonly AuditEntry[]>;
  /** A piece of the log that fits, however long the log is: those next before or after a number, in their order. */
  piece(scope: string, wanted: AuditQuery, piece: AuditPiece): Promise<readonly AuditEntry[]>;
  count(scope: string, wanted: AuditQuery): Promise<number>;
  /** Everybody who did something in the scope. */
  accounts(scope: string): Promise<readonly Login[]>;
  /** How far the log of a scope goes; undefined: nothing was ever noted there. */
  head(scope: string): Promise<Pick<AuditEntry, 'scope' | 'seq' | 'hash'> | undefined>;
  /** Of every scope, how far its log goes: the number and the hash of the last entry; 0 where nothing tells. */
  heads(): Promise<readonly Pick<AuditEntry, 'scope' | 'seq' | 'hash'>[]>;
}

/** What is looked for in the log; what is absent does not matter. */
export interface AuditQuery {
  readonly account?: Login;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly actions?: readonly AuditAction[];
  /** Part of what the entry says, as it reads: the deed, the subject, before, after, reason. Case and marks do not matter. */
  readonly text?: string;
}

export interface AuditPiece {
  readonly most: number;
  /** Absent, as `after` is: the last ones. */
  readonly before?: number;
  readonly after?: number;
}

/** Who acts, when and from where. */
export interface Signature {
  readonly account: Login;
  readonly at: Instant;
  readonly origin: string;
}
