import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseInput } from '../../../../domain/assessment.js';
import { type IsoDate, isoDate, monthOf, yearOf } from '../../../../domain/calendar.js';
import { type MonthId, monthDays, monthId } from '../../../../domain/records/month.js';
import type { RecordsServices } from '../../../records-services.js';
import { handInDeed } from './evidence.js';
import { figuresBetween, readDatedRows } from './figures.js';
import type { DemoOffice } from './office.js';
import type { Sample, SampleDeed } from './sample.js';

const MONTHS = 6;
/** Which of the months is reopened. */
const REOPENED = 4;
/** Under this name everybody who meets the table knows that nobody has published it. */
const COMPARATOR = 'Số liệu mẫu, không có thật.csv';

export interface DemoRun {
  readonly records: RecordsServices;
  readonly office: DemoOffice;
  readonly sample: Sample;
  readonly folder: string;
  /** For the tables of figures, month by month. */
  readonly drafts: string;
  readonly today: IsoDate;
  tell(progress: string): void;
}

/** Six months through the same steps that an office takes; the last one stays open. */
export async function liveThrough(run: DemoRun): Promise<void> {
  const { office, sample, folder, records } = run;
  const { input } = sample;
  const months = monthsUntil(input.period.to);
  let waiting = sample.deeds;
  let after: IsoDate | undefined;
  for (const [index, month] of months.entries()) {
    run.tell(`Tháng ${index + 1}/${months.length} …`);
    const sets = index === 0 ? input.sets : undefined;
    await records.months.open(folder, office.standingOffice, input.commune.id, month, sets);
    const isLast = index === months.length - 1;
    const until = isLast ? input.asOf : monthDays(month).to;
    await importFigures(run, month, after, until);
    after = until;
    const due = waiting.filter(({ day }) => day <= until);
    const forgotten = index === REOPENED ? lastDocument(due) : [];
    const postponed = await handIn(
      run,
      month,
      due.filter((deed) => !forgotten.includes(deed)),
    );
    waiting = [...postponed, ...waiting.filter((deed) => !due.includes(deed))];
    if (isLast) return importOthers(run);
    await close(run, month);
    if (forgotten.length > 0) await reopenFor(run, month, forgotten);
  }
}

async function importFigures(
  { records, office, sample, folder, drafts }: DemoRun,
  month: MonthId,
  after: IsoDate | undefined,
  until: IsoDate,
): Promise<void> {
  const file = await figuresBetween(await readDatedRows(sample.folder), after, until, drafts);
  if (file === undefined) return;
  const request = { folder, month, file, source: 'Số liệu mẫu', mapping: new Map(), dryRun: false };
  await records.importFigures.run(request, office.standingOffice);
}

/** What inspectors found, the points that were published, and a table to compare with stand beside the last month. */
async function importOthers({ records, office, sample, folder }: DemoRun): Promise<void> {
  const { standingOffice } = office;
  const findings = {
    folder,
    file: join(sample.folder, 'findings.csv'),
    deadlines: 'exclusive',
    dryRun: false,
  } as const;
  await records.importFindings.run(findings, standingOffice);
  const published = { folder, file: join(sample.folder, 'published.csv'), layer: 'final', dryRun: false } as const;
  await records.importAppraisal.run({ ...published, reason: 'Điểm đã công bố' }, standingOffice);
  const commune = sample.input.commune.id;
  const bytes = await readFile(sample.comparator);
  await records.keepComparator.run({ folder, commune, name: COMPARATOR, bytes }, standingOffice);
}

/** @returns what cannot be handed in yet. */
async function handIn(run: DemoRun, month: MonthId, deeds: readonly SampleDeed[]): Promise<SampleDeed[]> {
  const postponed: SampleDeed[] = [];
  for (const [index, deed] of deeds.entries()) {
    run.tell(`Tháng ${month}: minh chứng ${index + 1}/${deeds.length} …`);
    const isDone = await handInDeed(run.records, run.office, { folder: run.folder, month }, run.sample, deed);
    if (!isDone) postponed.push(deed);
  }
  return postponed;
}

async function close({ records, office, sample, folder, today }: DemoRun, month: MonthId): Promise<void> {
  const { id: commune } = sample.input.commune;
  const { to } = monthDays(month);
  const asOf = to < today ? to : today;
  const { standingOffice, leader } = office;
  await records.months.step(folder, standingOffice, commune, month, 'score');
  await records.months.step(folder, standingOffice, commune, month, 'hand_over', undefined, asOf);
  await records.closeMonth.run(folder, leader, commune, month);
}

/** The month is opened again for a document that was overlooked, and closed as its second version. */
async function reopenFor(run: DemoRun, month: MonthId, forgotten: readonly SampleDeed[]): Promise<void> {
  const { records, office, sample, folder } = run;
  const number = forgotten[0]?.evidence.number ?? '';
  const reason = `Sót văn bản số ${number} đã ký trong tháng, chưa nộp khi khóa`;
  await records.reopen.run(folder, office.leader, sample.input.commune.id, month, reason);
  await handIn(run, month, forgotten);
  await close(run, month);
}

/** Every use of the newest document that stands for several requirements: one paper that somebody forgot. */
function lastDocument(deeds: readonly SampleDeed[]): SampleDeed[] {
  const uses = (path: string | undefined) => deeds.filter(({ evidence }) => evidence.file?.path === path);
  const last = deeds.findLast(({ evidence }) => evidence.file !== undefined && uses(evidence.file.path).length > 1);
  return last === undefined ? [] : uses(last.evidence.file?.path);
}

function monthsUntil(last: CaseInput['period']['to']): MonthId[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const back = yearOf(last) * 12 + monthOf(last) - MONTHS + index;
    const first = isoDate(Math.floor(back / 12), (back % 12) + 1, 1);
    return first === undefined ? undefined : monthId(first.slice(0, 7));
  }).filter((month) => month !== undefined);
}
