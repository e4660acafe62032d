import { formatPoints, renderExplanation, stateName } from '../../adapters/messages/index.js';
import type { LeafScore } from '../../domain/score.js';
import { roundLedger } from '../json/ledger.js';
import type { Output } from '../output.js';
import type { ScoredSet } from '../scored-set.js';
import { hang, wrap } from '../text/width.js';
import { sectionLines } from './heading.js';

const MOST = 8;

/** Where points are lost or can still be won, the most first, each with its cause. */
export function lossLines({ assessment, set }: ScoredSet, output: Output): string[] {
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
    return [...hang('  - ', title, output.width), ...hang('    ', cause(leaf, places), output.width)];
  });
  const more = open.length - MOST;
  return [
    ...sectionLines('Mất điểm ở đâu, còn lấy được ở đâu', output),
    ...lines,
    ...(more > 0 ? wrap(`  … và ${more} tiêu chí khác ít điểm hơn.`, output.width) : []),
  ];
}

function unsecured(leaf: LeafScore) {
  return leaf.max.minus(leaf.ledger.secured);
}

function cause(leaf: LeafScore, places: number): string {
  const reasons = [
    leaf.state === 'scored' ? '' : `${stateName(leaf.state)}.`,
    leaf.withheld.sign() > 0 ? `Còn thiếu minh chứng: chưa được tính ${formatPoints(leaf.withheld, places)} điểm.` : '',
    renderExplanation(leaf.explain()),
  ];
  return reasons.filter((each) => each !== '').join(' ');
}
