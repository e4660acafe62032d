import {
  alsoTold,
  criterionLabel,
  departmentName,
  entryCause,
  entryFigures,
  entryStep,
  formatDate,
  formatPoints,
  levelName,
  levelSign,
  partName,
} from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { type BoardEntry, leafOf, type PointsBoard } from '../../../domain/board.js';
import { criterionUrl } from '../../addresses.js';

export interface RiskListProps {
  readonly seen: SeenMonth;
  readonly scored: ScoredSet;
  readonly board: PointsBoard;
  readonly entries: readonly BoardEntry[];
  /** Whether each line names its criterion. */
  readonly named: boolean;
}

/** Lines of the points board, each opening to its figures and its next step. */
export function RiskList({ entries, ...rest }: RiskListProps) {
  return (
    <ul class="tasks">
      {entries.map((entry) => (
        <li key={`${entry.leaf.criterion.code} ${entry.part} ${entryCause(entry)} ${entry.actBy}`}>
          <RiskLine entry={entry} {...rest} />
        </li>
      ))}
    </ul>
  );
}

type RiskLineProps = Omit<RiskListProps, 'entries'> & { readonly entry: BoardEntry };

function RiskLine({ entry, seen, scored, board, named }: RiskLineProps) {
  const { leaf, level, part, points, actBy, heads } = entry;
  const { rounding } = scored.set;
  const { criterion } = leaf;
  const also = alsoTold(entry, leafOf(board, entry));
  const who = [departmentName(scored, entry.department), ...heads].join(', ');
  return (
    <details class={`risk ${level}`}>
      <summary>
        <span class="points">{formatPoints(points, rounding.places)}</span>
        <span class="what">
          <strong>{named ? criterion.name : entryCause(entry)}</strong>
          <span>
            {named ? `${entryCause(entry)} · ` : ''}
            {partName(part).toLocaleLowerCase('vi')}
          </span>
        </span>
        <span class="due">
          {levelSign(level)} {levelName(level)}
          <span>
            {who}
            {actBy === undefined ? '' : ` · hạn ${formatDate(actBy)}`}
          </span>
        </span>
      </summary>
      <div class="more">
        <p>{entryFigures(entry, leafOf(board, entry), rounding)}</p>
        {also.length === 0 ? null : <p>Cùng số điểm này còn: {also.join(', ')}.</p>}
        <p>
          <strong>Việc cần làm:</strong> {entryStep(entry)}
        </p>
        {named ? (
          <p>
            <a href={criterionUrl(seen.commune.id, seen.month.id, scored.set.id, criterion.code)}>
              {criterionLabel(criterion)}
            </a>
          </p>
        ) : null}
      </div>
    </details>
  );
}
