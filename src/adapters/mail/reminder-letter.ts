import type { Reminder } from '../../domain/reminder.js';
import { formatMonth, type ReminderPartText, reminderText } from '../messages/index.js';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** Thư nhắc: the words of the sheet of reminder as plain text. @param link to the page where it is handed in */
export function reminderLetter(reminder: Reminder, link?: string): Letter {
  const { to, glance, parts, findings } = reminderText(reminder);
  const text = [
    `Kính gửi ${to},`,
    '',
    glance,
    '',
    ...parts.flatMap(partLines),
    ...(findings.length === 0 ? [] : ['Tồn tại chưa khắc phục xong:', ...findings.map((each) => `- ${each}`), '']),
    ...(link === undefined ? [] : [`Nộp tại: ${link}`, '']),
    'Thư do chương trình tự chấm điểm gửi theo yêu cầu của cơ quan thường trực. Không trả lời thư này.',
  ];
  const { month, department } = reminder;
  return { subject: `Nhắc việc tháng ${formatMonth(month)}: ${department.name}`, text: `${text.join('\n')}\n` };
}

function partLines({ title, notice, rows }: ReminderPartText): string[] {
  return [
    notice === undefined ? title : `${title} (${notice})`,
    ...rows.flatMap(([number, name, slots, , due, state, points]) => [
      `${number}. ${name}, ${slots}`,
      `   Hạn ${due}. ${state}. ${points} điểm.`,
    ]),
    '',
  ];
}
