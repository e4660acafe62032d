import {
  formatDate,
  formatPoints,
  methodText,
  outcomeText,
  targetText,
  volumeText,
} from '../../../adapters/messages/index.js';
import type { LeafScore } from '../../../domain/score.js';
import type { Visit } from '../../visit.js';
import type { CriterionScene } from './criterion-scene.js';

export interface ForecastLineProps {
  readonly visit: Visit;
  readonly scene: CriterionScene;
  readonly leaf: LeafScore;
}

/** Dự báo of a criterion that is a ratio: how it can still end, and what it takes; marked as an estimate. */
export async function ForecastLine({ visit, scene: { seen, scored }, leaf }: ForecastLineProps) {
  const inputs = Object.values(leaf.criterion.scoring.with);
  if (!inputs.some((metric) => scored.definitions.forecasts?.has(metric))) return null;
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const { forecasts } = await visit.services.seeForecast.run(visit.folder, visit.actor, reference);
  const forecast = forecasts.get(scored.set.id);
  const own = forecast?.leaves.find((each) => each.leaf.criterion.code === leaf.criterion.code);
  const metrics = forecast?.metrics.filter(({ metric }) => inputs.includes(metric.id)) ?? [];
  if (forecast === undefined || own === undefined || metrics.length === 0 || forecast.until <= forecast.asOf)
    return null;
  const told = (value: LeafScore['points']) => formatPoints(value, scored.set.rounding.places);
  return (
    <section>
      <h2>Dự báo đến {formatDate(forecast.until)}</h2>
      <p>
        Thấp nhất <strong>{told(own.range.worst)}</strong>, có thể <strong>{told(own.range.likely)}</strong>, cao nhất{' '}
        <strong>{told(own.range.best)}</strong> điểm. Ước tính, không phải điểm chấm.
      </p>
      {metrics.map((each) => (
        <ul key={each.metric.id}>
          <li>
            {each.metric.name}: đang {outcomeText(each.soFar)} (ngày {formatDate(each.asOf)});{' '}
            {volumeText(each, forecast.until)}.
          </li>
          <li>
            Cuối kỳ: thấp nhất {outcomeText(each.worst)}; có thể {outcomeText(each.likely)} ({methodText(each)}); cao
            nhất {outcomeText(each.best)}.
          </li>
          {each.targets.map((target) => (
            <li key={targetText(target, each)}>{targetText(target, each)}.</li>
          ))}
        </ul>
      ))}
    </section>
  );
}
