import { formatDifference, formatPoints } from '../../adapters/messages/index.js';
import { Exact } from '../../domain/number.js';
import { BAR, BarRow, BarRows, Hatching } from './bar-rows.js';
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

/**
 * Thác điểm: from one total to another, part by part. Gains are full bars, losses hatched ones, and every bar carries its
 * figure, so that a black and white print tells the same.
 */
export function WaterfallChart({ title, before, after, bars, places }: WaterfallProps) {
  const levels = levelsOf(before.points, bars);
  const low = Exact.sum([levels.reduce(Exact.min, before.points), Exact.of(-1, 2)]);
  const high = Exact.sum([levels.reduce(Exact.max, before.points), Exact.of(1, 2)]);
  const at = (points: Exact) => lengthOf(points.minus(low), high.minus(low), 100);
  const total = ({ name, points }: WaterfallProps['before']) => (
    <BarRow name={name} figure={formatPoints(points, places)} isTotal>
      <rect x="0" width={`${at(points)}%`} height={BAR} fill="#e3eef5" stroke="#0b4a6f" />
    </BarRow>
  );
  return (
    <BarRows title={title} note={`Mép trái là ${formatPoints(low, places)} điểm: thanh đầu và thanh cuối bị cắt bớt.`}>
      <Hatching id="mat" />
      {total(before)}
      {bars.map(({ name, change }, index) => {
        const [from, to] = [levels[index] ?? before.points, levels[index + 1] ?? before.points];
        const left = at(Exact.min(from, to));
        const width = Math.max(0.5, at(Exact.max(from, to)) - left);
        return (
          <BarRow key={name} name={name} figure={formatDifference(change, places)}>
            <rect
              {...{ x: `${left}%`, width: `${width}%`, height: BAR }}
              fill={change.sign() < 0 ? 'url(#mat)' : '#0b4a6f'}
              stroke={change.sign() < 0 ? '#a3221b' : '#0b4a6f'}
            />
          </BarRow>
        );
      })}
      {total(after)}
    </BarRows>
  );
}

function levelsOf(before: Exact, bars: readonly WaterfallBar[]): Exact[] {
  const levels = [before];
  for (const { change } of bars) levels.push((levels.at(-1) ?? before).plus(change));
  return levels;
}
