import { access } from 'node:fs/promises';
import { inject, injectable } from 'inversify';
import type { CaseHead, CaseReference, CaseSource } from '../../application/ports/case-source.js';
import { FileExaminer } from '../../application/ports/file-examiner.js';
import type { Loaded } from '../../application/ports/loaded.js';
import { TableReader } from '../../application/ports/table-reader.js';
import type { CaseInput } from '../../domain/assessment.js';
import { type IsoDate, yearOf } from '../../domain/calendar.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import { requirementsOf } from '../../domain/engine/match-evidence.js';
import { choicesOf } from '../../domain/engine/metric-choices.js';
import { type Issue, type IssueCode, issue, sortIssues } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { canonicalHash } from '../boundary/canonical-hash.js';
import { checkCase, setsOfCase } from './case-checks.js';
import { type CaseFile, readCaseFile } from './case-file.js';
import { codesOf, withRolesApart } from './department-checks.js';
import { EvidenceReader } from './evidence-reader.js';
import { EVIDENCE_COLUMNS } from './evidence-table.js';
import { readFacts } from './facts-table.js';
import { readFindings } from './findings-table.js';
import { isInside, leadsOutside } from './inside.js';
import { readPublished } from './published-table.js';
import { readRows } from './rows.js';

/** Hồ sơ chấm in a folder: case.yaml, tables and evidence files. */
@injectable()
export class CaseFolder implements CaseSource {
  constructor(
    @inject(TableReader) private readonly tables: TableReader,
    @inject(FileExaminer) private readonly examiner: FileExaminer,
  ) {}

  async head({ folder }: CaseReference): Promise<Loaded<CaseHead>> {
    const { value, issues } = await readCaseFile(folder);
    return value === undefined ? { issues } : { value: { sets: value.sets }, issues };
  }

  async load({ folder }: CaseReference, definitions: Definitions, asOf?: IsoDate): Promise<Loaded<CaseInput>> {
    const { value: caseFile, issues } = await readCaseFile(folder);
    if (caseFile === undefined) return { issues };
    return new CaseLoading(this.tables, this.examiner, folder, caseFile, definitions).run(asOf ?? caseFile.asOf);
  }
}

/** One reading of one folder. */
class CaseLoading {
  private issues: readonly Issue[] = [];

  constructor(
    private readonly tables: TableReader,
    private readonly examiner: FileExaminer,
    private readonly folder: string,
    private readonly caseFile: CaseFile,
    private readonly definitions: Definitions,
  ) {}

  /** @param asOf the day to score on: a row without a date of its own keeps the date of the case. */
  async run(asOf: IsoDate): Promise<Loaded<CaseInput>> {
    const { commune, period, sets } = this.caseFile;
    const departments = withRolesApart(this.caseFile.departments, this.loadedSets());
    this.tell(checkCase(this.caseFile, this.definitions));
    const facts = await this.facts(asOf);
    const { evidence, files } = await this.evidence();
    const { findings, departmentNames } = await this.findings();
    const published = await this.published();
    const read = {
      ...{ commune, period, asOf, sets, departments, facts, evidence, files },
      ...{ findings, departmentNames, published },
    };
    const { expected, heads } = this.caseFile;
    return { value: { ...read, expected, heads, hash: canonicalHash(read) }, issues: sortIssues(this.issues) };
  }

  private async facts(asOf: IsoDate): Promise<CaseInput['facts']> {
    const files = await this.present('facts');
    const isLink = this.issues.some(({ code }) => code === 'E002');
    if (files.length === 0 && !isLink) {
      this.tell([issue('S008', { file: this.path('facts.csv') }, { file: text('facts.csv') })]);
    }
    const reading = { defaultAsOf: this.caseFile.asOf, asOf, defaultSource: 'facts.csv', needsReason: true };
    const choices = choicesOf(this.definitions);
    return (
      this.keep(await readFacts(this.tables, files, this.definitions.metrics, { choices, ...reading })) ?? new Map()
    );
  }

  private async evidence(): Promise<Pick<CaseInput, 'evidence' | 'files'>> {
    const files = await this.present('evidence');
    const tables = await Promise.all(files.map((file) => readRows(this.tables, file, EVIDENCE_COLUMNS)));
    const rows = tables.flatMap((table) => this.keep(table) ?? []);
    const requirements = new Map(
      this.loadedSets()
        .flatMap(requirementsOf)
        .map((each) => [each.id, each]),
    );
    const year = yearOf(this.caseFile.period.to);
    const read = await EvidenceReader.read(this.examiner, this.folder, rows, requirements, year);
    this.tellOfSets(read.issues, ['E008']);
    return read;
  }

  private async findings(): Promise<Pick<CaseInput, 'findings' | 'departmentNames'>> {
    const { departments, deadlines } = this.caseFile;
    const sets = setsOfCase(this.caseFile, this.definitions);
    const reading = { departments, deadlines, ...(sets && { codes: codesOf(sets) }) };
    const files = await this.present('findings');
    const tables = await Promise.all(files.map((file) => readFindings(this.tables, file, reading)));
    const read = tables.flatMap((table) => this.keep(table) ?? []);
    return {
      findings: read.flatMap((table) => table.findings),
      departmentNames: [...new Set(read.flatMap((table) => table.departmentNames))],
    };
  }

  private async published(): Promise<CaseInput['published']> {
    const files = await this.present('published');
    const sets = this.loadedSets();
    const tables = await Promise.all(files.map((file) => readPublished(this.tables, file, sets, this.caseFile.asOf)));
    this.tellOfSets(
      tables.flatMap(({ issues }) => issues),
      ['K001', 'F003'],
    );
    return tables.flatMap(({ value = [] }) => value.map(({ score }) => score));
  }

  /** Also a set that was asked for and that the case does not name. */
  private loadedSets(): CriteriaSet[] {
    return [...this.definitions.sets.values()].map(({ set }) => set);
  }

  /** The CSV and the XLSX of this name that are there; links that lead out of the folder are told and left alone. */
  private async present(name: string): Promise<string[]> {
    const files: string[] = [];
    for (const file of [`${name}.csv`, `${name}.xlsx`]) {
      if (!(await exists(this.path(file)))) continue;
      if (await isInside(this.folder, file)) files.push(this.path(file));
      else this.tell([leadsOutside(this.folder, file)]);
    }
    return files;
  }

  private path(name: string): string {
    return `${this.folder}/${name}`;
  }

  private keep<T>({ value, issues }: Loaded<T>): T | undefined {
    this.tell(issues);
    return value;
  }

  /** Names that no set knows say nothing while one of the sets cannot be used. */
  private tellOfSets(issues: readonly Issue[], unknownNames: readonly IssueCode[]): void {
    const isWhole = this.definitions.brokenSets.size === 0;
    this.tell(issues.filter(({ code }) => isWhole || !unknownNames.includes(code)));
  }

  private tell(issues: readonly Issue[]): void {
    this.issues = [...this.issues, ...issues];
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
