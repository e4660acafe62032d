export interface LongTextProps {
  readonly text: string;
  /** Where it ends. */
  readonly x: number;
  readonly y: number;
  readonly bold?: boolean;
}

const LONGEST = 40;

/** What fits on the narrowest screen beside a figure; whoever needs it whole finds it in the table below. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** The name of a row, right up to its bar; what does not fit is cut, since the table below has it whole. */
export function LongText({ text, x, y, bold = false }: LongTextProps) {
  return (
    <text x={x} y={y} text-anchor="end" font-size="14" fill="#16202a" font-weight={bold ? 600 : undefined}>
      {shortened(text)}
    </text>
  );
}
