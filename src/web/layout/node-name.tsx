import { criterionLabel } from '../../../adapters/messages/index.js';
import { findCriterion } from '../../../domain/criteria-set.js';
import { criterionUrl } from '../../addresses.js';
import type { BoardScene } from './board-scene.js';

/** The head of a row: the criterion by its name, leading to its page. */
export function NodeName({ scene: { seen, scored }, code }: { readonly scene: BoardScene; readonly code: string }) {
  const criterion = findCriterion(scored.set, code);
  if (criterion === undefined) return <th scope="row">{code === 'total' ? 'Tổng điểm' : code}</th>;
  return (
    <th scope="row">
      <a href={criterionUrl(seen.commune.id, seen.month.id, scored.set.id, code)}>{criterionLabel(criterion)}</a>
    </th>
  );
}
