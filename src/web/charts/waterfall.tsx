import { formatDifference, formatPoints } from '../../adapters/messages/index.js';
import { Exact } from '../../domain/number.js';
import { ChartFrame } from './chart-frame.js';
import { LongText } from './long-text.js';
import { lengthOf } from './scale.js';

export interface WaterfallBar {
  readonly name: string;
  readonly change: Exact;
}

export interface WaterfallProps {
  readonly title: string;
  readonly before: { readonly name: string; readonly points: Exact };
  readonly after: { readonly name: string; readonly points: Exact };
  readonly bars: readonly WaterfallBar[];
  readonly places: number;
}

const ROW = 30;
const NAMES = 320;
const FIELD = 420;
const FIGURES = 90;
const WIDTH = NAMES + FIELD + FIGURES;

/**
 * Thác điểm: from one total to another, part by part. Gains are full bars, losses hatched ones, and every bar carries its
 * figure, so that a black and white print tells the same. The table below it is for who does not see pictures.
 */
export function WaterfallChart({ title, before, after, bars, places }: WaterfallProps) {
  const levels = levelsOf(before.points, bars);
  const low = Exact.sum([levels.reduce(Exact.min, before.points), Exact.of(-1, 2)]);
  const high = Exact.sum([levels.reduce(Exact.max, before.points), Exact.of(1, 2)]);
  const at = (points: Exact) => NAMES + lengthOf(points.minus(low), high.minus(low), FIELD);
  const rows = bars.length + 2;
  return (
    <ChartFrame title={title} width={WIDTH} height={rows * ROW}>
      <defs>
        <pattern id="mat" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <rect width="3" height="6" fill="#a3221b" />
        </pattern>
      </defs>
      <Total row={0} name={before.name} x={at(before.points)} figure={formatPoints(before.points, places)} />
      {bars.map(({ name, change }, index) => {
        const [from, to] = [levels[index] ?? before.points, levels[index + 1] ?? before.points];
        const left = at(Exact.min(from, to));
        const width = Math.max(1.5, at(Exact.max(from, to)) - left);
        const y = (index + 1) * ROW;
        return (
          <g key={name}>
            <LongText text={name} x={NAMES - 8} y={y + 20} />
            <rect
              {...{ x: left, y: y + 6, width, height: ROW - 12 }}
              fill={change.sign() < 0 ? 'url(#mat)' : '#0b4a6f'}
              stroke={change.sign() < 0 ? '#a3221b' : '#0b4a6f'}
            />
            <text x={WIDTH - 4} y={y + 20} text-anchor="end" font-size="14" fill="#16202a">
              {formatDifference(change, places)}
            </text>
          </g>
        );
      })}
      <Total row={rows - 1} name={after.name} x={at(after.points)} figure={formatPoints(after.points, places)} />
    </ChartFrame>
  );
}

function Total({ row, name, x, figure }: { row: number; name: string; x: number; figure: string }) {
  const y = row * ROW;
  return (
    <g>
      <LongText text={name} x={NAMES - 8} y={y + 20} bold />
      <rect x={NAMES} y={y + 5} width={Math.max(0, x - NAMES)} height={ROW - 10} fill="#e3eef5" stroke="#0b4a6f" />
      <text x={WIDTH - 4} y={y + 20} text-anchor="end" font-size="14" font-weight="600" fill="#16202a">
        {figure}
      </text>
    </g>
  );
}

function levelsOf(before: Exact, bars: readonly WaterfallBar[]): Exact[] {
  const levels = [before];
  for (const { change } of bars) levels.push((levels.at(-1) ?? before).plus(change));
  return levels;
}
