import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions, OUT_OPTION } from '../options.js';
import type { AddCommand } from './command.js';

export interface ScoreOptions extends CaseOptions {
  readonly out?: string;
}

export const addScore: AddCommand = (program, context, finish) => {
  const command = program
    .command('score')
    .description('Chấm điểm một hồ sơ: tổng điểm, sổ điểm, minh chứng còn thiếu, nguy cơ mất điểm, kiểm tra số liệu')
    .argument(...CASE_ARGUMENT)
    .option(...OUT_OPTION);
  addCaseOptions(command).action(async (folder: string, options: ScoreOptions) => {
    const { runScore } = await import('../run/score.js');
    finish(await runScore(context, folder, options));
  });
  withExamples(
    command,
    'cchc score samples/xuan-tho',
    'cchc score samples/xuan-tho --set <mã-bộ-tiêu-chí> --out bang-cham.xlsx',
    'cchc score samples/xuan-tho --out out/',
  );
};
