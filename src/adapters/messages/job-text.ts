import type { JobKind, JobState, JobTask } from '../../domain/jobs/job.js';
import type { Message } from '../../domain/message.js';
import type { MonthId } from '../../domain/records/month.js';
import { formatMonth } from './format.js';
import { fillOptional } from './render.js';

const STATE_NAMES: Readonly<Record<JobState, string>> = {
  waiting: 'chờ đến lượt',
  running: 'đang chạy',
  done: 'xong',
  failed: 'không làm được',
  cancelled: 'đã dừng',
};
/** Told apart without colour. */
const STATE_SIGNS: Readonly<Record<JobState, string>> = {
  waiting: '○',
  running: '●',
  done: '✓',
  failed: '▲',
  cancelled: '✕',
};

export const jobStateName = (state: JobState): string => STATE_NAMES[state];
export const jobStateSign = (state: JobState): string => STATE_SIGNS[state];

/** @param commune its name; absent: the person works in one commune only, or the task is about all of them. */
export function jobName(task: JobTask, commune?: string): string {
  const of = commune === undefined ? '' : ` của ${commune}`;
  switch (task.kind) {
    case 'evidence_pack':
      return `Gói minh chứng ${monthName(task)}${of}`;
    case 'province_pack':
      return `Gói minh chứng ${monthName(task)} của mọi địa phương`;
    case 'list_import':
      return `Ghi nhận ${task.fileName} vào ${monthName(task)}${of}`;
    case 'province_score':
      return `Chấm lại mọi địa phương, ${monthName(task)}`;
    case 'backup':
      return 'Sao lưu';
    case 'backup_check':
      return `Đọc lại bản sao lưu ${task.backup}`;
    case 'restore_trial':
      return 'Thử khôi phục từ một bản sao lưu mới';
  }
}

const CONTENTS = '{rows} dòng sổ, {files} tệp, {months} bản tháng đã khóa, {size} MB';
const LACKS = '[[; ▲ KHÔNG ĐẦY ĐỦ: {damaged} tệp mất hoặc hỏng từ trước]]';
const COMPARED =
  'Đã so điểm chấm lại của {months} bản tháng đã khóa[[ ({monthsDiffering} bản khác)]], {tables} bảng của sổ ghi[[ ({tablesDiffering} bảng khác)]] và {contents} tệp trong kho[[ ({contentsDiffering} tệp khác)]]. Bản khôi phục thử đã được bỏ đi, sổ đang dùng không đổi.';
const SUMMARIES: Readonly<Record<string, string>> = {
  backup_made: `Đã sao lưu và đọc lại: ${CONTENTS}${LACKS}, ở {folder}.`,
  backup_checked: `Đã đọc lại, đúng như khi sao lưu: ${CONTENTS}${LACKS}.`,
  trial_same: `✓ Khôi phục được, khớp bản sao lưu. ${COMPARED}`,
  trial_same_but_damaged: `▲ Khôi phục được, khớp bản sao lưu, nhưng dữ liệu đã KHÔNG NGUYÊN VẸN từ trước. ${COMPARED}`,
  trial_different: `▲ Bản khôi phục KHÁC bản sao lưu. ${COMPARED}`,
};

/** What a job came to. */
export function jobSummary({ id, values }: Message): string {
  return fillOptional(SUMMARIES[id] ?? id, values);
}

/** What the steps of a job are counted in. */
export function jobStepUnit({ kind }: JobTask): string {
  return STEP_UNITS[kind] ?? 'địa phương';
}

const STEP_UNITS: Partial<Readonly<Record<JobKind, string>>> = {
  evidence_pack: 'tệp',
  backup: 'lượt đọc tệp',
  backup_check: 'tệp',
  restore_trial: 'bước',
};

function monthName({ month }: { readonly month: MonthId }): string {
  return `tháng ${formatMonth(month)}`;
}
