import type { Finding } from '../../../domain/finding.js';

/** Where a finding stands on the page; ids come from notices, and may hold anything. */
export function findingAnchor(id: string): string {
  return `ton-tai-${id.replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}

/** Signs beside the words, so that a black and white print tells the states apart. */
export const STATUS_SIGNS: Readonly<Record<Finding['status'], string>> = {
  open: '●',
  in_progress: '●',
  partly_done: '½',
  not_done: '✕',
  done: '✓',
};

/** Mức of a finding, as notices call it. */
export const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = {
  high: 'cao',
  medium: 'trung bình',
  low: 'thấp',
};
