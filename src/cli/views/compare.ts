import {
  blockName,
  breakText,
  formatDate,
  formatPoints,
  movedBecauseText,
  otherIndexText,
  placesMovedText,
  SCORED_TABLE,
} from '../../adapters/messages/index.js';
import type { ComparedBlock, ComparedSet, OwnPlace } from '../../application/compare-case.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { type ComparedPlace, type ProjectedPlace, printedNeighbours } from '../../domain/standing/comparator.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

/** Where the commune would stand, that it is an estimate and against what; and its own published places. */
export function compareLines(scored: ScoredSet, compared: ComparedSet | undefined, output: Output): string[] {
  if (compared === undefined) return [];
  const { otherFamilies, blocks, own } = compared;
  if (blocks.length === 0) {
    return ['', ...hang('', otherIndexText(otherFamilies, scored.set.indexName), output.width)];
  }
  return [...ownLines(own, output), ...blocks.flatMap((block) => blockLines(block, scored, output))];
}

function blockLines(compared: ComparedBlock, scored: ScoredSet, output: Output): string[] {
  const { set, assessment } = scored;
  const { comparator, basis, now, range, printed, breaks } = compared;
  const { places } = set.rounding;
  const title = `THỨ HẠNG ƯỚC TÍNH · ${set.indexName} · so với ${comparedTableText(compared)}`;
  if (printed === 0) {
    const reason = 'Bảng chỉ có thứ hạng, không có điểm số kèm theo, nên không ước tính được xã đứng thứ mấy.';
    return [...sectionLines(title, output), ...hang('  ', reason, output.width)];
  }
  const index = formatPoints(assessment.score.total.index, places);
  const told = `Chỉ số ${index} (đến ${formatDate(assessment.input.asOf)}): hạng ${placeText(now)}; khi đủ số liệu còn thiếu: hạng ${placeText(range)}.`;
  const lines = [
    told,
    'Đây là ước tính, không phải thứ hạng được công bố.',
    neighboursText(compared, scored),
    ...(basis === 'scored' ? [SCORED_TABLE] : []),
    ...(printed < comparator.count
      ? [
          `Bảng chỉ in điểm của ${printed}/${comparator.count} đơn vị; đơn vị không in điểm được đặt giữa hai điểm đã biết gần nhất.`,
        ]
      : []),
    breakText(breaks),
    ...(comparator.source === undefined ? [] : [`Nguồn của bảng: ${comparator.source}`]),
  ];
  return [
    ...sectionLines(title, output),
    ...lines.filter((line) => line !== '').flatMap((line) => hang('  ', line, output.width)),
  ];
}

/** `bảng ngày 31/12/2025, khối phường, 45 đơn vị`. */
export function comparedTableText({ comparator: { asOf, block, count }, basis }: ComparedBlock): string {
  const on = asOf === undefined ? 'không ghi ngày' : `ngày ${formatDate(asOf)}`;
  const within = block === '' ? '' : `, khối ${blockName(block)}`;
  return `${basis === 'scored' ? 'số liệu' : 'bảng'} ${on}${within}, ${count} đơn vị`;
}

/** How far the nearest known points above and below are. */
function neighboursText({ comparator }: ComparedBlock, { set, assessment }: ScoredSet): string {
  const { index } = assessment.score.total;
  const { above, below } = printedNeighbours(comparator, index, assessment.input.commune.name);
  const told = (place: ComparedPlace | undefined, side: string, distance: string): string[] => {
    if (place?.name === undefined) return [];
    const gap = formatPoints(place.low.minus(index).abs(), set.rounding.places);
    return [`${side}: ${place.name} ${formatPoints(place.low, set.rounding.places)} (${distance} ${gap})`];
  };
  const both = [...told(above, 'liền trên', 'còn cách'), ...told(below, 'liền dưới', 'hơn')];
  return both.length === 0 ? '' : `Điểm ${both.join('; ')}.`;
}

/** `30–41/68`. */
function placeText({ best, worst, count }: ProjectedPlace): string {
  return `${best === worst ? best : `${best}–${worst}`}/${count}`;
}

/** The places that were published of the commune itself, and how they moved. */
function ownLines(own: readonly OwnPlace[], output: Output): string[] {
  if (own.length === 0) return [];
  const told = own.map(({ rank, size, asOf, total }) => {
    const day = asOf === undefined ? 'không ghi ngày' : formatDate(asOf);
    return `${rank}${size === undefined ? '' : `/${size}`} (${day}${total === undefined ? '' : `, ${formatPoints(total)} điểm`})`;
  });
  return [
    ...sectionLines(`Thứ hạng đã công bố: ${told.join(' → ')}`, output),
    ...own.flatMap((each, at) => {
      const before = own[at - 1];
      if (before === undefined) return [];
      return hang('  ', `${placesMovedText(before, each)}: ${movedBecauseText(before, each)}.`, output.width);
    }),
  ];
}
