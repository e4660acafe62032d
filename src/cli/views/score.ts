import type { ScoredSet } from '../../application/scored-set.js';
import type { Output } from '../output.js';
import { appraisalLines } from './appraisals.js';
import { areaLines } from './areas.js';
import { attentionLines } from './attention.js';
import { checkLines } from './checks.js';
import { headingLines, totalLines } from './heading.js';
import { looseFileLines } from './loose-files.js';
import { lossLines } from './losses.js';
import { missingLines } from './missing.js';
import { publishedLines } from './published.js';
import { riskSummaryLines } from './risk-summary.js';
import { stateLines } from './states.js';

const MOST_ROWS = 8;

/** The whole summary of one set, what matters most first; two indices are two summaries, never one. */
export function scoreLines(scored: ScoredSet, output: Output): string[] {
  return [
    ...headingLines(scored, output),
    '',
    ...totalLines(scored, output),
    ...attentionLines(scored, output),
    ...areaLines(scored, output),
    ...lossLines(scored, output),
    ...riskSummaryLines(scored, output),
    ...missingLines(scored, scored.assessment.missing, output, MOST_ROWS),
    ...looseFileLines(scored, output),
    ...checkLines(scored, output),
    ...stateLines(scored, output),
    // Of a locked month the layers hold all that was published to it, and what came since.
    ...(scored.appraisals === undefined ? publishedLines : appraisalLines)(scored, output),
  ];
}

/** A line across the screen between two indices. */
export function separatorLines({ width, style }: Output): string[] {
  return ['', style.dim('═'.repeat(width)), ''];
}
