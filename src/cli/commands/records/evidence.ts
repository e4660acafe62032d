import { withExamples } from '../../help.js';
import { addLookOptions } from '../../records-options.js';
import type { AddCommand } from '../command.js';
import { MONTH_OPTION, WORKSPACE } from './arguments.js';
import { addDecisions } from './evidence-decisions.js';
import { addHandIns } from './evidence-hand-in.js';
import type { EvidenceListOptions, EvidenceLookOptions } from './evidence-options.js';

export const addEvidence: AddCommand = (program, context, finish) => {
  const group = program
    .command('evidence')
    .description('Minh chứng: nộp, báo không phát sinh, duyệt, trả lại, rút, liệt kê, xem các bản đã nộp');
  addHandIns(group, context, finish);
  addDecisions(group, context, finish);

  const list = group
    .command('list')
    .description('Liệt kê minh chứng của tháng, việc chờ duyệt đứng đầu')
    .argument(...WORKSPACE)
    .option(...MONTH_OPTION)
    .option('--department <đơn-vị>', 'chỉ xem của một đơn vị (mã hoặc tên)')
    .option('--state <trạng-thái>', 'chỉ xem một trạng thái, như "đã nộp, chờ duyệt", tra-lai');
  addLookOptions(list).action(async (folder: string, options: EvidenceListOptions) => {
    const { runEvidenceList } = await import('../../run/records/evidence-list.js');
    finish(await runEvidenceList(context, folder, options));
  });
  withExamples(
    list,
    'cchc evidence list so-cchc',
    'cchc evidence list so-cchc --department "phong kinh te" --state tra-lai',
  );

  const history = group
    .command('history')
    .description('Mọi bản đã nộp của một minh chứng: ai, lúc nào, trạng thái, tệp, lý do')
    .argument(...WORKSPACE)
    .argument('<mã>', 'mã minh chứng, xem bằng "cchc evidence list"');
  addLookOptions(history).action(async (folder: string, id: string, options: EvidenceLookOptions) => {
    const { runEvidenceHistory } = await import('../../run/records/evidence-list.js');
    finish(await runEvidenceHistory(context, folder, id, options));
  });
  withExamples(history, 'cchc evidence history so-cchc <loại>/2026-Q3/1');
};
