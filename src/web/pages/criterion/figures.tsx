import { formatDate, renderFigure } from '../../../adapters/messages/index.js';
import type { Fact } from '../../../domain/metric.js';
import { versionUsed } from '../../../domain/rule.js';
import type { LeafScore } from '../../../domain/score.js';
import { monthUrl } from '../../addresses.js';
import { Sideways } from '../../layout/sideways.js';
import type { CriterionScene } from './criterion-scene.js';

/** Số liệu behind the points: each with its day and source; what was not reported is said so, and is no zero. */
export function Figures({ scene, leaf }: { readonly scene: CriterionScene; readonly leaf: LeafScore }) {
  const { seen, scored } = scene;
  const { facts, checks } = scored.assessment;
  const { metrics, rules } = scored.definitions;
  const body = versionUsed(rules, leaf.explain().rule)?.body;
  const ids = [...new Set(Object.values(leaf.criterion.scoring.with))];
  if (ids.length === 0) return null;
  const failed = checks.filter((check) => check.metrics.some((metric) => ids.includes(metric))).length;
  return (
    <section>
      <h2>Số liệu</h2>
      {failed === 0 ? null : (
        <p class="mark">
          {failed} chỗ không khớp trong các số liệu này.{' '}
          <a href={monthUrl(seen.commune.id, seen.month.id, 'kiem-tra')}>Xem kiểm tra số liệu</a>
        </p>
      )}
      <Sideways label="Số liệu">
        <table>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Số liệu</th>
              <th scope="col">Đến ngày</th>
              <th scope="col">Nguồn</th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const [fact, metric] = [facts.get(id), metrics.get(id)];
              return (
                <tr key={id}>
                  <th scope="row">{metric?.name ?? id}</th>
                  <td>{renderFigure(fact, metric, body)}</td>
                  <td class="date">{fact === undefined ? '' : formatDate(fact.asOf)}</td>
                  <td>{fact === undefined ? `lấy từ: ${metric?.source ?? ''}` : origin(fact)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Sideways>
    </section>
  );
}

function origin({ entry, source, note }: Fact): string {
  return [entry === 'computed' ? 'tính từ số liệu khác' : source, note].filter(Boolean).join('; ');
}
