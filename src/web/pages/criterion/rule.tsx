import { formatDate, formatPoints, kindName, ruleLines } from '../../../adapters/messages/index.js';
import { versionUsed } from '../../../domain/rule.js';
import type { LeafScore } from '../../../domain/score.js';
import type { CriterionScene } from './criterion-scene.js';

/** Quy tắc chấm in words: how it counts, its thresholds with the points of this criterion, and worked examples. */
export function Rule({ scene: { scored }, leaf }: { readonly scene: CriterionScene; readonly leaf: LeafScore }) {
  const { set, definitions } = scored;
  const { places } = set.rounding;
  const used = leaf.explain().rule;
  const rule = definitions.rules.get(leaf.criterion.scoring.rule);
  const version = versionUsed(definitions.rules, used);
  if (rule === undefined) return null;
  const inputs = leaf.criterion.scoring.with;
  const lines =
    version === undefined
      ? []
      : ruleLines(version.body, {
          ...{ max: leaf.max, places },
          metricOf: (input) => definitions.metrics.get(inputs[input] ?? ''),
        });
  return (
    <section>
      <h2>Quy tắc chấm</h2>
      <p>
        {version === undefined ? '' : `${kindName(version.body.kind)}. `}
        {rule.summary}.
      </p>
      {lines.length === 0 ? null : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {version?.unclear === undefined ? null : <p class="mark">Chờ hướng dẫn: {version.unclear}</p>}
      {version?.conflict === undefined ? null : <p class="mark">Nguồn quy định chưa thống nhất: {version.conflict}</p>}
      {version === undefined || version.examples.length === 0 ? null : (
        <details>
          <summary>Ví dụ đã tính sẵn ({version.examples.length})</summary>
          <ul>
            {version.examples.map(({ name, points, maxPoints }) => (
              <li key={name}>
                {name}: {formatPoints(points, places)}/{formatPoints(maxPoints, places)} điểm
              </li>
            ))}
          </ul>
        </details>
      )}
      {used === undefined ? null : (
        <p class="hint">
          {rule.title}, phiên bản áp dụng từ {formatDate(used.from)}.
        </p>
      )}
    </section>
  );
}
