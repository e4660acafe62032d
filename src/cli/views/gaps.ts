import { criterionLabel, formatPoints } from '../../adapters/messages/index.js';
import type { UnitsRanking } from '../../application/rank-units.js';
import type { RankRow } from '../../domain/ranking.js';
import { gapsOf } from '../../domain/standing/gap.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { blockTitle, sectionLines } from './heading.js';

/** In a longer ranking the gaps stand in the table, and the criteria in the JSON document. */
const MOST_ROWS = 20;

/** For each commune which criteria could bring it to the next place up. */
export function gapLines({ blocks, set }: UnitsRanking, output: Output): string[] {
  const { places } = set.set.rounding;
  const lines = blocks.flatMap(({ block, rows }) =>
    rows.length > MOST_ROWS
      ? hang('  - ', `${blockTitle(block, rows.length)}, xem trong bản --json.`, output.width)
      : rows.flatMap((row) => lineOf(row, rows, places, output)),
  );
  return lines.length === 0 ? [] : [...sectionLines('Để lên hạng liền trên', output), ...lines];
}

function lineOf(row: RankRow, rows: readonly RankRow[], places: number, output: Output): string[] {
  const { up } = gapsOf(rows, row);
  if (up === undefined) return [];
  const criteria = up.closers.map(
    (leaf) => `${criterionLabel(leaf.criterion)} (còn ${formatPoints(leaf.ledger.recoverable, places)})`,
  );
  const from = up.isClosable ? `có thể lấy từ: ${criteria.join('; ')}` : 'điểm xã còn tự lấy được không đủ';
  const text = `${row.commune.name}: cần ${formatPoints(up.points, places)} điểm để bằng ${up.to.commune.name}; ${from}.`;
  return hang('  - ', text, output.width);
}
