import { monthsJson } from '../../../adapters/json/months-json.js';
import { formatDate, formatMonth, monthStateName } from '../../../adapters/messages/index.js';
import type { MonthWithVersions } from '../../../application/records/see-months.js';
import type { Month, MonthId, MonthStep } from '../../../domain/records/month.js';
import type { ReopenOptions } from '../../commands/records/lock.js';
import type { HandOverOptions, OpenOptions } from '../../commands/records/months.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { actorOf, type LookOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { monthsLines } from '../../views/records/months.js';
import { atDesk } from './desk.js';

export async function runOpen(context: Context, folder: string, id: MonthId, options: OpenOptions): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const { records, commune } = await atDesk(context, folder, options);
  const month = await records.months.open(folder, actor, commune, id, options.set);
  return told(context, options, month, `Đã mở tháng ${formatMonth(id)}, chấm theo ${month.sets.join(', ')}.`);
}

export async function runStep(
  context: Context,
  folder: string,
  id: MonthId,
  step: Extract<MonthStep, 'score' | 'hand_over' | 'take_back'>,
  options: HandOverOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const { records, commune } = await atDesk(context, folder, options);
  const month = await records.months.step(folder, actor, commune, id, step, undefined, options.asOf);
  const asOf = month.asOf === undefined ? '' : `, xét hạn theo ngày ${formatDate(month.asOf)}`;
  return told(context, options, month, `Tháng ${formatMonth(id)}: ${monthStateName(month.state)}${asOf}.`);
}

export async function runReopen(
  context: Context,
  folder: string,
  id: MonthId,
  options: ReopenOptions,
): Promise<ExitCode> {
  const actor = actorOf(context, options);
  const { records, commune } = await atDesk(context, folder, options);
  const month = await records.reopen.run(folder, actor, commune, id, options.reason);
  const { version } = month;
  return told(
    context,
    options,
    month,
    `Đã mở lại tháng ${formatMonth(id)}: bắt đầu bản ${version}; bản ${version - 1} giữ nguyên.`,
  );
}

export async function runMonths(context: Context, folder: string, options: LookOptions): Promise<ExitCode> {
  const { output } = context;
  const { records, commune } = await atDesk(context, folder, options);
  const months = await records.desk.look(folder, async (each): Promise<MonthWithVersions[]> => {
    const list = await each.months.list(commune);
    const versions = await Promise.all(list.map(({ id }) => each.months.versions(commune, id)));
    return list.map((month, index) => ({ month, versions: versions[index] ?? [] }));
  });
  if (options.json === true) output.json(monthsJson(months));
  else output.out(monthsLines(months, output));
  return EXIT.done;
}

function told({ output }: Context, { json }: LookOptions, month: Month, sentence: string): ExitCode {
  if (json === true) output.json({ kind: 'done', month });
  else output.out([sentence]);
  return EXIT.done;
}
