import type { Closing } from '../../../domain/standing/gap.js';
import { formatPoints } from '../../messages/index.js';
import { criterionText, type SheetNames } from '../sheet-context.js';

/** What follows "so many points are needed": the criteria they could come from, or that they cannot. */
export function fromText({ closers, isClosable }: Closing, names: Pick<SheetNames, 'set' | 'ordinals'>): string {
  if (!isClosable) return '; điểm còn tự lấy được không đủ.';
  const from = closers.map(({ criterion, ledger }) => {
    return `- ${criterionText(names, criterion.code)} (còn ${formatPoints(ledger.recoverable, names.set.rounding.places)})`;
  });
  return [', có thể lấy từ:', ...from].join('\n');
}
