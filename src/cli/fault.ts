import { createHash } from 'node:crypto';
import type { Output } from './output.js';

/** Mã tham chiếu: the same fault at the same place gives the same code, so that reports of it can be told together. */
export function faultReference(fault: unknown): string {
  const stack = fault instanceof Error ? `${fault.name} ${fault.stack ?? fault.message}` : String(fault);
  return `F-${createHash('sha256').update(stack).digest('hex').slice(0, 8)}`;
}

/** An unexpected fault: a code for the person who helps; technical detail only when asked for. */
export function reportFault(fault: unknown, debug: boolean, output: Output): void {
  output.err([
    `Chương trình gặp lỗi ngoài dự kiến. Mã tham chiếu: ${faultReference(fault)}`,
    'Số liệu của bạn không bị thay đổi. Gửi mã này kèm câu lệnh đã dùng cho người hỗ trợ.',
    debug
      ? fault instanceof Error
        ? (fault.stack ?? fault.message)
        : String(fault)
      : 'Thêm --debug vào cuối câu lệnh để xem chi tiết kỹ thuật.',
  ]);
}
