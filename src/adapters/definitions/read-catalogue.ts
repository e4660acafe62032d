import type { Metric } from '../../domain/metric.js';
import type { RuleId, ScoringRule } from '../../domain/rule.js';
import type { Catalogue } from './catalogue.js';
import type { DefinitionFiles } from './definition-files.js';
import { CalendarFile } from './dto/calendar.js';
import { ChecksFile } from './dto/checks.js';
import { LegalDocumentsFile } from './dto/legal-documents.js';
import { MetricsFile } from './dto/metrics.js';
import { RisksFile } from './dto/risks.js';
import { RulesFile } from './dto/rules.js';
import { PLACES } from './places.js';
import { readSets } from './read-sets.js';
import { Register } from './register.js';
import { toLegalDocument } from './to-domain/basis.js';
import { toCalendar } from './to-domain/calendar.js';
import { toCheck } from './to-domain/check.js';
import type { Conversion } from './to-domain/conversion.js';
import { toMetric } from './to-domain/metric.js';
import { toRisk } from './to-domain/risk.js';
import { toRule } from './to-domain/rule.js';
import { rulesUsedBy } from './usage.js';

/** @param wanted ids of the sets to read, with the sets and rules that these need; absent: everything. */
export async function readCatalogue(
  files: DefinitionFiles,
  conversion: Conversion,
  wanted?: readonly string[],
): Promise<Catalogue> {
  const documentsFile = await files.decode(LegalDocumentsFile, PLACES.documents);
  const calendarFile = await files.decode(CalendarFile, PLACES.calendar);
  const checksFile = await files.decode(ChecksFile, PLACES.checks);
  const risksFile = await files.decode(RisksFile, PLACES.risks);

  const metricFiles = await files.yamlIn(PLACES.metrics);
  const metrics = new Register<Metric>('metric', conversion);
  for (const file of metricFiles) {
    const decoded = await files.decode(MetricsFile, file);
    metrics.addAll((decoded?.metrics ?? []).map((dto) => toMetric(dto, conversion)));
  }
  const sets = await readSets(files, conversion, metrics.items, wanted);
  const used = wanted && [...sets.values()].flatMap(({ set }) => [...rulesUsedBy(set)]);
  const { rules, ruleFiles } = await readRules(files, conversion, used);

  const register = <D, T extends { id: string }>(what: string, dtos: readonly D[] = [], toDomain: ToDomain<D, T>) =>
    new Register<T>(what, conversion).addAll(dtos.map((dto) => toDomain(dto, conversion))).items;
  return {
    documents: register('document', documentsFile?.documents, toLegalDocument),
    metrics: metrics.items,
    metricFiles,
    sets,
    rules,
    ruleFiles,
    years: calendarFile?.years ?? [],
    calendar: toCalendar(calendarFile?.years ?? []),
    checks: [...register('check', checksFile?.checks, toCheck).values()],
    risks: [...register('risk', risksFile?.risks, toRisk).values()],
    complete: wanted === undefined,
  };
}

type ToDomain<D, T> = (dto: D, conversion: Conversion) => T;

/** @param used ids of the rules to read; a file without the text of any of them cannot define one and is skipped. */
async function readRules(files: DefinitionFiles, conversion: Conversion, used: readonly RuleId[] | undefined) {
  const rules = new Register<ScoringRule>('rule', conversion);
  const ruleFiles = new Map<RuleId, string>();
  for (const file of await files.yamlIn(PLACES.rules)) {
    const content = await files.textOf(file);
    if (used !== undefined && !used.some((id) => content?.includes(id))) continue;
    const decoded = await files.decode(RulesFile, file);
    for (const dto of decoded?.rules ?? []) {
      if (!rules.items.has(dto.id)) ruleFiles.set(dto.id, file);
      rules.add(toRule(dto, conversion));
    }
  }
  return { rules: rules.items, ruleFiles };
}
