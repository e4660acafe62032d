import type { IsoDate } from '../../domain/calendar.js';
import type { LeafForecast, MetricForecast, Outcome, SetForecast, Target } from '../../domain/forecast.js';
import { formatDate, formatNumber, formatPercent } from './format.js';

/** `923/3.099 = 29,78%`. */
export function outcomeText({ numerator, denominator }: Outcome): string {
  const counts = `${formatNumber(numerator)}/${formatNumber(denominator)}`;
  return denominator.isZero() ? counts : `${counts} = ${formatPercent(numerator.dividedBy(denominator))}`;
}

/** How many more cases, and how that was found. */
export function volumeText({ volume, metric }: MetricForecast, until: IsoDate): string {
  const { expected, method, elapsed = 0, left = 0, lastYear } = volume;
  const cases = `còn dự kiến ${formatNumber(expected)} ${metric.unit} đến ${formatDate(until)}`;
  switch (method) {
    case 'given':
      return `${cases} (số đơn vị ghi)`;
    case 'run_rate':
      return `${cases} (như nhịp ${elapsed} ngày làm việc đã qua, còn ${left} ngày)`;
    case 'last_year':
      return `${cases} (theo cả năm trước ${lastYear === undefined ? '' : formatNumber(lastYear)} ${metric.unit})`;
    case 'fixed_list':
      return 'danh sách cố định, không thêm';
    case 'unknown':
      return 'chưa ước được số còn lại, tính như không thêm';
  }
}

/** How the likely value was found. */
export function methodText({ method, rate, rule }: MetricForecast): string {
  const kept = rate === undefined ? '' : ` ${formatPercent(rate)}`;
  if (!rule.grows) return 'giữ như hiện nay';
  switch (method) {
    case 'recent':
      return `phần mới như từ tháng trước đến nay:${kept}`;
    case 'so_far':
      return `phần mới như từ đầu kỳ:${kept}`;
    case 'nothing':
      return 'chưa có số để ước, lấy mức thấp nhất';
  }
}

/** What it takes to come to one threshold. */
export function targetText(target: Target, forecast: MetricForecast): string {
  const { volume, metric, rule, best } = forecast;
  const aim = target.kind === 'target' ? ' (chỉ tiêu phấn đấu)' : '';
  const at = metric.better === 'higher' ? formatPercent(target.at) : `không quá ${formatPercent(target.at)}`;
  const expected = formatNumber(volume.expected);
  const [needed, allowed] = [formatNumber(target.needed), formatNumber(target.allowed)];
  if (target.outlook === 'certain') return `Chắc đạt ${at}${aim}, dù phần còn lại thế nào`;
  if (target.outlook === 'lost') {
    return `Không còn đạt được ${at}${aim} với số dự kiến này: tốt nhất là ${outcomeText(best)}`;
  }
  if (metric.better === 'lower') {
    return `Để ${at}${aim}: trong ${expected} ${metric.unit} còn dự kiến chỉ được thêm nhiều nhất ${needed}`;
  }
  const name = metric.numeratorName === undefined ? '' : ` ${metric.numeratorName}`;
  if (rule.past === 'mendable') return `Để đạt ${at}${aim}: phải có thêm ít nhất ${needed}${name}`;
  return `Để đạt ${at}${aim}: trong ${expected} ${metric.unit} còn dự kiến phải có ít nhất ${needed}${name}, chỉ được ${rule.miss} nhiều nhất ${allowed}`;
}

/** What the forecast takes for granted, so that a reader can disagree. */
export function assumptions({ comingEvidence, leaves, metrics, volume }: SetForecast): string[] {
  const hasLastYear = metrics.some((each) => each.volume.method === 'last_year');
  const has = (basis: LeafForecast['basis']) => leaves.some((each) => each.basis === basis);
  return [
    'Thấp nhất: mọi hồ sơ còn dự kiến đều không đạt, không nộp thêm minh chứng nào. Cao nhất: tất cả đều đạt, minh chứng nộp đủ.',
    'Có thể: hồ sơ mới đạt theo tỷ lệ đã nêu, phần lẻ tính là không đạt; việc dở dang giữ nguyên như hiện nay.',
    ...(volume === 'last_year' && !hasLastYear
      ? ['Chưa có số của năm trước trong dữ liệu, nên số hồ sơ còn dự kiến lấy theo nhịp hiện nay.']
      : []),
    comingEvidence === 0
      ? 'Không có minh chứng nào sắp đến hạn.'
      : `Mức có thể coi ${comingEvidence} minh chứng chưa đến hạn là nộp đúng hạn; minh chứng đã quá hạn coi như vẫn thiếu.`,
    ...(has('ledger')
      ? ['(*) Chưa có cách dự báo: thấp nhất là điểm hiện có, cao nhất là mức sổ điểm còn lấy được.']
      : []),
    ...(has('wide') ? ['(**) Nhiều số liệu cùng thay đổi: lấy cả khoảng điểm của quy tắc.'] : []),
    'Quy tắc chấm, ngày nghỉ giữ như hiện nay. Dự báo không được lưu làm điểm.',
  ];
}
