import type { ComponentChildren } from 'preact';

export interface WideTableProps {
  readonly caption: string;
  readonly children: ComponentChildren;
}

/** A table that is moved sideways where the screen is narrower than its words; by keyboard as well. */
export function WideTable({ caption, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="wide" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  );
}
