import { BAR, BarRow, BarRows } from './bar-rows.js';
import { placeText, type RankRangeProps } from './rank-column.js';

/** Half of the diamond of a published place, in pixels. */
const HALF = BAR / 2;

/** The same places from the first day down to the last, the best on the left: as long as it must be on a narrow screen. */
export function RankRows({ title, columns }: RankRangeProps) {
  return (
    <BarRows title={title}>
      <p class="ends" aria-hidden="true">
        <span>hạng 1</span>
        <span>hạng cuối</span>
      </p>
      {columns.map((column) => {
        const [from, to] = [shareOf(column.best, column.count), shareOf(column.worst, column.count)];
        const name = `${column.breaks ? '∕∕ ' : ''}${column.day}, ${column.kind}`;
        return (
          <BarRow key={`${column.day} ${column.kind}`} name={name} figure={placeText(column)}>
            <line x1="0" x2="100%" y1={HALF} y2={HALF} stroke="#cfd6dc" />
            {column.isPrinted ? (
              <svg x={`${from}%`} y="0" width="1" height={BAR} overflow="visible" aria-hidden="true">
                <path d={`M0 0 l${HALF} ${HALF} l-${HALF} ${HALF} l-${HALF} -${HALF} z`} fill="#16202a" />
              </svg>
            ) : (
              <rect
                {...{ x: `${from}%`, width: `${Math.max(1, to - from)}%`, height: BAR }}
                {...{ fill: '#b3cfe0', stroke: '#0b4a6f' }}
              />
            )}
          </BarRow>
        );
      })}
    </BarRows>
  );
}

/** Of the width, in hundredths: the last place lies at the end. */
function shareOf(place: number, count: number): number {
  return count <= 1 ? 0 : Math.round(((place - 1) * 980) / (count - 1)) / 10 + 1;
}
