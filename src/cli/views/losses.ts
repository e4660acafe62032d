import { formatPoints, renderBriefly } from '../../adapters/messages/index.js';
import type { Exact } from '../../domain/number.js';
import type { LeafScore } from '../../domain/score.js';
import { roundLedger } from '../json/ledger.js';
import type { Output } from '../output.js';
import type { ScoredSet } from '../scored-set.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

const MOST = 8;

/** Where points are lost or can still be won, the most first, each with its cause. */
export function lossLines(scored: ScoredSet, output: Output): string[] {
  const { assessment, set } = scored;
  const { places } = set.rounding;
  const open = assessment.score.leaves
    .filter((leaf) => leaf.max.minus(leaf.ledger.secured).sign() > 0)
    .sort((a, b) => unsecured(b).compare(unsecured(a)));
  if (open.length === 0) {
    return [...sectionLines('Mất điểm ở đâu', output), '  Không còn tiêu chí nào mất hoặc thiếu điểm.'];
  }
  const lines = open.slice(0, MOST).flatMap((leaf) => {
    const ledger = roundLedger(leaf.ledger, leaf.max, places);
    const figures = [
      ledger.lost.isZero() ? '' : `đã mất ${formatPoints(ledger.lost, places)}`,
      ledger.recoverable.isZero() ? '' : `còn lấy được ${formatPoints(ledger.recoverable, places)}`,
    ].filter((each) => each !== '');
    const title = `${leaf.criterion.code} ${leaf.criterion.name}: ${figures.join(', ')} (đang có ${formatPoints(leaf.points, places)}/${formatPoints(leaf.max, places)})`;
    return [...hang('  - ', title, output.width), ...hang('    ', cause(scored, leaf), output.width)];
  });
  const more = open.length - MOST;
  return [
    ...sectionLines('Mất điểm ở đâu, còn lấy được ở đâu', output),
    ...lines,
    ...(more > 0 ? hang('  ', `… và ${more} tiêu chí khác ít điểm hơn.`, output.width) : []),
  ];
}

function unsecured(leaf: LeafScore): Exact {
  return leaf.max.minus(leaf.ledger.secured);
}

/** Why points are lacking; where figures are lacking, which ones and where they are found. */
function cause({ assessment, definitions }: ScoredSet, leaf: LeafScore): string {
  const explanation = renderBriefly(leaf.explain());
  if (leaf.state !== 'not_reported') return explanation;
  const wanted = [...new Set(Object.values(leaf.criterion.scoring.with))]
    .filter((id) => !assessment.facts.has(id))
    .flatMap((id) => definitions.metrics.get(id) ?? [])
    .map((metric) => `${metric.name} (nguồn: ${metric.source})`);
  return wanted.length === 0 ? explanation : `${explanation}; cần có: ${wanted.join('; ')}`;
}
