import type { Decision } from '../../../application/records/decide-evidence.js';
import type { EvidenceDeedOptions, ReturnOptions } from '../../commands/records/evidence-options.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { itemLine } from '../../views/records/evidence.js';
import { atDesk } from './desk.js';
import { fullId } from './item-id.js';
import { readReason } from './words.js';

export async function runDecision(
  context: Context,
  folder: string,
  id: string,
  step: Decision['step'],
  options: EvidenceDeedOptions,
  reason?: string,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const { month, note, version } = options;
  const { records, commune } = await atDesk(context, folder, options);
  const decision: Decision = {
    ...{ folder, commune, step, item: fullId(commune, id) },
    ...(month !== undefined && { month }),
    ...(note !== undefined && { note }),
    ...(version !== undefined && { version }),
    ...(reason !== undefined && { reason }),
  };
  const item = await records.decide.run(decision, actor);
  if (options.json === true) output.json({ kind: 'done', items: [item] });
  else output.out(itemLine(item, output.width));
  return EXIT.done;
}

export async function runReturn(
  context: Context,
  folder: string,
  id: string,
  options: ReturnOptions,
): Promise<ExitCode> {
  return runDecision(context, folder, id, 'return', options, readReason(options.reason));
}
