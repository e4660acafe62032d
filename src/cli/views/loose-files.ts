import { slotName } from '../../adapters/messages/index.js';
import { looseFiles } from '../../application/loose-files.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { requirementsOf } from '../../domain/engine/match-evidence.js';
import type { Evidence } from '../../domain/evidence.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

/** Tệp chờ xác nhận: what it may be and why the program thinks so. Nothing here counts. */
export function looseFileLines(scored: ScoredSet, output: Output): string[] {
  const { proposed, unplaced, unknown } = looseFiles(scored);
  const lines = [
    ...proposed.flatMap((each) => [
      ...hang('  - ', `${each.file?.path ?? ''}: có thể là ${purpose(each, scored)}`, output.width),
      ...hang('      Vì sao: ', each.reason ?? '', output.width),
    ]),
    ...unplaced.flatMap((each) =>
      hang(
        '  - ',
        `${each.file?.path ?? each.note ?? ''}: ghi là ${purpose(each, scored)} nhưng không thuộc kỳ nào trong năm chấm; xem lại cột kỳ và ngày`,
        output.width,
      ),
    ),
    ...unknown.flatMap((file) => hang('  - ', `${file.path}: chưa rõ dùng cho tiêu chí nào`, output.width)),
  ];
  if (lines.length === 0) return [];
  const count = proposed.length + unplaced.length + unknown.length;
  return [
    ...sectionLines(`Tệp chờ xác nhận: ${count} tệp, chưa tính điểm`, output),
    ...lines,
    ...hang('  ', 'Nếu đúng, ghi tệp vào evidence.csv; sai thì ghi đúng yêu cầu và kỳ.', output.width),
  ];
}

function purpose({ requirement, slot }: Evidence, { set }: ScoredSet): string {
  const title = requirementsOf(set).find((each) => each.id === requirement)?.title ?? requirement;
  return slot === undefined ? `"${title}"` : `"${title}", ${slotName(slot)}`;
}
