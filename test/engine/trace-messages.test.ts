import { describe, expect, it } from 'vitest';
import { renderMessage, renderTraceTree } from '../../src/adapters/messages/index.js';
import { TRACE_MESSAGES } from '../../src/adapters/messages/vi-traces.js';
import type { TraceNode } from '../../src/domain/score.js';
import { randomCase } from '../support/random-sets.js';
import { engineScore } from '../support/score.js';

const SETS = 600;

function steps(trace: TraceNode): TraceNode[] {
  return [trace, ...trace.children.flatMap(steps)];
}

const traces = Array.from({ length: SETS }, (_, seed) => engineScore(randomCase(seed)).leaves).flatMap((leaves) =>
  leaves.map((leaf) => leaf.explain()),
);
const all = traces.flatMap(steps);

describe('the sentences of explanations', () => {
  it('exist for every message of any random set', () => {
    const unknown = all.map(({ message }) => message).filter((message) => !Object.hasOwn(TRACE_MESSAGES, message));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('are all reached, but for a few that random sets do not make', () => {
    const reached = new Set(all.map(({ message }) => message));
    const never = Object.keys(TRACE_MESSAGES).filter((message) => !reached.has(message));
    expect(never).toEqual(['state.by_hand', 'state.failed', 'rule.conflict']);
  });

  it('have a value for every place', () => {
    const unfilled = all.filter(({ message, values }) => {
      const places = [...(TRACE_MESSAGES[message] ?? '').matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      return places.some((place) => !Object.hasOwn(values, place));
    });
    expect(unfilled.map(({ message }) => message)).toEqual([]);
  });

  it('leave no place, id or missing word behind', () => {
    const wrong = all
      .map((each) => ({ id: each.message, text: renderMessage({ id: each.message, values: each.values }) }))
      .filter(({ id, text }) => /[{}[\]]|undefined|NaN/.test(text) || text === id || text === '');
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('render as a tree of filled lines', () => {
    const lines = traces.slice(0, 400).flatMap((trace) => renderTraceTree(trace));
    expect(lines.filter((line) => /[{}]|undefined/.test(line)).slice(0, 5)).toEqual([]);
  });
});
