import {
  departmentName,
  entryCause,
  formatDate,
  formatPoints,
  levelName,
  levelSign,
} from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { boardOf, type ScoredSet } from '../../../application/scored-set.js';
import { biggestCauses } from '../../../domain/engine/board/biggest-causes.js';
import { criterionUrl, monthUrl } from '../../addresses.js';

const MOST = 5;

/** The largest points that can still be saved, each one line per criterion, with who must act and until when. */
export function TopRisks({ set, seen }: { readonly set: ScoredSet; readonly seen: SeenMonth }) {
  const { entries } = boardOf(set);
  const open = entries.filter(({ level, part }) => level !== 'safe' && part !== 'lost');
  const shown = biggestCauses(open).slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>Nguy cơ lớn nhất</h2>
      <ol class="tasks">
        {shown.map((entry) => (
          <li key={entry.leaf.criterion.code}>
            <a class="task" href={criterionUrl(seen.commune.id, seen.month.id, set.set.id, entry.leaf.criterion.code)}>
              <span class="points">{formatPoints(entry.points, set.set.rounding.places)}</span>
              <span class="what">
                <strong>{entry.leaf.criterion.name}</strong>
                <span>{entryCause(entry)}</span>
              </span>
              <span class="due">
                {levelSign(entry.level)} {levelName(entry.level)}
                <span>
                  {[departmentName(set, entry.department), ...entry.heads].join(', ')}
                  {entry.actBy === undefined ? '' : ` · hạn ${formatDate(entry.actBy)}`}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p>
        <a href={monthUrl(seen.commune.id, seen.month.id, 'nguy-co', { bo: set.set.id })}>Xem hết các nguy cơ</a>
      </p>
    </section>
  );
}
