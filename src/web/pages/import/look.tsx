import { NonEmptyText, Optional, Word } from '../../../adapters/boundary/index.js';
import type { Reading } from '../../../application/records/import-draft.js';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { monthUrl } from '../../addresses.js';
import { filled, statusOf } from '../../form/filled.js';
import { type Problem, problemsOf } from '../../form/problems.js';
import { type Reply, see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';
import { choosePage } from './choose.js';
import { previewPage } from './preview.js';

class LookForm {
  @Word('xem', 'ghi') step!: 'xem' | 'ghi';
  /** A column of the file, and what it is read as: the last of each; all of them are asked of the visit. */
  @Optional() @NonEmptyText() header?: string;
  @Optional() @NonEmptyText() column?: string;
  @Optional() @Word('inclusive', 'exclusive') deadlines?: Reading['deadlines'];
}

export const lookHandler: Handler = (visit) => look(visit, []);

/** Looks again with other columns, or records what was looked at. */
export const lookAgainHandler = filled(
  LookForm,
  async (visit, { step }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '', draft = '' } = params;
    refuseTwice(visit);
    if (step === 'xem') return look(visit, []);
    const task = await services.importLong.task(folder, actor, commune, draft, readingOf(visit));
    if (task !== undefined) {
      await services.askJob.ask(folder, actor, task);
      return see('/viec-nen', 'Danh sách dài nên đang được ghi nhận trong khi bạn làm việc khác.');
    }
    await services.importDraft.record(folder, actor, commune, draft, readingOf(visit));
    return see(
      monthUrl(commune, month, 'so-lieu'),
      'Đã ghi nhận tệp vào tháng. Xem "Kiểm tra số liệu" trước khi chấm.',
    );
  },
  look,
);

/** What cannot be shown leads back to where a file is chosen, with the reason. */
async function look(visit: Visit, problems: readonly Problem[], status = 200): Promise<Reply> {
  const { services, folder, actor, params } = visit;
  const { commune = '', draft = '' } = params;
  const seen = await sceneOf(visit);
  try {
    const preview = await services.importDraft.preview(folder, actor, commune, draft, readingOf(visit));
    return previewPage({ visit, seen, preview, problems }, status);
  } catch (error) {
    if (error instanceof Refused) return choosePage(visit, problemsOf(error.issues), statusOf(error.issues));
    throw error;
  }
}

/** As the person chose, column by column; what is left to the program is not among it. */
function readingOf({ form, several }: Visit): Reading {
  const [headers, columns] = [several('header'), several('column')];
  const chosen = headers.map((header, index) => [header, columns[index] ?? ''] as const);
  return {
    mapping: new Map(chosen.filter(([, column]) => column !== '')),
    deadlines: form.deadlines === 'inclusive' ? 'inclusive' : 'exclusive',
  };
}

/** @throws Refused when two columns of the file are chosen for one. */
function refuseTwice(visit: Visit): void {
  const taken = new Map<string, string>();
  for (const [header, column] of readingOf(visit).mapping) {
    const other = taken.get(column);
    if (other !== undefined) {
      const values = { column: text(header), problem: text('twice'), other: text(other) };
      throw new Refused(issue('L014', { file: '' }, values));
    }
    taken.set(column, header);
  }
}
