import { departmentName, findingStatusName, formatDate } from '../../../adapters/messages/index.js';
import { monthUrl } from '../../addresses.js';
import type { CriterionScene } from './criterion-scene.js';

/** Tồn tại that inspections found on this criterion. */
export function Findings({ scene: { seen, scored, criterion } }: { readonly scene: CriterionScene }) {
  const own = scored.assessment.input.findings.filter((each) => each.criterion === criterion.code);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>Tồn tại ({own.length})</h2>
      <ul>
        {own.map(({ id, text, status, department, deadline }) => (
          <li key={id}>
            <strong>{findingStatusName(status)}</strong>: {text} ({departmentName(scored, department)}
            {deadline === undefined ? '' : `, hạn ${formatDate(deadline.day)}`})
          </li>
        ))}
      </ul>
      <p>
        <a href={monthUrl(seen.commune.id, seen.month.id, 'ton-tai')}>Xem tồn tại, khắc phục</a>
      </p>
    </section>
  );
}
