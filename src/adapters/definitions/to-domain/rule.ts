import { History } from '../../../domain/history.js';
import type { ExampleFact, RuleExample, RuleVersion, ScoringRule } from '../../../domain/rule.js';
import type { ExampleDto, ExampleFactDto } from '../dto/rule-examples.js';
import type { RuleDto } from '../dto/rules.js';
import { toBasis } from './basis.js';
import { type Conversion, day, exact, given } from './conversion.js';
import { toRuleBody } from './rule-body.js';

export function toRule(dto: RuleDto, conversion: Conversion): ScoringRule {
  const versions = dto.versions.map((version) => ({
    from: day(version.from),
    value: toVersion(dto, version, conversion),
  }));
  const rule = { id: dto.id, title: dto.title, summary: dto.summary, history: new History(versions) };
  return conversion.origins.adopt(rule, dto);
}

function toVersion(rule: RuleDto, dto: RuleDto['versions'][number], conversion: Conversion): RuleVersion {
  const version = given({
    body: toRuleBody(rule.kind, dto, conversion),
    basis: toBasis(dto.basis, conversion),
    unclear: dto.unclear,
    conflict: dto.conflict,
    examples: (dto.examples ?? []).map((example) => toExample(example, conversion)),
  });
  return conversion.origins.adopt(version, dto);
}

function toExample(dto: ExampleDto, { origins }: Conversion): RuleExample {
  return {
    name: dto.name,
    maxPoints: exact(dto.max_points),
    facts: Object.fromEntries([...dto.facts].map(([input, fact]) => [input, toExampleFact(fact)])),
    points: exact(dto.points),
    state: dto.state ?? 'scored',
    /** Looked up when it is asked for: only an example that fails needs it. */
    get place() {
      return origins.placeOf(dto);
    },
  };
}

function toExampleFact(dto: ExampleFactDto): ExampleFact {
  return Object.fromEntries(Object.entries(dto).map(([key, value]) => [key, String(value)]));
}
