import type { ComponentChildren } from 'preact';

export interface SidewaysProps {
  /** What it holds, for those who come to it by keyboard. */
  readonly label: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** What is moved sideways where the screen is narrower than its words; by keyboard as well. */
export function Sideways({ label, id, children }: SidewaysProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="wide" id={id} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
