import type { ScoredSet } from '../../application/scored-set.js';
import type { MissingEvidence } from '../../domain/assessment.js';
import { type PrintedLedgers, printedLedgers } from '../../domain/engine/printed-ledger.js';
import type { LeafScore } from '../../domain/score.js';
import { stateGroups } from '../../domain/score-states.js';
import { renderExplanation, stateName } from '../messages/index.js';
import { ledgerJson } from './ledger.js';
import { appraisalJson, checkJson, looseFilesJson, missingJson, publishedJson, riskJson } from './parts-json.js';

/** Who was scored, on what, for when: the head of every document. */
export function headJson({ assessment, set, month }: ScoredSet): object {
  const { commune, period, asOf, hash } = assessment.input;
  return {
    commune: { id: commune.id, name: commune.name, block: commune.block },
    set: {
      id: assessment.set.id,
      version: assessment.set.version,
      hash: assessment.set.hash,
      name: set.name,
      indexName: set.indexName,
      ...(set.notice === undefined ? {} : { notice: set.notice }),
    },
    period: { from: period.from, to: period.to },
    asOf,
    ...(month === undefined ? {} : { month }),
    inputHash: hash,
    dataHash: assessment.dataHash,
  };
}

/** Evidence that is owed. @param rows those that are asked for. */
export function owedJson(scored: ScoredSet, rows: readonly MissingEvidence[]): object {
  return { ...headJson(scored), missing: rows.map((row) => missingJson(scored, row)) };
}

/** One assessment for other programs: points as decimal text with the set's places. */
export function scoreJson(scored: ScoredSet): object {
  const { assessment, set, ifAccepted, appraisals } = scored;
  const { places } = set.rounding;
  const { total, areas, leaves } = assessment.score;
  const ledgers = printedLedgers(assessment.score, places);
  return {
    ...headJson(scored),
    total: {
      points: total.points.toDecimal(places),
      max: total.max.toDecimal(places),
      index: total.index.toDecimal(places),
      ...ledgerJson(ledgers.total, places),
      scale: total.scale.toDecimal(places),
      bonus: total.bonus.toDecimal(places),
      penalty: total.penalty.toDecimal(places),
    },
    ...(ifAccepted === undefined
      ? {}
      : { totalIfAccepted: { points: ifAccepted.total.toDecimal(places), waiting: ifAccepted.waiting } }),
    areas: areas.map((area) => ({
      code: area.criterion.code,
      name: area.criterion.name,
      block: area.criterion.block,
      points: area.points.toDecimal(places),
      max: area.max.toDecimal(places),
      ...ledgerJson(ledgers.of(area), places),
    })),
    leaves: leaves.map((leaf) => leafJson(leaf, ledgers, places)),
    states: Object.fromEntries([...stateGroups(leaves)].map(([state, group]) => [state, group.length])),
    missing: assessment.missing.map((row) => missingJson(scored, row)),
    looseFiles: looseFilesJson(scored),
    risks: assessment.risks.map((risk) => riskJson(scored, risk)),
    checks: assessment.checks.map(checkJson),
    published: assessment.published.map((each) => publishedJson(each, places)),
    ...(appraisals !== undefined && {
      appraisals: appraisals.map((each) => appraisalJson(each, (points) => points.toDecimal(places))),
    }),
  };
}

function leafJson(leaf: LeafScore, ledgers: PrintedLedgers, places: number): object {
  const { criterion } = leaf;
  return {
    code: criterion.code,
    name: criterion.name,
    area: leaf.area,
    metrics: [...new Set(Object.values(criterion.scoring.with))],
    state: leaf.state,
    stateName: stateName(leaf.state),
    points: leaf.points.toDecimal(places),
    max: leaf.max.toDecimal(places),
    ...ledgerJson(ledgers.ofLeaf(leaf), places),
    earned: leaf.earned.toDecimal(places),
    withheld: leaf.withheld.toDecimal(places),
    explanation: renderExplanation(leaf.explain()),
  };
}
