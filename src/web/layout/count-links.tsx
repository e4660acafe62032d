export interface CountLink {
  readonly figure: string | number;
  readonly words: string;
  readonly url: string;
}

/** A few figures, each leading to where it is made smaller. */
export function CountLinks({ counts }: { readonly counts: readonly CountLink[] }) {
  return (
    <ul class="counts">
      {counts.map(({ figure, words, url }) => (
        <li key={url}>
          <a href={url}>
            <strong>{figure}</strong> {words}
          </a>
        </li>
      ))}
    </ul>
  );
}
