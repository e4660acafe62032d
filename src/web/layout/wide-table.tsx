import type { ComponentChildren } from 'preact';
import { Sideways } from './sideways.js';

export interface WideTableProps {
  readonly caption: string;
  readonly children: ComponentChildren;
}

/** A table under its caption. */
export function WideTable({ caption, children }: WideTableProps) {
  return (
    <Sideways label={caption}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </Sideways>
  );
}
