import type { IsoDate } from '../../domain/calendar.js';
import type { ForecastRequest } from '../../domain/forecast.js';
import { withExamples } from '../help.js';
import { addCaseOptions, CASE_ARGUMENT, type CaseOptions } from '../options.js';
import { collect, readDate, readVolume } from '../read-values.js';
import type { AddCommand } from './command.js';

export interface ForecastOptions extends CaseOptions {
  readonly until?: IsoDate;
  /** `METRIC=N`, as typed. */
  readonly expected?: readonly string[];
  readonly volume?: ForecastRequest['volume'];
}

export const addForecast: AddCommand = (program, context, finish) => {
  const command = program
    .command('forecast')
    .description('Dự báo đến cuối kỳ: khoảng điểm còn có thể, và phải làm được bao nhiêu để đạt từng ngưỡng')
    .argument(...CASE_ARGUMENT)
    .option('--until <ngày>', 'dự báo đến hết ngày này (mặc định: cuối kỳ chấm)', readDate)
    .option('--expected <chỉ-tiêu=số>', 'số hồ sơ còn dự kiến của một chỉ tiêu (có thể ghi nhiều lần)', collect)
    .option('--volume <cách>', 'khi không ghi số: nhip-hien-nay (mặc định) hoặc nam-truoc', readVolume);
  addCaseOptions(command).action(async (folder: string, options: ForecastOptions) => {
    const { runForecast } = await import('../run/forecast.js');
    finish(await runForecast(context, folder, options));
  });
  withExamples(
    command,
    'cchc forecast samples/xuan-tho',
    'cchc forecast samples/dai-son --until 30/6/2026 --expected <mã-chỉ-tiêu>=2400',
  );
};
