import { type Code, type CriteriaSet, type Criterion, walk } from '../../domain/criteria-set.js';

export const BLOCK_ORDER: readonly Criterion['block'][] = ['base', 'bonus', 'penalty'];
/** Longer codes are names, not numbers, and do not fit the STT column. */
const LONGEST_ORDINAL = 8;

/** Số thứ tự of every node: its own code where the set's codes are numbers, else its position. */
export function ordinalsOf({ areas }: Pick<CriteriaSet, 'areas'>): ReadonlyMap<Code, string> {
  const ordered = BLOCK_ORDER.flatMap((block) => areas.filter((area) => area.block === block));
  const codesAreNumbers = ordered.every((area) => [...walk(area)].every(({ code }) => code.length <= LONGEST_ORDINAL));
  const ordinals = new Map<Code, string>();
  const number = (node: Criterion, position: string): void => {
    const own = codesAreNumbers ? node.code : position;
    ordinals.set(node.code, own);
    // It stands where the first of the parts would.
    if (node.standIn !== undefined) ordinals.set(node.standIn.code, `${own}.1`);
    node.children.forEach((child, index) => {
      number(child, `${position}.${index + 1}`);
    });
  };
  ordered.forEach((area, index) => {
    number(area, String(index + 1));
  });
  return ordinals;
}
