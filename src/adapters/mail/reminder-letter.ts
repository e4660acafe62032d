import type { Reminder } from '../../application/ports/mailer.js';
import { daysText, formatDate, formatMonth, slotName, slotStateName } from '../messages/index.js';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Thư nhắc: what is owed, the first due first, in plain text. @param link to the page where it is handed in */
export function reminderLetter({ commune, month, department, owed }: Reminder, link?: string): Letter {
  const count = `${owed.length} minh chứng`;
  const rows = owed.flatMap(({ title, slot, due, daysLeft, state }, index) => [
    `${index + 1}. ${title}, ${slotName(slot)}`,
    `   Hạn ${formatDate(due)}, ${daysText(daysLeft)}. ${slotStateName(state)}.`,
  ]);
  const text = [
    `Kính gửi ${department},`,
    '',
    `Tháng ${formatMonth(month)}, đơn vị còn ${count} phải nộp để chấm điểm cải cách hành chính của ${commune.name}:`,
    '',
    ...rows,
    '',
    ...(link === undefined ? [] : [`Nộp tại: ${link}`, '']),
    'Thư do chương trình tự chấm điểm gửi theo yêu cầu của cơ quan thường trực. Không trả lời thư này.',
  ];
  return { subject: `Nhắc nộp ${count} tháng ${formatMonth(month)}: ${department}`, text: `${text.join('\n')}\n` };
}
