import type { ComponentChildren } from 'preact';

/** Height of a bar, in pixels; its lengths are shares of the width. */
export const BAR = 16;

export interface BarRowsProps {
  readonly title: string;
  /** What the lengths do not tell by themselves. */
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** Rows of words with a bar below each, as wide as the screen allows; the table below has the figures for every reader. */
export function BarRows({ title, note, children }: BarRowsProps) {
  return (
    <>
      <div class="chart bars" role="img" aria-label={`${title}. Số liệu ở bảng dưới.`}>
        {children}
      </div>
      {note === undefined ? null : <p class="hint">{note}</p>}
    </>
  );
}

export interface BarRowProps {
  readonly name: string;
  readonly figure: string;
  readonly isTotal?: boolean;
  readonly children: ComponentChildren;
}

export function BarRow({ name, figure, isTotal = false, children }: BarRowProps) {
  return (
    <div class={isTotal ? 'bar-row total' : 'bar-row'}>
      <p>
        <span>{name}</span>
        <span class="figure">{figure}</span>
      </p>
      <svg width="100%" height={BAR} aria-hidden="true">
        {children}
      </svg>
    </div>
  );
}

/** Gạch chéo, so that a black and white print tells it from a full bar. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true">
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#fff" />
        <rect width="3" height="6" fill="#a3221b" />
      </pattern>
    </svg>
  );
}
