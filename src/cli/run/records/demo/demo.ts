import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemStateName } from '../../../../adapters/messages/index.js';
import { ITEM_STATES } from '../../../../domain/records/evidence-item.js';
import type { DemoOptions } from '../../../commands/records/demo.js';
import { EXIT, type ExitCode } from '../../../exit-code.js';
import { foldersOf } from '../../../options.js';
import type { RecordsServices } from '../../../records-services.js';
import type { Context } from '../../../services.js';
import { wrap } from '../../../text/width.js';
import { monthsLines } from '../../../views/records/months.js';
import { shownPath } from '../../../views/records/shown-path.js';
import { refuseOtherServers } from '../server.js';
import { liveThrough } from './months.js';
import { furnish } from './office.js';
import { readSample } from './sample.js';

/** A workspace from the shipped sample, made through the same use cases that an office works with. */
export async function runDemo(context: Context, folder: string, options: DemoOptions): Promise<ExitCode> {
  const { output, services } = context;
  const { database } = options;
  refuseOtherServers(database);
  const records = await services.records(foldersOf(options));
  output.progress('Đang đọc hồ sơ mẫu …');
  const sample = await readSample(records);
  const place = { folder, ...(database !== undefined && { server: database }) };
  const office = await furnish(records, place, sample.input, `dòng lệnh trên ${hostname()}`);
  const today = await records.desk.look(folder, async (_, day) => day);
  const drafts = await mkdtemp(join(tmpdir(), 'cchc-demo-'));
  try {
    await liveThrough({ records, office, sample, folder, drafts, today, tell: (text) => output.progress(text) });
  } finally {
    await rm(drafts, { recursive: true, force: true });
  }
  const { commune } = sample.input;
  const made = await whatWasMade(records, folder, commune.id);
  if (options.json === true) {
    output.json({ kind: 'made', folder, commune: commune.id, ...made });
    return EXIT.done;
  }
  const shown = shownPath(folder);
  output.out([
    output.style.bold(`Đã tạo không gian làm việc mẫu: ${folder}`),
    ...wrap(
      `${commune.name}: ${made.departments} đơn vị, ${made.accounts.length} tài khoản (${made.accounts.join(', ')}).`,
      output.width,
    ),
    ...wrap(`Minh chứng: ${made.evidence.map(({ name, count }) => `${count} ${name}`).join('; ')}.`, output.width),
    '',
    ...monthsLines(made.months, output),
    '',
    'Thử tiếp:',
    `  cchc score ${shown}`,
    `  cchc evidence list ${shown}`,
    `  cchc history ${shown} --month ${made.reopened}`,
  ]);
  return EXIT.done;
}

async function whatWasMade({ desk }: RecordsServices, folder: string, commune: string) {
  return desk.look(folder, async (records, today) => {
    const list = await records.months.list(commune);
    const versions = await Promise.all(list.map(({ id }) => records.months.versions(commune, id)));
    const last = list.at(-1);
    const items = last === undefined ? [] : await records.evidence.inMonth(commune, last.id);
    const counts = ITEM_STATES.map((state) => ({
      name: itemStateName(state),
      count: items.filter((item) => item.state === state).length,
    }));
    return {
      accounts: (await records.people.accounts()).map(({ login }) => login),
      departments: (await records.communes.departments(commune, today)).length,
      evidence: counts.filter(({ count }) => count > 0),
      months: list.map((month, index) => ({ month, versions: versions[index] ?? [] })),
      reopened: list.find(({ version }) => version > 1)?.id ?? last?.id ?? '',
    };
  });
}
