import { formatDifference, formatPoints } from '../../adapters/messages/index.js';
import { Exact } from '../../domain/number.js';
import { shortened } from './long-text.js';
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

/** A line of words with its bar below, in pixels. */
const ROW = 44;
const WORDS = 17;
const BAR = 16;

/**
 * Thác điểm: from one total to another, part by part. Gains are full bars, losses hatched ones, and every bar carries its
 * figure, so that a black and white print tells the same. Lengths are shares of the width, so that a phone shows it whole.
 * The table below it is for who does not see pictures.
 */
export function WaterfallChart({ title, before, after, bars, places }: WaterfallProps) {
  const levels = levelsOf(before.points, bars);
  const low = Exact.sum([levels.reduce(Exact.min, before.points), Exact.of(-1, 2)]);
  const high = Exact.sum([levels.reduce(Exact.max, before.points), Exact.of(1, 2)]);
  const at = (points: Exact) => lengthOf(points.minus(low), high.minus(low), 100);
  const rows = bars.length + 2;
  return (
    <svg class="chart fluid" height={rows * ROW} role="img" aria-label={`${title}. Số liệu ở bảng dưới.`}>
      <defs>
        <pattern id="mat" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <rect width="3" height="6" fill="#a3221b" />
        </pattern>
      </defs>
      <Total row={0} name={before.name} share={at(before.points)} figure={formatPoints(before.points, places)} />
      {bars.map(({ name, change }, index) => {
        const [from, to] = [levels[index] ?? before.points, levels[index + 1] ?? before.points];
        const left = at(Exact.min(from, to));
        const width = Math.max(0.5, at(Exact.max(from, to)) - left);
        const y = (index + 1) * ROW;
        return (
          <g key={name}>
            <Words {...{ name, y }} figure={formatDifference(change, places)} />
            <rect
              {...{ x: `${left}%`, y: y + WORDS + 5, width: `${width}%`, height: BAR }}
              fill={change.sign() < 0 ? 'url(#mat)' : '#0b4a6f'}
              stroke={change.sign() < 0 ? '#a3221b' : '#0b4a6f'}
            />
          </g>
        );
      })}
      <Total row={rows - 1} name={after.name} share={at(after.points)} figure={formatPoints(after.points, places)} />
    </svg>
  );
}

interface TotalProps {
  readonly row: number;
  readonly name: string;
  /** Of the width, in hundredths. */
  readonly share: number;
  readonly figure: string;
}

function Total({ row, name, share, figure }: TotalProps) {
  const y = row * ROW;
  return (
    <g font-weight="600">
      <Words {...{ name, figure, y }} />
      <rect x="0" y={y + WORDS + 5} width={`${share}%`} height={BAR} fill="#e3eef5" stroke="#0b4a6f" />
    </g>
  );
}

function Words({ name, figure, y }: { name: string; figure: string; y: number }) {
  return (
    <g font-size="14" fill="#16202a">
      <text x="0" y={y + WORDS}>
        {shortened(name)}
      </text>
      <text x="100%" y={y + WORDS} text-anchor="end">
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
