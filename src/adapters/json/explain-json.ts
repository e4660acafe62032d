import type { ScoredSet } from '../../application/scored-set.js';
import type { Definitions } from '../../domain/definitions.js';
import { printedLedgers } from '../../domain/engine/printed-ledger.js';
import { versionUsed } from '../../domain/rule.js';
import type { NodeScore, TraceNode } from '../../domain/score.js';
import { renderExplanation, renderFact, renderMessage } from '../messages/index.js';
import { ledgerJson } from './ledger.js';
import { headJson } from './score-json.js';

/** The trace of one node for other programs. */
export function explainJson(scored: ScoredSet, node: NodeScore): object {
  const { places } = scored.set.rounding;
  return { ...headJson(scored), criterion: nodeJson(scored, node, places) };
}

function nodeJson(scored: ScoredSet, node: NodeScore, places: number): object {
  const trace = node.leaf?.explain();
  return {
    code: node.criterion.code,
    name: node.criterion.name,
    points: node.points.toDecimal(places),
    max: node.max.toDecimal(places),
    ...ledgerJson(printedLedgers(scored.assessment.score, places).of(node), places),
    ...(node.leaf === undefined
      ? { parts: node.children.map((child) => nodeJson(scored, child, places)) }
      : {
          state: node.leaf.state,
          evidence: node.leaf.evidence.map(({ slot, state, counts, evidence }) => ({
            requirement: slot.requirement.id,
            period: slot.label,
            due: slot.due,
            state,
            counts,
            files: evidence.flatMap((each) => (each.file === undefined ? [] : [each.file.path])),
          })),
        }),
    ...(trace === undefined
      ? {}
      : { explanation: renderExplanation(trace), trace: traceJson(trace, scored.definitions) }),
  };
}

function traceJson(trace: TraceNode, definitions: Definitions, rounding = trace.rounding): object {
  return {
    message: trace.message,
    text: renderMessage({ id: trace.message, values: trace.values }, rounding),
    facts: trace.facts.map(({ metric, fact }) => ({
      metric,
      kind: fact.kind,
      text: renderFact(fact, definitions.metrics.get(metric), versionUsed(definitions.rules, trace.rule)?.body),
      asOf: fact.asOf,
      source: fact.source,
    })),
    ...(trace.rule === undefined ? {} : { rule: trace.rule }),
    basis: trace.basis,
    children: trace.children.map((child) => traceJson(child, definitions, rounding)),
  };
}
