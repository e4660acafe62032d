import type { Actor } from '../../application/records/desk.js';
import type { FileReply, JsonReply, StreamReply } from '../reply.js';
import type { WebServices } from '../services.js';
import type { SentFile } from '../visit.js';
import type { Fields, Schema, ValuesOf } from './fields.js';

/** Groups of operations, in the order in which they are told. */
export const TAGS = {
  account: 'Tài khoản',
  results: 'Kết quả của một tháng',
  outlook: 'Hạng, dự báo, giả định và kế hoạch',
  evidence: 'Minh chứng',
  reminders: 'Nhắc việc',
  findings: 'Tồn tại, khắc phục',
  imports: 'Nhập số liệu',
  scoring: 'Trả lời kiểm tra, nhận xét, chấm tay',
  cycle: 'Mở, trình, khóa tháng',
  province: 'Toàn tỉnh',
  jobs: 'Việc chạy nền',
  log: 'Nhật ký',
  office: 'Đơn vị, tài khoản, sao lưu',
} as const;

/** One request, checked: who asks, for what, with which values. */
export interface ApiCall<Query = unknown, Body = unknown> {
  readonly services: WebServices;
  /** The workspace. */
  readonly folder: string;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly files: readonly SentFile[];
}

/** Một việc của giao diện lập trình: its address, what it takes, what it answers. What may be done is decided by the use cases. */
export interface Operation {
  /** Its name in the OpenAPI document, from which other programs make the names of their functions. */
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1`, with `:names` for its parts. */
  readonly path: string;
  readonly tag: keyof typeof TAGS;
  readonly summary: string;
  readonly description?: string;
  readonly query: Fields;
  readonly body: Fields;
  /** Fields that the example shows beside those that must be there. */
  readonly shown?: readonly string[];
  /** The body is a form with files: the most bytes of one, and how many. */
  readonly files?: { readonly bytes: number; readonly count: number };
  /** Schema of the answer; `file`: the answer is the file itself. */
  readonly answer: Schema | 'file';
  /** Of the answer when all went well. */
  readonly status: 200 | 201;
  /** Requests in a minute from one place; absent: the limit of all operations. */
  readonly perMinute?: number;
  handle(call: ApiCall): Promise<ApiAnswer>;
}

/** JSON, or the file itself. */
export type ApiAnswer = JsonReply | FileReply | StreamReply;

type Wanted<Q extends Fields, B extends Fields> = Omit<Operation, 'query' | 'body' | 'status' | 'handle'> & {
  readonly query?: Q;
  readonly body?: B;
  readonly status?: 200 | 201;
  handle(call: ApiCall<ValuesOf<Q>, ValuesOf<B>>): Promise<ApiAnswer>;
};

/** An operation whose handler gets the values that its fields describe: they are checked before it is called. */
export function operation<
  const Q extends Fields = Record<never, never>,
  const B extends Fields = Record<never, never>,
>({ query, body, status = 200, handle, ...rest }: Wanted<Q, B>): Operation {
  const checked = handle as Operation['handle'];
  return { ...rest, query: query ?? {}, body: body ?? {}, status, handle: checked };
}
