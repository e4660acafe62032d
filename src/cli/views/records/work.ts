import { daysText, formatDate, processGapName, workFileGapName } from '../../../adapters/messages/index.js';
import type { ListWork } from '../../../application/records/count-list.js';
import type { DepartmentWork } from '../../../domain/dossiers/work-list.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { hang } from '../../text/width.js';
import { sectionLines } from '../heading.js';

const DEPARTMENTS: readonly Column[] = [
  { title: 'Đơn vị', align: 'text' },
  { title: 'Quá hạn', align: 'number' },
  { title: 'Sắp đến hạn', align: 'number' },
  { title: 'Chờ bổ sung', align: 'number' },
];
const NOWHERE = 'Chưa ghi đơn vị';
const NOTHING = '  Không có việc nào phải làm ngay.';

/** Việc cần làm from one list, most urgent first; dossiers are named by their codes only. */
export function workLines(work: ListWork, output: Output): string[] {
  switch (work.kind) {
    case 'dossiers':
      return dossierLines(work.departments, output);
    case 'work_files':
      return [
        ...sectionLines(`Hồ sơ công việc chưa đạt: ${work.files.length}`, output),
        ...lines(
          work.files.map(({ code, department, gaps, deadline }) => {
            const until = deadline === undefined ? '' : `hạn nộp lưu ${formatDate(deadline)}`;
            return [code, department, gaps.map(workFileGapName).join(', '), until];
          }),
          output,
        ),
      ];
    case 'iso_processes':
      return [
        ...sectionLines(`Quy trình ISO cần sửa: ${work.processes.length}`, output),
        ...lines(
          work.processes.map(({ code, procedure = '', department, gaps, documents }) => [
            ...[code, procedure, department, gaps.map(processGapName).join(', ')],
            documents.length === 0 ? '' : `văn bản: ${documents.join(', ')}`,
          ]),
          output,
        ),
      ];
  }
}

function dossierLines(departments: readonly DepartmentWork[], output: Output): string[] {
  const title = 'Hồ sơ quá hạn, sắp đến hạn';
  if (departments.length === 0) return [...sectionLines(title, output), NOTHING];
  return [
    ...sectionLines(title, output),
    ...table(
      DEPARTMENTS,
      departments.map(({ department, late, near, awaiting }) => [
        department === '' ? NOWHERE : department,
        ...[late, near, awaiting].map(String),
      ]),
      output.width,
    ),
    '',
    ...lines(
      departments.flatMap(({ department, dossiers }) =>
        dossiers.map(({ code, procedure = '', deadline, daysLeft, daysLate, repeated }) => [
          ...[code, procedure, department],
          deadline === undefined ? '' : `hạn ${formatDate(deadline)}, ${daysText(daysLate > 0 ? -daysLate : daysLeft)}`,
          repeated ? 'yêu cầu bổ sung quá số lần' : '',
        ]),
      ),
      output,
    ),
  ];
}

function lines(rows: readonly (readonly string[])[], { width }: Output): string[] {
  if (rows.length === 0) return [NOTHING];
  return rows.flatMap((row) => hang('  - ', row.filter((each) => each !== '').join(' · '), width));
}
