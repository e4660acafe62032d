import { ChartFrame } from './chart-frame.js';
import { LongText } from './long-text.js';

/** So many of a thing that presses (hatched), and so many that soon will (full). */
export interface CountBar {
  readonly name: string;
  readonly pressing: number;
  readonly coming: number;
}

export interface CountBarsProps {
  readonly title: string;
  readonly pressing: string;
  readonly coming: string;
  readonly bars: readonly CountBar[];
}

const ROW = 30;
const NAMES = 320;
const FIELD = 420;
const FIGURES = 90;
const WIDTH = NAMES + FIELD + FIGURES;

/** Counts side by side, told apart by pattern and by figure, so that a black and white print tells the same. */
export function CountBars({ title, pressing, coming, bars }: CountBarsProps) {
  const most = Math.max(1, ...bars.map((each) => each.pressing + each.coming));
  const length = (count: number) => (count * FIELD) / most;
  return (
    <ChartFrame title={title} width={WIDTH} height={(bars.length + 1) * ROW}>
      <defs>
        <pattern id="gach" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <rect width="3" height="6" fill="#a3221b" />
        </pattern>
      </defs>
      <rect x={NAMES} y="8" width="22" height="14" fill="url(#gach)" stroke="#a3221b" />
      <text x={NAMES + 28} y="20" font-size="14" fill="#16202a">
        {pressing}
      </text>
      <rect x={NAMES + 170} y="8" width="22" height="14" fill="#0b4a6f" />
      <text x={NAMES + 198} y="20" font-size="14" fill="#16202a">
        {coming}
      </text>
      {bars.map((bar, index) => {
        const y = (index + 1) * ROW;
        const [first, second] = [length(bar.pressing), length(bar.coming)];
        return (
          <g key={bar.name}>
            <LongText text={bar.name} x={NAMES - 8} y={y + 20} />
            <rect x={NAMES} y={y + 6} width={first} height={ROW - 12} fill="url(#gach)" stroke="#a3221b" />
            <rect x={NAMES + first} y={y + 6} width={second} height={ROW - 12} fill="#0b4a6f" />
            <text x={NAMES + first + second + 8} y={y + 20} font-size="14" fill="#16202a">
              {bar.pressing} + {bar.coming}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}
