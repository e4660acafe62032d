import { type Criterion, nodesOf } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { lineOf } from '../register.js';
import type { CheckContext, CrossCheck } from './context.js';

/** `3`, `3.2`, `3.2.1`: a code that tells its place in the tree. Codes of other forms, such as names, do not. */
const NUMBERED = /^\d+(\.\d+)*$/;

/** Codes are used once in a set, and a numbered code starts with its parent's. */
export const checkCodes: CrossCheck = ({ sets }, context) => {
  for (const { set } of sets.values()) {
    const first = new Map<string, Criterion>();
    for (const node of nodesOf(set)) {
      checkOnce(node, first, context);
      for (const child of node.children) checkPrefix(child, node, context);
    }
  }
};

function checkOnce(node: Criterion, first: Map<string, Criterion>, { origins, report }: CheckContext): void {
  const other = first.get(node.code);
  if (other === undefined) {
    first.set(node.code, node);
    return;
  }
  const values = { code: text(node.code), first: text(lineOf(origins.placeOf(other, ['code']))) };
  report(issue('C003', origins.placeOf(node, ['code']), values));
}

function checkPrefix(child: Criterion, parent: Criterion, { origins, report }: CheckContext): void {
  const isBelow = child.code.startsWith(`${parent.code}.`);
  if (isBelow || !NUMBERED.test(parent.code) || !NUMBERED.test(child.code)) return;
  const values = { code: text(child.code), parent: text(parent.code) };
  report(issue('C026', origins.placeOf(child, ['code']), values));
}
