import type { Issue } from '../../domain/issue.js';

/** What a form calls its fields, by their names. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * What is wrong with a typed field, in the words of a form: the general sentences speak of data files, where one writes
 * keys and quotation marks. Undefined: the general sentence will do.
 */
export function fieldWords({ code }: Issue, name = 'ô này'): { text: string; remedy: string } | undefined {
  if (code === 'D002' || code === 'D010') return { text: `Chưa ghi ${name}.`, remedy: 'Ghi rồi gửi lại.' };
  if (code === 'D006') return { text: `Không đọc được ${name}.`, remedy: 'Ghi liền, không có dấu cách.' };
  if (code === 'D007') {
    return { text: `Không đọc được ${name}.`, remedy: 'Ghi ngày/tháng/năm, ví dụ 31/12/2026.' };
  }
  if (code === 'D005') return { text: `Không đọc được ${name}.`, remedy: 'Ghi một số như 1,5 hoặc 2.' };
  return undefined;
}
