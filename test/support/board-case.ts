import type { Assessment } from '../../src/domain/assessment.js';
import type { BoardLeaf, BoardNode } from '../../src/domain/board.js';
import { assessRisk } from '../../src/domain/engine/assess-risk.js';
import type { BoardData } from '../../src/domain/engine/board/points-board.js';
import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { prepareSet } from '../../src/domain/engine/prepare.js';
import { Exact } from '../../src/domain/number.js';
import type { RiskFlag } from '../../src/domain/risk.js';
import { caseInput, EVALUATOR_TABLE, metrics } from './engine-builders.js';
import type { ReferenceCase } from './reference-scorer.js';
import { EVERY_CAUSE } from './risk-case.js';

/** A case scored, with a flag for every signal that is found in it. */
export function assessed({ set, rules, facts, evidence, moment }: ReferenceCase): [Assessment, BoardData] {
  const prepared = prepareSet(set, rules, EVALUATOR_TABLE, moment);
  const score = evaluateSet(prepared, facts, evidence ?? new Map());
  const input = caseInput({ asOf: moment.asOf, period: moment.period, facts });
  const risks = assessRisk(EVERY_CAUSE, {
    ...{ prepared, score, input, facts, metrics: metrics(), failed: [] },
    ruleOf: (leaf) => rules.get(leaf.criterion.scoring.rule)?.history.at(prepared.rulesOn)?.value.body,
  });
  const assessment: Assessment = {
    ...{ input, facts, score, risks, unplaced: [], missing: [], checks: [], published: [], dataHash: '' },
    set: { id: set.id, version: set.version, hash: '' },
  };
  return [assessment, { set, rules, levels: [] }];
}

export function everyBoardNode(nodes: readonly BoardNode[]): BoardNode[] {
  return nodes.flatMap((node) => [node, ...everyBoardNode(node.children)]);
}

/** What the lines of one part of a leaf come to. */
export function told({ entries }: BoardLeaf, part: 'recoverable' | 'lost'): string {
  return `${Exact.sum(entries.filter((entry) => entry.part === part).map(({ points }) => points))}`;
}

export function flagsTold({ entries, doubts, also }: BoardLeaf): RiskFlag[] {
  const causes = [...entries, ...doubts].flatMap(({ cause }) => (cause.kind === 'warning' ? [cause.flag] : []));
  return [...causes, ...also];
}
