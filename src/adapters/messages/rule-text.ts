import type { Metric } from '../../domain/metric.js';
import { Exact } from '../../domain/number.js';
import type {
  Award,
  Band,
  BandsRule,
  CountRule,
  DeadlineRule,
  RatioRule,
  RuleBody,
  ZeroPolicy,
} from '../../domain/rule.js';
import { formatDifference, formatNumber, formatPercent, formatPoints } from './format.js';

const ZERO_POLICIES: Readonly<Record<ZeroPolicy, string>> = {
  full: 'điểm tối đa',
  zero: '0 điểm',
  not_applicable: 'không áp dụng, để ngoài thang điểm',
  pending: 'chờ hướng dẫn',
  fallback: 'dùng số liệu thay thế',
};

/** What a rule is told for: its maximum, how its set prints points, and the figure behind each of its inputs. */
export interface RuleReader {
  readonly max: Exact;
  readonly places: number;
  readonly metricOf: (input: string) => Metric | undefined;
}

/** Các ngưỡng của một quy tắc, one line each, with the points of this criterion; an expression has none to tell. */
export function ruleLines(body: RuleBody, reader: RuleReader): string[] {
  const points = (award: Award) => awardText(award, reader);
  switch (body.kind) {
    case 'ratio':
      return ratioLines(body);
    case 'bands':
      return bandLines(body, reader);
    case 'levels':
      return [...body.levels.map(({ name, award }) => `${name}: ${points(award)}`), notArising(body.notArising)];
    case 'checklist':
      return [
        body.mode === 'all' ? 'Phải đủ mọi nội dung mới được điểm.' : 'Cộng điểm từng nội dung đã làm.',
        ...body.parts.map(({ name, award }) => `${name}: ${points(award)}`),
        notArising(body.notArising),
      ];
    case 'count':
      return countLines(body, reader);
    case 'deadline':
      return deadlineLines(body, reader);
    case 'sum':
      return body.parts.flatMap(({ id, name, maxPoints, rule }) => {
        const metricOf = (input: string) => reader.metricOf(`${id}.${input}`);
        const inner = ruleLines(rule, { ...reader, max: maxPoints, metricOf });
        return [
          `${name}, tối đa ${formatPoints(maxPoints, reader.places)} điểm`,
          ...inner.map((line) => `${name}: ${line}`),
        ];
      });
    case 'external':
      return [`Điểm được cho trên thang ${formatNumber(body.outOf)}, quy về điểm tối đa`];
    case 'inherited':
      return [`Lấy kết quả của cấp trên; từ ${formatPercent(body.fullAt)}: điểm tối đa`];
    case 'expression':
      return [];
  }
}

function ratioLines({ fullAt, zeroBelow, zeroDenominator }: RatioRule): string[] {
  const isWhole = fullAt.equals(Exact.ONE);
  return [
    `Từ ${formatPercent(fullAt)}: điểm tối đa; thấp hơn: điểm tối đa × tỷ lệ${isWhole ? '' : ` ÷ ${formatPercent(fullAt)}`}`,
    ...(zeroBelow === undefined ? [] : [`Dưới ${formatPercent(zeroBelow)}: 0 điểm`]),
    `Mẫu số bằng 0: ${ZERO_POLICIES[zeroDenominator]}`,
  ];
}

function bandLines({ bands, zeroDenominator }: BandsRule, reader: RuleReader): string[] {
  const isRatio = reader.metricOf('value')?.kind === 'ratio';
  const edge = (at: Exact) => (isRatio ? formatPercent(at) : formatNumber(at));
  return [
    ...bands.map((band) => `${bandText(band, edge)}: ${bandPoints(band, reader)}`),
    ...(isRatio ? [`Mẫu số bằng 0: ${ZERO_POLICIES[zeroDenominator]}`] : []),
  ];
}

function bandText({ from, below }: Band, edge: (at: Exact) => string): string {
  if (from === undefined) return below === undefined ? 'Mọi mức' : `Dưới ${edge(below)}`;
  return below === undefined ? `Từ ${edge(from)} trở lên` : `Từ ${edge(from)} đến dưới ${edge(below)}`;
}

function bandPoints({ award, to }: Band, reader: RuleReader): string {
  return to === undefined
    ? awardText(award, reader)
    : `tăng đều từ ${awardText(award, reader)} đến ${awardText(to, reader)}`;
}

function countLines(
  { start, terms, overrides, floor, cap, notArising: none }: CountRule,
  reader: RuleReader,
): string[] {
  const nameOf = (input: string) => reader.metricOf(input)?.name ?? input;
  return [
    `Bắt đầu từ ${awardText(start, reader)}`,
    ...terms.map(({ input, each, per, above }) => {
      const every = per.equals(Exact.ONE) ? 'mỗi đơn vị' : `mỗi ${formatNumber(per)}`;
      const over = above.isZero() ? '' : ` vượt quá ${formatNumber(above)}`;
      return `${nameOf(input)}: ${every}${over} ${formatDifference(worth(each, reader), reader.places)} điểm`;
    }),
    ...overrides.map(
      ({ input, points }) => `Có ${nameOf(input)}: ${formatPoints(points, reader.places)} điểm cho cả mục`,
    ),
    `Thấp nhất ${formatPoints(floor, reader.places)}, cao nhất ${formatPoints(cap ?? reader.max, reader.places)} điểm`,
    notArising(none),
  ];
}

function deadlineLines(
  { due, offsetDays, days, onTime, late, notArising: none }: DeadlineRule,
  reader: RuleReader,
): string[] {
  const unit = days === 'working' ? 'ngày làm việc' : 'ngày';
  const day = due === undefined ? 'thời hạn của việc' : `ngày ${dayText(due)}`;
  const moved = offsetDays === 0 ? '' : ` ${offsetDays > 0 ? 'thêm' : 'trừ'} ${Math.abs(offsetDays)} ${unit}`;
  return [
    `Đến hết ${day}${moved}: ${awardText(onTime, reader)}`,
    ...late.map(({ within, award }) => `Chậm không quá ${within} ${unit}: ${awardText(award, reader)}`),
    'Chậm hơn nữa: 0 điểm',
    notArising(none),
  ];
}

function dayText({ day, month, yearOffset }: NonNullable<DeadlineRule['due']>): string {
  const year = yearOffset === 0 ? 'của năm chấm' : yearOffset > 0 ? 'của năm sau' : 'của năm trước';
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')} ${year}`;
}

function notArising(policy: ZeroPolicy): string {
  return `Không phát sinh: ${ZERO_POLICIES[policy]}`;
}

function worth(award: Award, { max }: RuleReader): Exact {
  return award.kind === 'points' ? award.points : max.times(award.share);
}

function awardText(award: Award, reader: RuleReader): string {
  return `${formatPoints(worth(award, reader), reader.places)} điểm`;
}
