import {
  alsoTold,
  departmentName,
  entryCause,
  entryFigures,
  entryStep,
  formatDate,
  formatPoints,
  levelName,
  levelSign,
  partName,
  riskText,
} from '../../adapters/messages/index.js';
import { boardOf, type ScoredSet } from '../../application/scored-set.js';
import { BOARD_LEVELS, type BoardEntry, type BoardLeaf, leafOf, type PointsBoard } from '../../domain/board.js';
import type { Output } from '../output.js';
import { hang, wrap } from '../text/width.js';
import { sectionLines } from './heading.js';

/** Bảng điểm: how the maximum splits, then every line that is not safe, what can be acted on first. */
export function boardLines(scored: ScoredSet, output: Output): string[] {
  const board = boardOf(scored);
  const { places } = scored.set.rounding;
  const { secured, recoverable, lost } = board.ledger;
  const parts = [secured, recoverable, lost].map((each) => formatPoints(each, places));
  const sum = `Tối đa ${formatPoints(board.max, places)} = đã chắc ${parts[0]} + còn lấy được ${parts[1]} + đã mất ${parts[2]}`;
  const counts = BOARD_LEVELS.map((level) => {
    const count = board.leaves.filter((each) => each.level === level).length;
    return `${levelSign(level)} ${levelName(level)} ${count}`;
  });
  const told = board.entries.filter(({ level }) => level !== 'safe');
  return [
    ...sectionLines('Bảng điểm', output),
    ...wrap(sum, output.width),
    ...wrap(`Số tiêu chí: ${counts.join(' · ')}`, output.width),
    ...(told.length === 0 ? ['', '  Chưa thấy nguy cơ nào.'] : []),
    ...told.flatMap((entry) => ['', ...entryLines(scored, entry, leafOf(board, entry), output)]),
    ...widerLines(scored, board, output),
  ];
}

function entryLines(scored: ScoredSet, entry: BoardEntry, of: BoardLeaf | undefined, output: Output): string[] {
  const { style, width } = output;
  const { leaf, level, part, points, actBy } = entry;
  const colour = level === 'high' ? style.red : level === 'watch' ? style.yellow : style.dim;
  const shown = `${formatPoints(points, scored.set.rounding.places)} điểm ${partName(part).toLocaleLowerCase('vi')}`;
  const title = `${levelName(level)} · ${shown} · ${leaf.criterion.name} (${leaf.criterion.code}) · ${entryCause(entry)}`;
  const person = entry.heads.length === 0 ? '' : ` · Phụ trách: ${entry.heads.join(', ')}`;
  const isPast = actBy !== undefined && actBy < scored.assessment.input.asOf;
  const day = actBy === undefined ? '' : ` · Hạn cuối: ${formatDate(actBy)}${isPast ? ' (đã qua)' : ''}`;
  const also = alsoTold(entry, of);
  const step = entryStep(entry);
  return [
    ...hang(`  ${levelSign(level)} `, title, width).map((line) => colour(line)),
    ...hang('    ', entryFigures(entry, of, scored.set.rounding), width),
    ...(also.length === 0 ? [] : hang('    ', `Cùng số điểm này còn: ${also.join(', ')}`, width)),
    ...hang('    ', `Đơn vị: ${departmentName(scored, entry.department)}${person}${day}`, width),
    ...(step === '' ? [] : hang('    ', `Việc cần làm: ${step}`, width)),
  ];
}

/** Warnings about a whole area have no line of their own. */
function widerLines(scored: ScoredSet, { wider }: PointsBoard, output: Output): string[] {
  if (wider.length === 0) return [];
  return [
    ...sectionLines('Cảnh báo chung của cả lĩnh vực', output),
    ...wider.flatMap((flag) => hang('  - ', riskText(scored, flag), output.width)),
  ];
}
