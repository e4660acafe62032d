import type { Evidence, EvidenceFile, EvidenceRequirement } from '../../domain/evidence.js';
import { foldWords, withoutMarks } from '../../domain/names.js';
import { findSlot } from './slot-label.js';

/** Title, number and addressees of a document are within its first letters. */
const HEAD = 3000;
/** Without keywords, at least this share of the title's words must be found. */
const TITLE_SHARE = 0.7;

/** A file that nobody assigned yet, with the text that was read from it. */
export interface UnassignedFile {
  readonly file: EvidenceFile;
  readonly text: string;
}

/**
 * Đề xuất: the requirement that an unassigned file most likely serves, with the reason in words. Never counted until a
 * person confirms it in evidence.csv.
 */
export function proposeEvidence(
  { file, text }: UnassignedFile,
  requirements: Iterable<EvidenceRequirement>,
  year: number,
): Evidence | undefined {
  const words = wordsOf(`${file.path} ${text.slice(0, HEAD)}`);
  let best: { requirement: EvidenceRequirement; match: Match } | undefined;
  for (const requirement of requirements) {
    const match = matchRequirement(requirement, words);
    if (match && match.weight > (best?.match.weight ?? 0)) best = { requirement, match };
  }
  if (best === undefined) return undefined;
  const slot = slotIn(file, text, best.requirement.per, year);
  return {
    requirement: best.requirement.id,
    state: 'proposed',
    ...(slot !== undefined && { slot }),
    file,
    ...(file.number !== undefined && { number: file.number }),
    ...(file.issuedOn !== undefined && { issuedOn: file.issuedOn }),
    reason: `Tên tệp hoặc nội dung có các từ: ${best.match.found.join(', ')}.`,
  };
}

interface Match {
  readonly found: readonly string[];
  readonly weight: number;
}

/** All keywords, or most words of the title; more matching words weigh more. */
function matchRequirement({ keywords, title }: EvidenceRequirement, words: string): Match | undefined {
  const has = (phrase: string): boolean => words.includes(` ${withoutMarks(foldWords(phrase))} `);
  const titleWords = [...new Set(foldWords(title).split(' '))].filter((word) => word.length > 1);
  const inTitle = titleWords.filter(has);
  const share = inTitle.length / Math.max(1, titleWords.length);
  if (keywords.length > 0)
    return keywords.every(has) ? { found: keywords, weight: keywords.length + share } : undefined;
  return share >= TITLE_SHARE && inTitle.length > 1 ? { found: [title], weight: share } : undefined;
}

/** File names are often typed without marks, so both sides lose theirs. */
function wordsOf(text: string): string {
  return ` ${withoutMarks(foldWords(text))} `;
}

/** Only months and quarters are told apart by their names; a year has one slot, and events come in order. */
function slotIn(file: EvidenceFile, text: string, per: EvidenceRequirement['per'], year: number): string | undefined {
  if (per !== 'month' && per !== 'quarter') return undefined;
  const name = file.path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return findSlot(`${name} ; ${name.replace(/[_-]+/g, ' ')} ; ${text.slice(0, HEAD)}`, per, year)?.label;
}
