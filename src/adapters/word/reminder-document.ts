import type { IPropertiesOptions, ISectionOptions, Paragraph, Table } from 'docx';
import { injectable } from 'inversify';
import type { ReminderWriter } from '../../application/ports/reminder-writer.js';
import type { Reminder } from '../../domain/reminder.js';
import { NOBODY_TO_REMIND, type ReminderText, reminderText } from '../messages/index.js';
import { A4, FONT, MARGINS, SIZES } from './page-setup.js';
import { owedTable } from './reminder-table.js';

/** The library, loaded when a document is first asked for. */
export type Docx = typeof import('docx');

/** Nhắc việc as a document for Word: short, without quốc hiệu, each department on a sheet of its own. */
@injectable()
export class ReminderDocument implements ReminderWriter {
  async write(reminders: readonly Reminder[]): Promise<Uint8Array> {
    const docx = await import('docx');
    const document = new docx.Document({
      ...PROPERTIES,
      sections:
        reminders.length === 0
          ? [{ children: [new docx.Paragraph(NOBODY_TO_REMIND)] }]
          : reminders.map((each) => sectionOf(docx, reminderText(each))),
    });
    return new Uint8Array(await docx.Packer.toBuffer(document));
  }
}

const PROPERTIES: Partial<IPropertiesOptions> = {
  creator: 'Tự chấm CCHC',
  lastModifiedBy: 'Tự chấm CCHC',
  title: 'Nhắc việc',
  styles: { default: { document: { run: { font: FONT, size: SIZES.body } } } },
};

function sectionOf(docx: Docx, text: ReminderText): ISectionOptions {
  return {
    properties: { page: { size: A4, margin: { ...MARGINS, header: 0, footer: 0 } } },
    children: [...headOf(docx, text), ...text.parts.flatMap((part) => partOf(docx, part)), ...tailOf(docx, text)],
  };
}

function headOf(docx: Docx, { from, title, to, glance }: ReminderText): Paragraph[] {
  const { Paragraph, TextRun, AlignmentType } = docx;
  return [
    new Paragraph({ children: [new TextRun({ text: from, size: SIZES.small })], spacing: { after: 120 } }),
    new Paragraph({
      children: [new TextRun({ text: title.toLocaleUpperCase('vi'), bold: true, size: SIZES.title })],
      ...{ alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    }),
    new Paragraph({
      children: [new TextRun({ text: 'Gửi: ', bold: true }), new TextRun(to)],
      spacing: { after: 80 },
    }),
    new Paragraph({ children: [new TextRun(glance)], spacing: { after: 120 } }),
  ];
}

function partOf(docx: Docx, part: ReminderText['parts'][number]): (Paragraph | Table)[] {
  const { Paragraph, TextRun } = docx;
  const notice = part.notice === undefined ? [] : [new TextRun({ text: ` (${part.notice})`, italics: true })];
  return [
    new Paragraph({
      children: [new TextRun({ text: part.title, bold: true }), ...notice],
      ...{ keepNext: true, spacing: { before: 120, after: 60 } },
    }),
    owedTable(docx, part),
  ];
}

function tailOf(docx: Docx, { findings, how }: ReminderText): Paragraph[] {
  const { Paragraph, TextRun } = docx;
  const heading = new Paragraph({
    children: [new TextRun({ text: 'Tồn tại chưa khắc phục xong', bold: true })],
    ...{ keepNext: true, spacing: { before: 160, after: 60 } },
  });
  return [
    ...(findings.length === 0 ? [] : [heading]),
    ...findings.map((each) => new Paragraph({ children: [new TextRun(`- ${each}`)], spacing: { after: 40 } })),
    new Paragraph({
      children: [new TextRun({ text: how, italics: true, size: SIZES.small })],
      spacing: { before: 160 },
    }),
  ];
}
