import { formatMonth, formatPoints, layerName } from '../../../adapters/messages/index.js';
import { Exact } from '../../../domain/number.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { LayerOptions } from '../../commands/records/layer.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { atDesk } from './desk.js';
import { readLayer } from './words.js';

export interface Scored {
  readonly month: MonthId;
  readonly set: string;
  readonly code: string;
  /** As typed. */
  readonly points: string;
}

export async function runLayer(
  context: Context,
  folder: string,
  scored: Scored,
  options: LayerOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const { reason, source = '' } = options;
  const points = readPoints(scored.points);
  const layer = readLayer(options.layer);
  const { records, commune } = await atDesk(context, folder, options);
  const score = { ...scored, commune, layer, points, reason, source };
  await records.scoreByHand.run(folder, actor, score);
  const what = `${layerName(layer)}: tiêu chí ${scored.code} (${scored.set}) ${formatPoints(points)} điểm`;
  if (options.json === true) context.output.json({ kind: 'scored', score });
  else context.output.out([`Đã ghi tháng ${formatMonth(scored.month)}, ${what}.`]);
  return EXIT.done;
}

/** `1,5` or `1.5`. */
function readPoints(written: string): Exact {
  const points = /^-?\d+(?:[.,]\d{1,4})?$/.test(written) ? Exact.parse(written.replace(',', '.')) : undefined;
  if (points !== undefined) return points;
  throw new UsageError(`"${written}" không phải là số điểm.`, 'Ghi một số như 1,5 hoặc 2.');
}
