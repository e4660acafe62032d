import { Exact } from '../../../domain/number.js';
import type { LeafScore } from '../../../domain/score.js';
import type { Closing } from '../../../domain/standing/gap.js';
import { formatPoints } from '../../messages/index.js';
import { criterionText, type SheetNames } from '../sheet-context.js';

/** More would hide the ones that matter. */
const MOST_CLOSERS = 6;

/** What follows "so many points are needed": the criteria they could come from, or that they cannot. */
export function fromText({ closers, isClosable }: Closing, names: Pick<SheetNames, 'set' | 'ordinals'>): string {
  if (!isClosable) return '; điểm còn tự lấy được không đủ.';
  const print = (points: Exact): string => formatPoints(points, names.set.rounding.places);
  const from = closers.slice(0, MOST_CLOSERS).map(({ criterion, ledger }) => {
    return `- ${criterionText(names, criterion.code)} (còn ${print(ledger.recoverable)})`;
  });
  const rest = closers.slice(MOST_CLOSERS);
  const others = rest.length === 0 ? [] : [`- và ${rest.length} tiêu chí khác (còn ${print(sumOf(rest))})`];
  return [', có thể lấy từ:', ...from, ...others].join('\n');
}

function sumOf(leaves: readonly LeafScore[]): Exact {
  return Exact.sum(leaves.map(({ ledger }) => ledger.recoverable));
}
