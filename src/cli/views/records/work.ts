import { formatDate, listName, processGapName, workFileGapName } from '../../../adapters/messages/index.js';
import type { ListWork } from '../../../application/records/count-list.js';
import type { DepartmentWork, UrgentDossier } from '../../../domain/dossiers/work-list.js';
import type { OutdatedProcess, UnfinishedWorkFile } from '../../../domain/registers/register-gaps.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { sectionLines } from '../heading.js';

/** Rows of one list before the rest is only counted. */
const MOST = 15;
const text = (title: string): Column => ({ title, align: 'text' });

export function workLines(work: readonly ListWork[], output: Output): string[] {
  if (work.length === 0) {
    return ['Chưa có danh sách nào. Nhập bằng "cchc import-list".'];
  }
  return work.flatMap((each) => [
    ...sectionLines(`Việc cần làm: ${listName(each.kind)}`, output),
    ...linesOf(each, output),
  ]);
}

function linesOf(work: ListWork, output: Output): string[] {
  switch (work.kind) {
    case 'dossiers':
      return dossierLines(work.departments, output);
    case 'work_files':
      return fileLines(work.files, output);
    case 'iso_processes':
      return processLines(work.processes, output);
  }
}

function dossierLines(departments: readonly DepartmentWork[], { width }: Output): string[] {
  if (departments.length === 0) return ['Không có hồ sơ quá hạn hay sắp đến hạn.'];
  return departments.flatMap(({ department, late, near, awaiting, dossiers }) => [
    `${department === '' ? 'Không ghi đơn vị' : department}: quá hạn ${late}, sắp đến hạn ${near}, chờ bổ sung ${awaiting}`,
    ...(dossiers.length === 0
      ? []
      : table(
          [text('Mã hồ sơ'), text('Thủ tục'), text('Hạn'), text('Còn')],
          dossiers.slice(0, MOST).map(dossierRow),
          width,
        )),
    ...moreThan(dossiers.length),
  ]);
}

function dossierRow({ code, procedure = '', deadline, daysLeft, daysLate, repeated }: UrgentDossier): string[] {
  const left = repeated ? 'bổ sung quá số lần' : daysLate > 0 ? `quá ${daysLate} ngày` : `còn ${daysLeft} ngày`;
  return [code, procedure, deadline === undefined ? '' : formatDate(deadline), left];
}

function fileLines(files: readonly UnfinishedWorkFile[], { width }: Output): string[] {
  if (files.length === 0) return ['Hồ sơ công việc nào cũng đạt.'];
  const rows = files
    .slice(0, MOST)
    .map(({ code, department, deadline, gaps }) => [
      ...[code, department, deadline === undefined ? '' : formatDate(deadline)],
      gaps.length === 0 ? 'sắp đến hạn nộp lưu' : gaps.map(workFileGapName).join(', '),
    ]);
  return [
    ...table([text('Mã hồ sơ'), text('Đơn vị'), text('Hạn nộp lưu'), text('Chưa đạt')], rows, width),
    ...moreThan(files.length),
  ];
}

function processLines(processes: readonly OutdatedProcess[], { width }: Output): string[] {
  if (processes.length === 0) return ['Quy trình nào cũng còn mới.'];
  const rows = processes
    .slice(0, MOST)
    .map(({ code, procedure = '', department, gaps, documents }) => [
      ...[code, procedure, department],
      [gaps.map(processGapName).join(', '), ...documents].join('; '),
    ]);
  return [
    ...table([text('Mã'), text('Quy trình'), text('Đơn vị'), text('Chưa đạt')], rows, width),
    ...moreThan(processes.length),
  ];
}

function moreThan(count: number): string[] {
  return count > MOST ? [`… và ${count - MOST} mục khác (xem đủ: thêm --json).`] : [];
}
