export interface SampleProps {
  readonly what: string;
  readonly text: string;
}

/** Lines to be copied into a command window; moved sideways where they are longer than the screen. */
export function Sample({ what, text }: SampleProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <figure class="sample" aria-label={what} tabIndex={0}>
      <pre>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
