import type { Exact } from '../number.js';
import type { Assignment } from './choice.js';
import { after, type Frontier, frontierOf, NOTHING, type Reach, together, toldAs } from './frontier.js';

/** Part of the question of what to do. `scope`: numbers of the choices it depends on. */
export type Item =
  /** A criterion: its points once all its choices are made. */
  | { readonly kind: 'leaf'; readonly scope: readonly number[]; points(made: Assignment): Exact }
  /** What must not happen: a report without its plan. */
  | { readonly kind: 'rule'; readonly scope: readonly number[]; holds(made: Assignment): boolean }
  /** A sum that is rounded or limited before it counts further up. */
  | {
      readonly kind: 'sum';
      readonly scope: readonly number[];
      readonly items: readonly Item[];
      readonly tell: (sum: Exact) => Exact;
    };

export interface PlanQuestion {
  /** Cost of each option of each choice; option 0 costs nothing. */
  readonly costs: readonly (readonly number[])[];
  readonly root: Item;
  /** How many steps may be taken before giving up. */
  readonly mostSteps: number;
}

/** The question is too entangled to be answered exactly in the steps allowed. */
export class TooEntangled extends Error {}

/**
 * Every best result, exactly. Parts that share no choice are solved alone and put together; where parts share choices,
 * one choice after another is tried in all its options until the parts fall apart.
 */
export function solve({ costs, root, mostSteps }: PlanQuestion): Frontier {
  let steps = 0;
  const known = new Map<string, Frontier>();
  const numbers = new Map<Item, number>();
  const step = (): void => {
    steps += 1;
    if (steps > mostSteps) throw new TooEntangled();
  };

  const inAll = (items: readonly Item[], made: Assignment): Frontier => {
    let frontier = NOTHING;
    for (const group of apart(items, made)) {
      frontier = together(frontier, remembered(group, made));
      if (frontier.length === 0) return frontier;
    }
    return frontier;
  };

  // What a group comes to depends only on the choices it reads: many ways of choosing elsewhere lead to the same.
  const remembered = (group: readonly Item[], made: Assignment): Frontier => {
    const key = keyOf(group, made, numbers);
    const answer = known.get(key) ?? (group.length === 1 && group[0] ? alone(group[0], made) : entangled(group, made));
    known.set(key, answer);
    return answer;
  };

  const entangled = (items: readonly Item[], made: Assignment): Frontier => {
    const choice = mostShared(items, made);
    return choice === undefined ? [] : eachOption(choice, made, (next) => inAll(items, next));
  };

  const alone = (item: Item, made: Assignment): Frontier => {
    if (item.kind === 'sum') {
      return toldAs(inAll(item.items, made), item.tell);
    }
    const open = item.scope.find((choice) => made[choice] === undefined);
    if (open !== undefined) return eachOption(open, made, (next) => alone(item, next));
    step();
    if (item.kind === 'rule') return item.holds(made) ? NOTHING : [];
    return [{ cost: 0, points: item.points(made), picked: undefined }];
  };

  const eachOption = (choice: number, made: Assignment, next: (made: Assignment) => Frontier): Frontier => {
    const reaches: Reach[] = [];
    (costs[choice] ?? []).forEach((cost, option) => {
      step();
      reaches.push(...after(next(made.with(choice, option)), choice, option, cost));
    });
    return frontierOf(reaches);
  };

  return inAll([root], new Array<number | undefined>(costs.length).fill(undefined));
}

/** Groups of items, so that no open choice belongs to two groups. */
function apart(items: readonly Item[], made: Assignment): Item[][] {
  const groupOf = new Map<number, Set<Item>>();
  const groups = new Set<Set<Item>>();
  for (const item of items) {
    let group = new Set([item]);
    groups.add(group);
    for (const choice of item.scope) {
      if (made[choice] !== undefined) continue;
      const other = groupOf.get(choice);
      if (other !== undefined && other !== group) {
        const [small, large] = other.size < group.size ? [other, group] : [group, other];
        for (const each of small) large.add(each);
        groups.delete(small);
        for (const [key, value] of groupOf) if (value === small) groupOf.set(key, large);
        group = large;
      }
      groupOf.set(choice, group);
    }
  }
  return [...groups].map((group) => [...group]);
}

/** The open choice that most items depend on. */
function mostShared(items: readonly Item[], made: Assignment): number | undefined {
  const uses = new Map<number, number>();
  for (const { scope } of items) {
    for (const choice of scope) if (made[choice] === undefined) uses.set(choice, (uses.get(choice) ?? 0) + 1);
  }
  let best: number | undefined;
  for (const [choice, count] of uses) if (best === undefined || count > (uses.get(best) ?? 0)) best = choice;
  return best;
}

/** Which items, and what was decided of what they read. */
function keyOf(group: readonly Item[], made: Assignment, numbers: Map<Item, number>): string {
  const ids = group.map((item) => {
    const id = numbers.get(item) ?? numbers.size;
    numbers.set(item, id);
    return id;
  });
  const read = [...new Set(group.flatMap((item) => item.scope))].map((choice) => made[choice] ?? '');
  return `${ids.join()}|${read.join()}`;
}
