import { DOSSIER_FIELDS, type Dossier } from '../../../domain/dossiers/dossier.js';
import { DOSSIER_SYMBOLS } from '../../../domain/dossiers/dossier-attributes.js';
import type { ListDefinitions } from '../../../domain/lists/list-definitions.js';
import type {
  Assumption,
  CountedMetric,
  ExampleFigure,
  ListExample,
  ListRules,
} from '../../../domain/lists/list-rules.js';
import { symbolsIn } from '../../../domain/lists/tally.js';
import type { ListVocabulary } from '../../../domain/lists/vocabulary.js';
import { gatherProcesses, ISO_FIELDS, ISO_SYMBOLS, type IsoRow } from '../../../domain/registers/iso.js';
import { WORK_FILE_FIELDS, WORK_FILE_SYMBOLS, type WorkFile } from '../../../domain/registers/work-file.js';
import type { ListColumnsFile } from '../dto/list-columns.js';
import {
  type CountedMetricDto,
  type DossiersFile,
  FIGURE,
  type ListExampleDto,
  type ListRulesDto,
  type RegistersFile,
} from '../dto/lists.js';
import { toBasis } from './basis.js';
import { type Conversion, day, exact, given } from './conversion.js';
import { conditionFormula } from './formulas.js';

export function toDossierRules({ dossiers: dto }: DossiersFile, conversion: Conversion) {
  const { days, requests_allowed, repeated_request, near_days } = dto.policy;
  const policy = { days, requestsAllowed: requests_allowed, repeatedRequest: repeated_request, nearDays: near_days };
  const symbols = Object.keys(DOSSIER_SYMBOLS);
  return toRules<typeof policy, Dossier>(dto, policy, symbols, Object.keys(DOSSIER_FIELDS), asItems, conversion);
}

export function toRegisterRules(
  dto: RegistersFile,
  conversion: Conversion,
): Pick<Required<ListDefinitions>, 'workFiles' | 'isoProcesses'> {
  const { work_files: files, iso_processes: processes } = dto;
  const { archive_years, near_days } = files.policy;
  const filePolicy = { archiveYears: archive_years, nearDays: near_days };
  const isoPolicy = { reviewDays: processes.policy.review_days };
  const [fileSymbols, fileColumns] = [Object.keys(WORK_FILE_SYMBOLS), Object.keys(WORK_FILE_FIELDS)];
  const [isoSymbols, isoColumns] = [Object.keys(ISO_SYMBOLS), Object.keys(ISO_FIELDS)];
  const toProcesses = (items: readonly object[]) => gatherProcesses(asItems<IsoRow>(items));
  return {
    workFiles: toRules(files, filePolicy, fileSymbols, fileColumns, asItems<WorkFile>, conversion),
    isoProcesses: toRules(processes, isoPolicy, isoSymbols, isoColumns, toProcesses, conversion),
  };
}

export function toVocabulary(dto: ListColumnsFile, { origins }: Conversion): ListVocabulary {
  const { lists, yes, no, units, citizen, officer, post } = dto;
  const wording = ({ columns, words = {} }: (typeof lists)['dossiers']) => ({
    columns: { ...columns },
    words: Object.fromEntries(Object.entries(words).map(([column, spellings]) => [column, { ...spellings }])),
  });
  const vocabulary: ListVocabulary = {
    lists: {
      dossiers: wording(lists.dossiers),
      work_files: wording(lists.work_files),
      iso_processes: wording(lists.iso_processes),
    },
    yes,
    no,
    units,
    citizen,
    officer,
    post,
    earliest: day(dto.earliest),
    latest: day(dto.latest),
  };
  return origins.adopt(vocabulary, dto);
}

/** Items as the boundary has checked them, without their class. */
function asItems<T>(items: readonly object[]): T[] {
  return items.map((item) => ({ ...item }) as T);
}

function toRules<Policy, Item>(
  dto: ListRulesDto<unknown>,
  policy: Policy,
  symbols: readonly string[],
  columns: readonly string[],
  toItems: (items: readonly object[]) => readonly Item[],
  conversion: Conversion,
): ListRules<Policy, Item> {
  const rules = given({
    policy,
    basis: toBasis(dto.basis, conversion),
    conflict: dto.conflict,
    note: dto.note,
    uncertainNote: dto.uncertain_note,
    assumed: (dto.assumed ?? []).map((each): Assumption => conversion.origins.adopt({ ...each }, each)),
    metrics: dto.metrics.map((metric) => toCounted(metric, symbols, conversion)),
    examples: (dto.examples ?? []).map((example) => toExample(example, columns, toItems, conversion)),
  });
  return conversion.origins.adopt(rules as ListRules<Policy, Item>, dto);
}

function toCounted(dto: CountedMetricDto, symbols: readonly string[], conversion: Conversion): CountedMetric {
  const condition = (key: 'numerator' | 'denominator' | 'value') =>
    conditionFormula(dto[key] ?? '', symbols, { owner: dto, below: [key] }, conversion);
  const texts = [dto.numerator, dto.denominator, dto.value].filter((text) => text !== undefined);
  const heading = given({
    metric: dto.metric,
    symbols: symbolsIn(texts.join(' '), symbols),
    basis: toBasis(dto.basis, conversion),
    conflict: dto.conflict,
    whenNone: dto.when_none,
  });
  const counted: CountedMetric =
    dto.value === undefined
      ? { ...heading, kind: 'ratio', numerator: condition('numerator'), denominator: condition('denominator') }
      : { ...heading, kind: 'count', value: condition('value') };
  return conversion.origins.adopt(counted, dto);
}

function toExample<Item>(
  dto: ListExampleDto,
  columns: readonly string[],
  toItems: (items: readonly object[]) => readonly Item[],
  { origins }: Conversion,
): ListExample<Item> {
  const without = new Set(dto.without);
  return {
    name: dto.name,
    period: { from: day(dto.period.from), to: day(dto.period.to) },
    asOf: day(dto.as_of ?? dto.period.to),
    columns: columns.filter((column) => !without.has(column)),
    items: toItems(dto.items),
    figures: new Map(Object.entries(dto.figures).map(([metric, figure]) => [metric, toFigure(String(figure))])),
    /** Looked up when it is asked for: only an example that fails needs it. */
    get place() {
      return origins.placeOf(dto);
    },
  };
}

function toFigure(text: string): ExampleFigure {
  const [, numerator, denominator, value] = FIGURE.exec(text) ?? [];
  if (value !== undefined) return { kind: 'count', value: exact(value) };
  if (numerator === undefined || denominator === undefined) return { kind: 'none' };
  return { kind: 'ratio', numerator: exact(numerator), denominator: exact(denominator) };
}
