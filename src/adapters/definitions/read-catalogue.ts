import type { Metric } from '../../domain/metric.js';
import type { ScoringRule } from '../../domain/rule.js';
import type { Catalogue } from './catalogue.js';
import type { DefinitionFiles } from './definition-files.js';
import { CalendarFile } from './dto/calendar.js';
import { ChecksFile } from './dto/checks.js';
import { ForecastFile } from './dto/forecast.js';
import { LegalDocumentsFile } from './dto/legal-documents.js';
import { MetricsFile } from './dto/metrics.js';
import { RisksFile } from './dto/risks.js';
import { RulesFile } from './dto/rules.js';
import { PLACES } from './places.js';
import { readActions } from './read-actions.js';
import { readLists } from './read-lists.js';
import { readSets } from './read-sets.js';
import { Register } from './register.js';
import { Shelf } from './shelf.js';
import { toLegalDocument } from './to-domain/basis.js';
import { toCheck } from './to-domain/check.js';
import type { Conversion } from './to-domain/conversion.js';
import { toForecast } from './to-domain/forecast.js';
import { toMetric } from './to-domain/metric.js';
import { toLevel, toRisk } from './to-domain/risk.js';
import { toRule } from './to-domain/rule.js';
import { metricsOfCheck, metricsOfLists, metricsOfMetric, rulesOfSet } from './usage.js';

/** @param wanted ids of the sets to read, with all that these need; absent: everything. */
export function readCatalogue(files: DefinitionFiles, conversion: Conversion, wanted?: readonly string[]): Catalogue {
  const register = <T extends { readonly id: string }>(what: string, items: readonly T[] = []) =>
    new Register<T>(what, conversion).addAll(items).items;
  const documentsFile = files.decode(LegalDocumentsFile, PLACES.documents);
  const documents = register(
    'document',
    documentsFile?.documents.map((dto) => toLegalDocument(dto, conversion)),
  );
  const years = files.decode(CalendarFile, PLACES.calendar)?.years ?? [];
  const checksFile = files.decode(ChecksFile, PLACES.checks);
  const checks = [
    ...register(
      'check',
      checksFile?.checks.map((dto) => toCheck(dto, conversion)),
    ).values(),
  ];
  const risksFile = files.decode(RisksFile, PLACES.risks);
  const risks = [
    ...register(
      'risk',
      risksFile?.risks.map((dto) => toRisk(dto, conversion)),
    ).values(),
  ];

  const levels = risksFile?.levels?.map((dto) => toLevel(dto, conversion)) ?? [];

  // An office that brings its own folder of rules, or a month locked before there were forecasts, may have none.
  const forecastFile = files.has(PLACES.forecast) ? files.decode(ForecastFile, PLACES.forecast) : undefined;
  const forecasts = forecastFile?.forecast.map((dto) => toForecast(dto, conversion)) ?? [];

  const actions = readActions(files, conversion);
  const lists = readLists(files, conversion);

  const metrics = openMetrics(files, conversion);
  const rules = openRules(files, conversion);
  if (wanted === undefined) {
    metrics.readAll();
    rules.readAll();
  }
  metrics.read([...checks.flatMap(metricsOfCheck), ...metricsOfLists(lists)].map((use) => use.metric));
  const { sets, headless } = readSets(files, conversion, metrics, wanted);
  for (const { set } of sets.values()) rules.read(rulesOfSet(set));
  return {
    documents,
    metrics,
    rules,
    sets,
    headless,
    years,
    checks,
    risks,
    levels,
    forecasts,
    actions,
    lists,
    complete: wanted === undefined,
  };
}

function openMetrics(files: DefinitionFiles, conversion: Conversion): Shelf<Metric> {
  const read = (file: string) =>
    (files.decode(MetricsFile, file)?.metrics ?? []).map((dto) => toMetric(dto, conversion));
  const needsOf = (metric: Metric) => metricsOfMetric(metric).map((use) => use.metric);
  return new Shelf({ what: 'metric', folder: PLACES.metrics, read, needsOf }, files, conversion);
}

function openRules(files: DefinitionFiles, conversion: Conversion): Shelf<ScoringRule> {
  const read = (file: string) => (files.decode(RulesFile, file)?.rules ?? []).map((dto) => toRule(dto, conversion));
  return new Shelf({ what: 'rule', folder: PLACES.rules, read, needsOf: () => [] }, files, conversion);
}
