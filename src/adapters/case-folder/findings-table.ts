import type { DeadlineReading } from '../../application/ports/case-tables.js';
import type { Loaded } from '../../application/ports/loaded.js';
import type { TableReader } from '../../application/ports/table-reader.js';
import type { Department } from '../../domain/commune.js';
import type { Code } from '../../domain/criteria-set.js';
import type { Finding } from '../../domain/finding.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { matchDepartment } from '../../domain/names.js';
import { nearest } from '../../domain/nearest.js';
import { readDeadline } from './deadline-text.js';
import { unknownCode } from './department-checks.js';
import { describePlace } from './facts-table.js';
import { type Columns, type Row, readRows } from './rows.js';
import { readWord, unknownWord, type Words } from './words.js';

type FindingColumn = 'id' | 'department' | 'criterion' | 'text' | 'severity' | 'deadline' | 'status';
const COLUMNS: Columns<FindingColumn> = {
  names: {
    id: ['mã', 'stt'],
    department: ['đơn vị'],
    criterion: ['tiêu chí', 'mã tiêu chí'],
    text: ['nội dung', 'tồn tại, hạn chế', 'tồn tại'],
    severity: ['mức độ'],
    deadline: ['thời hạn', 'hạn hoàn thành'],
    status: ['trạng thái', 'kết quả'],
  },
  required: ['id', 'department', 'text'],
};
const SEVERITIES: Words<Finding['severity']> = {
  high: ['cao', 'nghiêm trọng', 'nặng'],
  medium: ['trung bình', 'vừa'],
  low: ['thấp', 'nhẹ'],
};
const STATUSES: Words<Finding['status']> = {
  open: ['mới', 'chưa khắc phục', 'tồn tại'],
  in_progress: ['đang khắc phục', 'đang thực hiện'],
  done: ['đã hoàn thành', 'hoàn thành', 'đã khắc phục'],
  partly_done: ['thực hiện chưa đầy đủ', 'chưa đầy đủ'],
  not_done: ['chưa hoàn thành', 'chưa thực hiện'],
};

export interface FindingsTable {
  readonly findings: readonly Finding[];
  /** Names of departments as written, each once. */
  readonly departmentNames: readonly string[];
}

export interface FindingReading {
  readonly departments: readonly Department[];
  readonly deadlines: DeadlineReading;
  /** Codes that a finding may name; absent where a set of the case could not be read. */
  readonly codes?: ReadonlySet<Code>;
}

/** Tồn tại, hạn chế. A department that is not recognised keeps its written name. */
export async function readFindings(
  reader: TableReader,
  file: string,
  reading: FindingReading,
): Promise<Loaded<FindingsTable>> {
  const { value: rows = [], issues } = await readRows(reader, file, COLUMNS);
  const findings: Finding[] = [];
  const problems: Issue[] = [...issues];
  const names = new Set<string>();
  const places = new Map<string, SourcePlace>();
  for (const row of rows) {
    const name = row.get('department');
    if (name !== '' && !names.has(name)) problems.push(...nameIssues(row, reading.departments));
    if (name !== '') names.add(name);
    const finding = repeated(row, places) ?? readFinding(row, reading);
    if ('code' in finding) {
      problems.push(finding);
      continue;
    }
    places.set(finding.id, row.place('id'));
    problems.push(...criterionIssues(row, reading));
    findings.push(finding);
  }
  return { value: { findings, departmentNames: [...names] }, issues: problems };
}

/** The first row of an id counts. */
function repeated(row: Row<FindingColumn>, places: ReadonlyMap<string, SourcePlace>): Issue | undefined {
  const id = row.get('id');
  const first = id === '' ? undefined : places.get(id);
  return first && issue('F020', row.place('id'), { id: text(id), first: text(describePlace(first)) });
}

function readFinding(row: Row<FindingColumn>, { departments, deadlines }: FindingReading): Finding | Issue {
  const severity = row.get('severity') === '' ? 'medium' : readWord(SEVERITIES, row.get('severity'));
  if (severity === undefined) return unknown(row, 'severity', SEVERITIES);
  const status = row.get('status') === '' ? 'open' : readWord(STATUSES, row.get('status'));
  if (status === undefined) return unknown(row, 'status', STATUSES);
  const written = row.get('deadline');
  const deadline = written === '' ? undefined : readDeadline(written, deadlines);
  if (written !== '' && deadline === undefined) {
    return issue('F009', row.place('deadline'), { column: text('deadline'), found: text(written) });
  }
  const match = matchDepartment(row.get('department'), departments);
  const criterion = row.get('criterion');
  return {
    id: row.get('id'),
    department: match.kind === 'exact' ? match.department.id : row.get('department'),
    ...(criterion !== '' && { criterion }),
    text: row.get('text'),
    severity,
    ...(deadline && { deadline }),
    status,
  };
}

function unknown<W extends string>(row: Row<FindingColumn>, column: 'severity' | 'status', words: Words<W>): Issue {
  return unknownWord('F011', row.place(column), words, row.get(column), { column: text(column) });
}

/** A finding of a criterion that does not exist puts no points at risk. */
function criterionIssues(row: Row<FindingColumn>, { codes }: FindingReading): readonly Issue[] {
  const code = row.get('criterion');
  if (code === '' || codes === undefined || codes.has(code)) return [];
  return [unknownCode(code, codes, row.place('criterion'))];
}

function nameIssues(row: Row<FindingColumn>, departments: readonly Department[]): readonly Issue[] {
  const name = row.get('department');
  const match = matchDepartment(name, departments);
  if (match.kind === 'exact') return [];
  const place = row.place('department');
  if (match.kind === 'proposed') {
    return [issue('K004', place, { name: text(name), department: text(match.department.name) })];
  }
  const near = nearest(
    name,
    departments.map((each) => each.name),
  );
  return [issue('K003', place, { name: text(name), ...(near && { nearest: text(near) }) })];
}
