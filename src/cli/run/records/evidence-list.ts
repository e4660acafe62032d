import { itemStateName } from '../../../adapters/messages/index.js';
import { findDepartment, findOrLastMonth, noSuch } from '../../../application/records/find.js';
import { requirementsOf } from '../../../domain/engine/match-evidence.js';
import { ITEM_STATES } from '../../../domain/records/evidence-item.js';
import type { EvidenceListOptions, EvidenceLookOptions } from '../../commands/records/evidence-options.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import type { Context } from '../../services.js';
import { evidenceLines, inboxFirst, itemHistoryLines } from '../../views/records/evidence.js';
import { atDesk, departmentTyped } from './desk.js';
import { fullId } from './item-id.js';
import { readWord } from './words.js';

export async function runEvidenceList(
  context: Context,
  folder: string,
  options: EvidenceListOptions,
): Promise<ExitCode> {
  const { output } = context;
  const state =
    options.state === undefined ? undefined : readWord(options.state, ITEM_STATES, itemStateName, 'trạng thái');
  const desk = await atDesk(context, folder, options);
  const { records, commune } = desk;
  const { month, items, departments, today } = await records.desk.look(folder, async (each, day) => {
    const found = await findOrLastMonth(folder, each, commune, options.month);
    return {
      month: found,
      items: await each.evidence.inMonth(commune, found.id),
      departments: await each.communes.departments(commune, day),
      today: day,
    };
  });
  const { department } = options;
  const typed = department === undefined ? undefined : await departmentTyped(desk, folder, department);
  const owner = typed === undefined ? undefined : findDepartment(folder, departments, typed).id;
  const wanted = items.filter(
    (item) => (owner === undefined || item.department === owner) && (state === undefined || item.state === state),
  );
  if (options.json === true) {
    output.json({ month: month.id, items: inboxFirst(wanted) });
    return EXIT.done;
  }
  const { value } = await records.definitions.load(today, month.sets);
  const sets = month.sets.flatMap((id) => value?.sets.get(id)?.set ?? []);
  const titles = new Map(sets.flatMap((set) => requirementsOf(set).map(({ id, title }) => [id, title] as const)));
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  output.out(evidenceLines(month, wanted, { titles, departments: names }, output));
  return EXIT.done;
}

export async function runEvidenceHistory(
  context: Context,
  folder: string,
  id: string,
  options: EvidenceLookOptions,
): Promise<ExitCode> {
  const { output } = context;
  const { records, commune } = await atDesk(context, folder, options);
  const wanted = fullId(commune, id);
  const versions = await records.desk.look(folder, (each) => each.evidence.history(wanted));
  if (versions.length === 0) throw noSuch(folder, 'evidence', id, []);
  if (options.json === true) output.json({ id: wanted, versions });
  else output.out(itemHistoryLines(versions, output));
  return EXIT.done;
}
