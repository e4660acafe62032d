import {
  criterionLabel,
  departmentName,
  formatPoints,
  levelName,
  levelSign,
} from '../../../adapters/messages/index.js';
import { leadOf } from '../../../domain/engine/departments.js';
import { criterionUrl } from '../../addresses.js';
import { type RiskScene, safeLeaves } from './risk-scene.js';

/** An toàn: criteria that have all that they can have, or nothing to fear for; opened where they are asked for. */
export function SafeCriteria({ scene }: { readonly scene: RiskScene }) {
  const { seen, scored, asked } = scene;
  const leaves = safeLeaves(scene);
  const { places } = scored.set.rounding;
  const title = `${levelSign('safe')} ${levelName('safe')}: ${leaves.length} tiêu chí`;
  if (leaves.length === 0) return null;
  return (
    <details class="safe" open={asked.level === 'safe'}>
      <summary>{title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Tiêu chí</th>
            <th scope="col" class="number">
              Điểm
            </th>
            <th scope="col">Đơn vị</th>
          </tr>
        </thead>
        <tbody>
          {leaves.map(({ leaf }) => (
            <tr key={leaf.criterion.code}>
              <td>
                <a href={criterionUrl(seen.commune.id, seen.month.id, scored.set.id, leaf.criterion.code)}>
                  {criterionLabel(leaf.criterion)}
                </a>
              </td>
              <td class="number">
                {formatPoints(leaf.points, places)}/{formatPoints(leaf.max, places)}
              </td>
              <td>
                {departmentName(scored, leadOf(leaf.criterion, scored.set, scored.assessment.input.departments).id)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
