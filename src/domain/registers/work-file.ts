import { dayOfYear, type IsoDate, yearOf } from '../calendar.js';
import type { Fields } from '../lists/fields.js';
import type { Attributes } from '../lists/tally.js';

/**
 * Hồ sơ công việc: the documents of one piece of work, to be compiled by the list of files (danh mục hồ sơ) and handed to
 * the current archive. Its title is not kept, because it may name a citizen.
 */
export interface WorkFile {
  /** Mã hồ sơ công việc. */
  readonly code: string;
  /** Đơn vị lập hồ sơ, as written. */
  readonly department?: string;
  /** Có trong danh mục hồ sơ. */
  readonly listed?: boolean;
  /** Đủ thành phần tài liệu. */
  readonly complete?: boolean;
  /** Lập trên môi trường điện tử. */
  readonly electronic?: boolean;
  /** Ngày kết thúc công việc. */
  readonly closed?: IsoDate;
  /** Hạn nộp lưu, where the office set one. */
  readonly due?: IsoDate;
  /** Ngày giao nộp vào lưu trữ hiện hành. */
  readonly handed?: IsoDate;
  /** Bản điện tử khớp bản giấy. */
  readonly matched?: boolean;
}

export const WORK_FILE_FIELDS = {
  code: 'text',
  department: 'text',
  listed: 'flag',
  complete: 'flag',
  electronic: 'flag',
  closed: 'date',
  due: 'date',
  handed: 'date',
  matched: 'flag',
} as const satisfies Fields<keyof WorkFile>;

export interface WorkFilePolicy {
  /**
   * Số năm phải nộp lưu, tính từ năm kết thúc công việc (Luật Lưu trữ 33/2024/QH15: not more than 01). Read as: by the last
   * day of that many years after the year of closing.
   */
  readonly archiveYears: number;
  /** Hồ sơ sắp đến hạn nộp lưu: at most this many days left. */
  readonly nearDays: number;
}

/** Điều còn thiếu of one work file. */
export type WorkFileGap =
  | 'not_listed'
  | 'incomplete'
  | 'not_electronic'
  | 'not_handed_over'
  | 'handed_over_late'
  | 'not_matched';

/** What is known of one work file at the end of a day. */
export interface JudgedWorkFile {
  readonly file: WorkFile;
  readonly deadline?: IsoDate;
  /** Đã đến hạn nộp lưu. */
  readonly due: boolean;
  /** Đã nộp lưu, and not later than its deadline. */
  readonly handedOver: boolean;
  readonly inTime: boolean;
}

export function judgeWorkFile(file: WorkFile, day: IsoDate, policy: WorkFilePolicy): JudgedWorkFile {
  const deadline = file.due ?? (file.closed && dayOfYear(yearOf(file.closed) + policy.archiveYears, 12, 31));
  const handedOver = file.handed !== undefined && file.handed <= day;
  return {
    file,
    ...(deadline !== undefined && { deadline }),
    due: deadline !== undefined && deadline <= day,
    handedOver,
    inTime: handedOver && deadline !== undefined && file.handed !== undefined && file.handed <= deadline,
  };
}

const DUE = [['due', 'closed']] as const;

export const WORK_FILE_SYMBOLS = {
  /** Có trong danh mục; đủ thành phần; điện tử; điện tử khớp giấy. */
  listed: [['listed']],
  complete: [['complete']],
  electronic: [['electronic']],
  matched: [['matched']],
  /** Đến hạn nộp lưu; đã nộp lưu; nộp đúng hạn. */
  due: DUE,
  handed_over: [['handed']],
  in_time: [...DUE, ['handed']],
} as const;
export type WorkFileSymbol = keyof typeof WORK_FILE_SYMBOLS;

export function workFileAttributes({ file, due, handedOver, inTime }: JudgedWorkFile): Attributes {
  return {
    listed: file.listed === true,
    complete: file.complete === true,
    electronic: file.electronic === true,
    matched: file.matched === true,
    due,
    handed_over: handedOver,
    in_time: inTime,
  } satisfies Readonly<Record<WorkFileSymbol, boolean>>;
}
