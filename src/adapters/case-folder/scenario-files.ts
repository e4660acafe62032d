import { injectable } from 'inversify';
import type { Loaded } from '../../application/ports/loaded.js';
import type { ScenarioSource, WrittenScenarios } from '../../application/ports/scenario-source.js';
import type { CaseInput } from '../../domain/assessment.js';
import type { Definitions } from '../../domain/definitions.js';
import { requirementsOf } from '../../domain/engine/match-evidence.js';
import { choicesOf } from '../../domain/engine/metric-choices.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Fact, MetricId } from '../../domain/metric.js';
import type { AssumedEvidence, Scenario } from '../../domain/whatif/scenario.js';
import { decode, MAX_TEXT_BYTES, readLimited, readText, tooLarge, yamlSource } from '../boundary/index.js';
import { type AssumptionReading, readAssumedEvidence, readAssumedFact } from './assumption.js';
import { ScenarioFile } from './scenario-dto.js';

const TYPED_NAME = 'Giả định';

/** Assumptions of a person: typed on the command line, or kept in files of their own beside the records. */
@injectable()
export class ScenarioFiles implements ScenarioSource {
  async read(
    written: WrittenScenarios,
    input: CaseInput,
    definitions: Definitions,
  ): Promise<Loaded<readonly Scenario[]>> {
    const sets = [...definitions.sets.values()].map(({ set }) => set);
    const reading: AssumptionReading = {
      input,
      metrics: definitions.metrics,
      choices: choicesOf(definitions),
      requirements: new Map(sets.flatMap(requirementsOf).map((each) => [each.id, each])),
      source: TYPED_NAME,
    };
    const issues: Issue[] = [];
    const scenarios: Scenario[] = [];
    const { facts, evidence, files } = written;
    if (facts.length + evidence.length > 0) {
      const name = [...facts, ...evidence].join('; ');
      const place = (line: string): SourcePlace => ({ file: line });
      scenarios.push(scenarioOf({ name, facts, evidence }, place, reading, issues));
    }
    for (const file of files) {
      const read = await readScenarioFile(file);
      issues.push(...read.issues);
      if (read.value !== undefined) scenarios.push(scenarioOf(read.value, () => ({ file }), reading, issues));
    }
    return issues.length > 0 ? { issues } : { value: scenarios, issues };
  }
}

function scenarioOf(
  { name, facts = [], evidence = [] }: ScenarioFile,
  place: (line: string) => SourcePlace,
  reading: AssumptionReading,
  issues: Issue[],
): Scenario {
  const assumedFacts = new Map<MetricId, Fact | undefined>();
  for (const line of facts) {
    const at = { ...place(line), excerpt: line };
    const read = readAssumedFact(line, at, reading);
    if ('code' in read) issues.push(read);
    else if (assumedFacts.has(read[0])) issues.push(issue('F010', at, { metric: text(read[0]) }));
    else assumedFacts.set(read[0], read[1]);
  }
  const assumedEvidence = evidence.flatMap((line): AssumedEvidence[] => {
    const read = readAssumedEvidence(line, { ...place(line), excerpt: line }, reading);
    if (!('code' in read)) return [read];
    issues.push(read);
    return [];
  });
  return { name, facts: assumedFacts, evidence: assumedEvidence };
}

async function readScenarioFile(file: string): Promise<Loaded<ScenarioFile>> {
  const bytes = await readLimited(file, MAX_TEXT_BYTES);
  if ('problem' in bytes) {
    if (bytes.problem === 'too_large') return { issues: [tooLarge(file, bytes.size)] };
    return { issues: [issue('S008', { file }, { file: text(file) })] };
  }
  const content = readText(file, bytes);
  if (typeof content !== 'string') return { issues: [content] };
  const decoded = decode(ScenarioFile, yamlSource(file, content));
  return 'issues' in decoded ? { issues: decoded.issues } : { value: decoded.value, issues: [] };
}
