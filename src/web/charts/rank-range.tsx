import { ChartFrame } from './chart-frame.js';
import { placeText, type RankColumn, type RankRangeProps } from './rank-column.js';
import { RankRows } from './rank-rows.js';

/** With more columns their letters would get too small to read. */
const MOST_COLUMNS = 8;
const COLUMN = 104;
const LEFT = 56;
const TOP = 34;
const FIELD = 220;
const FOOT = 56;
const INK = '#16202a';

/** Places over time, as columns where the screen is wide enough for them, as rows where it is not. */
export function RankRangeChart({ title, columns }: RankRangeProps) {
  if (columns.length > MOST_COLUMNS) return <RankRows {...{ title, columns }} />;
  return (
    <>
      <div class="on-wide">
        <RankColumns {...{ title, columns }} />
      </div>
      <div class="on-narrow">
        <RankRows {...{ title, columns }} />
      </div>
    </>
  );
}

/**
 * Places over time, the best on top: a diamond is a published place, a bar the range of an estimate. Two strokes stand
 * between days that are not on one scale; only days that are get joined. Every mark carries its figure.
 */
function RankColumns({ title, columns }: RankRangeProps) {
  const width = Math.max(LEFT + columns.length * COLUMN + 8, 640);
  const bottom = TOP + FIELD;
  return (
    <ChartFrame title={title} width={width} height={bottom + FOOT}>
      <text x={LEFT - 8} y={TOP + 5} text-anchor="end" font-size="12" fill={INK}>
        hạng 1
      </text>
      <text x={LEFT - 8} y={bottom + 5} text-anchor="end" font-size="12" fill={INK}>
        cuối
      </text>
      <line x1={LEFT} y1={TOP} x2={LEFT} y2={bottom} stroke={INK} />
      <line x1={LEFT} y1={bottom} x2={width - 8} y2={bottom} stroke={INK} />
      {columns.map((column, at) => {
        const x = LEFT + (at + 0.5) * COLUMN;
        const before = columns[at - 1];
        return (
          <g key={`${column.day} ${column.kind}`}>
            {before === undefined ? null : column.breaks ? (
              <Break x={x - COLUMN / 2} y={bottom} />
            ) : (
              <line {...{ x1: x - COLUMN, y1: middle(before), x2: x, y2: middle(column) }} stroke="#4a5763" />
            )}
            <Mark column={column} x={x} />
            <text x={x} y={heightOf(column, column.best) - 10} text-anchor="middle" font-size="13" fill={INK}>
              {placeText(column)}
            </text>
            <text x={x} y={bottom + 20} text-anchor="middle" font-size="12" fill={INK}>
              {column.day}
            </text>
            <text x={x} y={bottom + 38} text-anchor="middle" font-size="12" fill={INK}>
              {column.kind}
            </text>
          </g>
        );
      })}
    </ChartFrame>
  );
}

function Mark({ column, x }: { readonly column: RankColumn; readonly x: number }) {
  const top = heightOf(column, column.best);
  if (column.isPrinted) return <path d={`M${x} ${top - 8} l8 8 l-8 8 l-8 -8 z`} fill={INK} />;
  const height = Math.max(4, heightOf(column, column.worst) - top);
  return <rect x={x - 11} y={top} width="22" height={height} fill="#b3cfe0" stroke="#0b4a6f" stroke-width="1.5" />;
}

function Break({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${x - 6} ${y + 8} l6 -16 M${x} ${y + 8} l6 -16`} stroke="#a3221b" stroke-width="2" fill="none" />;
}

/** Blocks of several sizes share the picture: the last place of each lies on the ground line. */
function heightOf({ count }: RankColumn, place: number): number {
  return TOP + (count <= 1 ? 0 : ((place - 1) * FIELD) / (count - 1));
}

function middle(column: RankColumn): number {
  return (heightOf(column, column.best) + heightOf(column, column.worst)) / 2;
}
