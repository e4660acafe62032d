import { renderExplanation, renderTraceTree } from '../../../adapters/messages/index.js';
import type { LeafScore } from '../../../domain/score.js';
import type { CriterionScene } from './criterion-scene.js';

/** Vì sao được số điểm này: one line, and on demand every step with its figures and its legal basis. */
export function Why({ scene: { scored }, leaf }: { readonly scene: CriterionScene; readonly leaf: LeafScore }) {
  const trace = leaf.explain();
  return (
    <section>
      <h2>Vì sao được số điểm này</h2>
      <p>{renderExplanation(trace)}.</p>
      <details>
        <summary>Từng bước, có số liệu và căn cứ</summary>
        <ul class="trace">
          {renderTraceTree(trace, scored.definitions).map((line) => {
            const text = line.trimStart();
            const depth = Math.min(4, (line.length - text.length) / 2);
            return (
              <li key={line} class={`step${depth}`}>
                {text.replace(/^- /, '')}
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
