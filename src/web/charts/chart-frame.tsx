import type { ComponentChildren } from 'preact';

export interface ChartFrameProps {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** A picture that keeps readable letters on a narrow screen, where it is moved sideways; its figures are in a table below. */
export function ChartFrame({ title, width, height, children }: ChartFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="wide" aria-label={`Biểu đồ: ${title}`} tabIndex={0}>
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. Số liệu ở bảng dưới.`}>
        {children}
      </svg>
    </section>
  );
}
