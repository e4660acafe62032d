import { daysBetween } from '../../calendar.js';
import { date, number, percent, points, text } from '../../message.js';
import { Exact } from '../../number.js';
import type { RiskSignal } from '../../risk.js';
import type { LeafScore } from '../../score.js';
import { partOfFact } from '../fact-part.js';
import type { RiskInput } from './risk-input.js';

/** Số liệu giảm so với kỳ trước: the same figure was better a month ago. */
export function fallingSignals(risk: RiskInput): RiskSignal[] {
  const earlier = risk.input.surroundings?.earlier;
  if (earlier === undefined) return [];
  return risk.score.leaves.flatMap((leaf) => {
    if (leaf.state !== 'scored') return [];
    return [...new Set(Object.values(leaf.criterion.scoring.with))].flatMap((id): RiskSignal[] => {
      const metric = risk.metrics.get(id);
      const [before, now] = [earlier.get(id), risk.facts.get(id)];
      const [was, is] = [partOfFact(before, 'value'), partOfFact(now, 'value')];
      if (metric === undefined || before === undefined || was === undefined || is === undefined) return [];
      if (now === undefined || before.asOf >= now.asOf) return [];
      const fell = metric.better === 'higher' ? is.lessThan(was) : was.lessThan(is);
      if (!fell) return [];
      const isRatio = now.kind === 'ratio' || now.kind === 'share';
      const shown = (value: Exact) => (isRatio ? percent(value) : number(value));
      const signal = about('metric_falling', leaf, leaf.ledger.secured, risk);
      return [
        {
          ...signal,
          symbols: { ...signal.symbols, ratio: is, earlier: was },
          values: { metric: text(metric.name), ratio: shown(is), earlier: shown(was), day: date(before.asOf) },
          metrics: [id],
        },
      ];
    });
  });
}

/** Năm trước bị cắt điểm khi thẩm định: what was overstated once is looked at first. */
export function cutSignals(risk: RiskInput): RiskSignal[] {
  const { id } = risk.prepared.set;
  return (risk.input.surroundings?.cuts ?? []).flatMap((cut): RiskSignal[] => {
    const leaf = risk.score.leaves.find(({ criterion }) => criterion.code === cut.code);
    if (cut.set !== id || leaf === undefined) return [];
    const taken = cut.self.minus(cut.appraised);
    const atRisk = Exact.max(Exact.ZERO, Exact.min(taken, leaf.ledger.secured));
    const values = {
      self: points(cut.self),
      appraised: points(cut.appraised),
      year: text(`${cut.year}`),
      cut: points(taken),
    };
    return [{ ...about('appraisal_cut', leaf, atRisk, risk), values }];
  });
}

function about(cause: RiskSignal['cause'], leaf: LeafScore, at: Exact, risk: RiskInput): RiskSignal {
  const { cycleEnd } = risk.prepared;
  return {
    cause,
    criterion: leaf.criterion.code,
    points: at,
    actBy: cycleEnd,
    symbols: { points: at, max_points: leaf.max, days_left: Exact.of(daysBetween(risk.input.asOf, cycleEnd)) },
    values: {},
    metrics: [],
  };
}
