import type { DeadlineReading } from '../../application/ports/case-tables.js';
import type { Loaded } from '../../application/ports/loaded.js';
import type { IsoDate, Period } from '../../domain/calendar.js';
import type { Commune, Department, Heads } from '../../domain/commune.js';
import { type Issue, issue } from '../../domain/issue.js';
import { date, text } from '../../domain/message.js';
import type { MetricId } from '../../domain/metric.js';
import { Exact } from '../../domain/number.js';
import { readWrittenDate } from '../../domain/written-date.js';
import {
  decode,
  type LocatedSource,
  MAX_TEXT_BYTES,
  readLimited,
  readText,
  tooLarge,
  yamlSource,
} from '../boundary/index.js';
import { CaseFileDto, type DepartmentDto } from './case-file-dto.js';
import { isInside, leadsOutside } from './inside.js';

/** case.yaml: who is scored, for which period, on which sets, and who owes what. */
export interface CaseFile {
  readonly commune: Commune;
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly sets: readonly string[];
  /** As written: `lead` may also hold roles, which only the sets can tell from codes. */
  readonly departments: readonly Department[];
  readonly heads: Heads;
  readonly deadlines: DeadlineReading;
  /** Số hồ sơ còn dự kiến, as the office foresees. */
  readonly expected: ReadonlyMap<MetricId, Exact>;
  /** Places of keys, for issues found when the case meets the definitions. */
  readonly locate: LocatedSource['locate'];
}

export async function readCaseFile(folder: string): Promise<Loaded<CaseFile>> {
  if (!(await isInside(folder, 'case.yaml'))) return { issues: [leadsOutside(folder, 'case.yaml')] };
  const file = `${folder}/case.yaml`;
  const content = await readNormalised(file);
  if (typeof content !== 'string') return { issues: [content] };
  const source = yamlSource(file, content);
  const decoded = decode(CaseFileDto, source);
  return 'issues' in decoded ? { issues: decoded.issues } : toCaseFile(decoded.value, source);
}

/** Text people type on a Mac may be decomposed; here it only has to be read, not compared byte by byte. */
async function readNormalised(file: string): Promise<string | Issue> {
  const bytes = await readLimited(file, MAX_TEXT_BYTES);
  if (!('problem' in bytes)) {
    const written = Buffer.from(bytes).toString('utf8');
    const isUtf8 = Buffer.from(written, 'utf8').equals(bytes);
    return readText(file, isUtf8 ? Buffer.from(written.normalize('NFC'), 'utf8') : bytes);
  }
  return bytes.problem === 'too_large' ? tooLarge(file, bytes.size) : issue('S008', { file }, { file: text(file) });
}

function toCaseFile(dto: CaseFileDto, source: LocatedSource): Loaded<CaseFile> {
  const from = readWrittenDate(dto.period.from);
  const to = readWrittenDate(dto.period.to);
  const asOf = readWrittenDate(dto.as_of);
  if (from === undefined || to === undefined || asOf === undefined) return { issues: [] };
  if (to < from) {
    return { issues: [issue('K006', source.locate(['period', 'to']), { from: date(from), to: date(to) })] };
  }
  const { id, name, block, province } = dto.commune;
  const value: CaseFile = {
    commune: { id, name, block, ...(province !== undefined && { province }) },
    period: { from, to },
    asOf,
    sets: dto.sets,
    departments: (dto.departments ?? []).map(toDepartment),
    heads: new Map((dto.departments ?? []).flatMap(({ id, head }) => (head === undefined ? [] : [[id, [head]]]))),
    deadlines: dto.policy?.deadline_reading ?? 'exclusive',
    expected: new Map(Object.entries(dto.expected ?? {}).map(([metric, count]) => [metric, Exact.from(`${count}`)])),
    locate: source.locate,
  };
  return { value, issues: [] };
}

function toDepartment({ id, name, aliases = [], roles = [], lead = [], support = [] }: DepartmentDto): Department {
  return { id, name, aliases, roles, leads: lead, supports: support };
}
