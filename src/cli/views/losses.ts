import { criterionLabel, formatPoints, renderBriefly, stateName } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { roundLedger } from '../../domain/engine/printed-ledger.js';
import { isBlank } from '../../domain/engine/range.js';
import type { Exact } from '../../domain/number.js';
import type { LeafScore, ScoreState } from '../../domain/score.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

const MOST = 8;
/** Somebody else decides these points: kept out of the list of things to do. */
const DECIDED_ELSEWHERE: readonly ScoreState[] = ['inherited', 'awaiting_external'];

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
  const own = open.filter((leaf) => !DECIDED_ELSEWHERE.includes(leaf.state));
  const lines = own.slice(0, MOST).flatMap((leaf) => {
    const ledger = roundLedger(leaf.ledger, leaf.max, places);
    const figures = [
      ledger.lost.isZero() ? '' : `đã mất ${formatPoints(ledger.lost, places)}`,
      ledger.recoverable.isZero() ? '' : `còn lấy được ${formatPoints(ledger.recoverable, places)}`,
    ].filter((each) => each !== '');
    const title = `${criterionLabel(leaf.criterion)}: ${figures.join(', ')} (${has(leaf, places)})`;
    return [...hang('  - ', title, output.width), ...hang('    ', cause(scored, leaf), output.width)];
  });
  const more = own.length - MOST;
  return [
    ...sectionLines('Mất điểm ở đâu, còn lấy được ở đâu', output),
    ...lines,
    ...(more > 0
      ? hang('  ', `… và ${more} tiêu chí khác ít điểm hơn. Vì sao: cchc explain <hồ-sơ> <mã>`, output.width)
      : []),
    ...elsewhereLines(scored, open, output),
  ];
}

/** What is there of how much; of a criterion that nobody has told figures of, only how much. */
function has(leaf: LeafScore, places: number): string {
  const max = formatPoints(leaf.max, places);
  return isBlank(leaf) ? `chưa có điểm, tối đa ${max}` : `đang có ${formatPoints(leaf.points, places)}/${max}`;
}

function elsewhereLines({ set }: ScoredSet, open: readonly LeafScore[], output: Output): string[] {
  return DECIDED_ELSEWHERE.flatMap((state) => {
    const leaves = open.filter((leaf) => leaf.state === state);
    const named = leaves.map(
      (leaf) => `${criterionLabel(leaf.criterion)} ${formatPoints(unsecured(leaf), set.rounding.places)}`,
    );
    const title = `Xã không tự chấm được (${stateName(state).toLocaleLowerCase('vi')}), điểm chưa có: `;
    return named.length === 0 ? [] : hang('  ', title + named.join('; '), output.width);
  });
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
