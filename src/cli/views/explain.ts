import {
  formatPoints,
  nodePoints,
  nodePointsOfMax,
  renderBriefly,
  renderTraceTree,
  slotName,
  slotStateName,
  sourceName,
  stateName,
} from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { leadOf, supportOf } from '../../domain/engine/departments.js';
import { printedLedgers } from '../../domain/engine/printed-ledger.js';
import type { SlotStatus } from '../../domain/evidence.js';
import type { LeafScore, NodeScore } from '../../domain/score.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { headingLines, sectionLines } from './heading.js';

/** Why one node of the set has its points: a leaf in full, a branch by its parts. */
export function explainLines(scored: ScoredSet, node: NodeScore, output: Output): string[] {
  return [
    ...headingLines(scored, output),
    ...sectionLines(`${node.criterion.code} ${node.criterion.name}`, output),
    ...figureLines(scored, node, output),
    ...(node.leaf === undefined ? partLines(scored, node, output) : leafLines(scored, node.leaf, output)),
  ];
}

function figureLines({ assessment, set }: ScoredSet, node: NodeScore, { width }: Output): string[] {
  const { places } = set.rounding;
  const ledger = printedLedgers(assessment.score, places).of(node);
  const [secured, recoverable, lost] = [ledger.secured, ledger.recoverable, ledger.lost].map((value) =>
    formatPoints(value, places),
  );
  const figures = `Điểm ${nodePoints(node, places)} / ${formatPoints(node.max, places)} · Đã chắc ${secured} · Còn lấy được ${recoverable} · Đã mất ${lost}`;
  return hang('  ', figures, width);
}

function partLines({ set }: ScoredSet, node: NodeScore, output: Output): string[] {
  const { places } = set.rounding;
  return [
    ...sectionLines('Gồm', output),
    ...node.children.flatMap((child) => {
      const points = nodePointsOfMax(child, places);
      const why = child.leaf === undefined ? '' : `: ${renderBriefly(child.leaf.explain())}`;
      return hang('  - ', `${child.criterion.code} ${child.criterion.name} (${points})${why}`, output.width);
    }),
  ];
}

function leafLines({ set, definitions, assessment }: ScoredSet, leaf: LeafScore, output: Output): string[] {
  const { scoring, note } = leaf.criterion;
  const { places } = set.rounding;
  const withheld =
    leaf.withheld.sign() > 0
      ? ` · Theo số liệu ${formatPoints(leaf.earned, places)}, chờ minh chứng ${formatPoints(leaf.withheld, places)}`
      : '';
  const tree = renderTraceTree(leaf.explain(), definitions);
  const { departments } = assessment.input;
  const lead = leadOf(leaf.criterion, set, departments).name;
  const support = supportOf(leaf.criterion, set, departments).map((each) => each.name);
  const files = evidenceLines(leaf.evidence, output);
  return [
    ...hang(
      '  ',
      `Trạng thái: ${stateName(leaf.state)} · Nguồn điểm: ${sourceName(scoring.source)}${withheld}`,
      output.width,
    ),
    ...(lead === '' ? [] : hang('  ', `Chủ trì: ${lead}`, output.width)),
    ...(support.length === 0 ? [] : hang('  ', `Phối hợp: ${support.join('; ')}`, output.width)),
    ...(note === undefined ? [] : hang('  Ghi chú: ', note, output.width)),
    ...sectionLines('Vì sao được số điểm này', output),
    ...tree.flatMap((line) => indented(line, output.width)),
    ...(files.length === 0 ? [] : [...sectionLines('Minh chứng', output), ...files]),
    '',
    ...hang('', `Mã dữ liệu: ${assessment.dataHash}`, output.width).map((line) => output.style.dim(line)),
  ];
}

function evidenceLines(slots: readonly SlotStatus[], { width }: Output): string[] {
  return slots.flatMap(({ slot, state, counts, evidence }) => {
    const files = evidence
      .map((each) => each.file?.path ?? each.note ?? each.reason ?? '')
      .filter((each) => each !== '');
    const counted = counts ? 'được tính' : 'chưa được tính';
    const shown = state === 'upcoming' ? slotStateName(state) : `${slotStateName(state)}, ${counted}`;
    return hang('  - ', [`${slot.requirement.title}, ${slotName(slot.label)}: ${shown}`, ...files].join(' · '), width);
  });
}

function indented(line: string, width: number): string[] {
  const depth = line.length - line.trimStart().length;
  const bullet = line.trimStart().startsWith('- ') ? '- ' : '';
  return hang(`  ${' '.repeat(depth)}${bullet}`, line.trimStart().slice(bullet.length), width);
}
