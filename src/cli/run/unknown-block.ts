import { blockName } from '../../adapters/messages/index.js';
import { nearest } from '../../domain/nearest.js';
import { suggestion, UsageError } from '../usage-error.js';

/** @throws UsageError where the table has other blocks than the one that was asked for. */
export function refuseUnknownBlock(asked: string | undefined, blocksInstead: readonly string[] | undefined): void {
  if (asked === undefined || blocksInstead === undefined) return;
  const names = blocksInstead.filter((each) => each !== '').map(blockName);
  const known = names.length === 0 ? 'Bảng không chia khối: bỏ --block.' : `Bảng có các khối: ${quoted(names)}.`;
  throw new UsageError(`Bảng không có khối "${asked}".`, suggestion(nearest(asked, names), known));
}

/** @throws UsageError where a place is asked for, and the table has several blocks that each have one. */
export function refuseUnclearBlock(blocks: readonly string[] | undefined): void {
  if (blocks === undefined) return;
  throw new UsageError(
    'Bảng có nhiều khối, mỗi khối có thứ hạng riêng.',
    `Ghi thêm --block <khối>, một trong: ${quoted(blocks.map(blockName))}.`,
  );
}

/** A block may have a comma in its name. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
