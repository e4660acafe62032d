import { HandScoreTable } from '../../layout/hand-score-table.js';
import type { BoardScene } from './board-scene.js';

/** Cells of this set that are scored by hand. */
export function ByHand({ scene: { seen, scored, layers } }: { readonly scene: BoardScene }) {
  const scores = layers.map(({ score }) => score).filter(({ layer }) => layer === 'self');
  if (scores.length === 0) return null;
  return (
    <section>
      <h2>Điểm chấm tay ({scores.length})</h2>
      <HandScoreTable {...{ seen, scores, sets: [scored.set] }} />
    </section>
  );
}
