import type { IsoDate, Period } from '../domain/calendar.js';
import type { ForecastRequest } from '../domain/forecast.js';
import type { MetricId } from '../domain/metric.js';
import { Exact } from '../domain/number.js';
import type { PlanBy } from '../domain/plan/plan.js';
import { type MonthId, monthId } from '../domain/records/month.js';
import { isShortId } from '../domain/records/short-id.js';
import { readWrittenDate } from '../domain/written-date.js';
import { UsageError } from './usage-error.js';

const HOW_TO_WRITE_A_DAY = 'Ghi ngày/tháng/năm (ngày trước, tháng sau), hoặc năm-tháng-ngày với đủ bốn chữ số năm.';

/** An option that may be given several times. */
export function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}

export function readDate(text: string): IsoDate {
  const date = readWrittenDate(text);
  if (date === undefined) throw new UsageError(`"${text}" không phải là một ngày có thật.`, HOW_TO_WRITE_A_DAY);
  return date;
}

/** `2026-10`, `10/2026`, `3/2026`. */
export function readMonth(text: string): MonthId {
  const plain = text.trim();
  const slashed = /^(\d{1,2})[/-](\d{4})$/.exec(plain);
  const dashed = /^(\d{4})[/-](\d{1,2})$/.exec(plain);
  const [year = '', month = ''] = slashed ? [slashed[2], slashed[1]] : [dashed?.[1], dashed?.[2]];
  const id = monthId(`${year}-${month.padStart(2, '0')}`);
  if (id === undefined) {
    throw new UsageError(
      `"${text}" không phải là một tháng có thật.`,
      'Ghi tháng/năm (10/2026) hoặc năm-tháng (2026-10).',
    );
  }
  return id;
}

/** `01/7/2026..30/9/2026`; one day alone is a period of one day. */
export function readPeriod(text: string): Period {
  const [first = '', last = first] = text.split('..');
  const period = { from: readDate(first), to: readDate(last) };
  if (period.from <= period.to) return period;
  throw new UsageError(
    `Khoảng "${text}" có ngày đầu sau ngày cuối.`,
    'Ghi ngày đầu trước, hai dấu chấm, rồi ngày cuối.',
  );
}

/** A whole number from 0. */
export function readNumber(text: string): number {
  if (/^\d{1,6}$/.test(text.trim())) return Number.parseInt(text, 10);
  throw new UsageError(`"${text}" không phải là một số nguyên.`, 'Ghi một số như 1, 2, 3.');
}

/** A short name that appears in file names, addresses and commands. */
export function readId(text: string): string {
  if (isShortId(text)) return text;
  throw new UsageError(
    `"${text}" không dùng làm mã được.`,
    'Mã gồm chữ thường không dấu, số và dấu gạch nối, như xuan-tho, phong-kinh-te.',
  );
}

/** Which estimate of coming cases is taken where the office gives no figure. */
export function readVolume(text: string): ForecastRequest['volume'] {
  if (text === 'nhip-hien-nay') return 'run_rate';
  if (text === 'nam-truoc') return 'last_year';
  throw new UsageError(`Không có cách "${text}".`, 'Ghi nhip-hien-nay hoặc nam-truoc.');
}

/** `CHI_TIEU=412`: cases expected of a metric; dots may group the digits. */
export function readExpected(texts: readonly string[]): ReadonlyMap<MetricId, Exact> {
  const cases = new Map<MetricId, Exact>();
  for (const each of texts) {
    const [, metric, digits] = /^([^=\s]+)=(\d{1,3}(?:\.\d{3})+|\d{1,9})$/.exec(each.trim()) ?? [];
    if (metric === undefined || digits === undefined) {
      throw new UsageError(`Không hiểu "${each}".`, 'Ghi mã chỉ tiêu, dấu bằng, rồi số hồ sơ, ví dụ CHI_TIEU=412.');
    }
    if (cases.has(metric)) throw new UsageError(`"${metric}" được ghi hai lần.`, 'Giữ một số cho mỗi chỉ tiêu.');
    cases.set(metric, Exact.of(BigInt(digits.replaceAll('.', ''))));
  }
  return cases;
}

/** Points as people write them: `80`, `80,5`. */
export function readPoints(text: string): Exact {
  const points = /^[\d.,]+$/.test(text.trim()) ? Exact.parse(text) : undefined;
  if (points === undefined)
    throw new UsageError(`"${text}" không phải là một số điểm.`, 'Ghi một số như 80 hoặc 80,5.');
  return points;
}

export function readPlanBy(text: string): PlanBy {
  if (text === 'count' || text === 'effort') return text;
  throw new UsageError(`Không có cách tính "${text}".`, 'Ghi count (ít việc nhất) hoặc effort (ít giờ công nhất).');
}
