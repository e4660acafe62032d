import { BAR, BarRow, BarRows, Hatching } from './bar-rows.js';

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

const PRESSING = { fill: 'url(#gach)', stroke: '#a3221b', height: BAR };
const COMING = { fill: '#0b4a6f', stroke: '#0b4a6f', height: BAR };

/** Counts side by side, told apart by pattern and by figure, so that a black and white print tells the same. */
export function CountBars({ title, pressing, coming, bars }: CountBarsProps) {
  const most = Math.max(1, ...bars.map((each) => each.pressing + each.coming));
  const share = (count: number) => `${Math.round((count * 1000) / most) / 10}%`;
  return (
    <BarRows title={title}>
      <Hatching id="gach" />
      <p class="keys">
        <Key look={PRESSING} /> {pressing} <Key look={COMING} /> {coming}
      </p>
      {bars.map((bar) => (
        <BarRow key={bar.name} name={bar.name} figure={`${bar.pressing} + ${bar.coming}`}>
          <rect x="0" width={share(bar.pressing)} {...PRESSING} />
          <rect x={share(bar.pressing)} width={share(bar.coming)} {...COMING} />
        </BarRow>
      ))}
    </BarRows>
  );
}

function Key({ look }: { readonly look: typeof PRESSING }) {
  return (
    <svg width="22" height={BAR} aria-hidden="true">
      <rect width="22" {...look} />
    </svg>
  );
}
