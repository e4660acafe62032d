import { COLOURED, PLAIN, type Style } from './text/style.js';

/** Where a command writes: results to `out`, notices and problems to `err`. */
export interface Output {
  readonly style: Style;
  /** Columns of the screen. */
  readonly width: number;
  out(lines: readonly string[]): void;
  err(lines: readonly string[]): void;
  json(document: unknown): void;
  /** What long work is at, on one line at a terminal that is written over; the empty text takes the line away. */
  progress(text: string): void;
}

/** The parts of a process that an output needs. */
export interface Streams {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Characters that steer a terminal or turn the direction of writing. */
const STEERING = /[\p{Cc}\p{Bidi_C}]/gu;
const ESCAPE = String.fromCharCode(27);

/** Data may hold such characters, but a file must not rewrite what the screen shows: only line ends and colours pass. */
function harmless(text: string, colour: boolean): string {
  return text.replace(STEERING, (mark: string, at: number) => {
    const isColour = colour && mark === ESCAPE && /^\[\d{1,2}m/.test(text.slice(at + 1, at + 5));
    return mark === '\n' || mark === '\t' || isColour ? mark : '\uFFFD';
  });
}

const ERASE_LINE = `${ESCAPE}[K`;
const PIPE_WIDTH = 100;
const LEAST_WIDTH = 40;
const MOST_WIDTH = 120;

/** Colour only at a terminal and without NO_COLOR; a pipe gets plain text. */
export function createOutput(streams: Streams): Output {
  const terminal = streams.stdout.isTTY === true;
  const colour = terminal && !streams.env.NO_COLOR && streams.env.TERM !== 'dumb';
  const asked = Number.parseInt(streams.env.COLUMNS ?? '', 10);
  const columns = (terminal ? streams.stdout.columns : undefined) ?? (asked > 0 ? asked : PIPE_WIDTH);
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, columns));
  let isBusy = false;
  const progress = (text: string): void => {
    if (streams.stderr.isTTY !== true || (text === '' && !isBusy)) return;
    isBusy = text !== '';
    // Longer than the screen it would take a second line, which nothing erases.
    streams.stderr.write(`\r${ERASE_LINE}${harmless(text, false).slice(0, width - 1)}`);
  };
  const write = (stream: { write(text: string): unknown }, lines: readonly string[]): void => {
    progress('');
    if (lines.length > 0) stream.write(`${harmless(lines.join('\n'), colour)}\n`);
  };
  return {
    style: colour ? COLOURED : PLAIN,
    width,
    out: (lines) => write(streams.stdout, lines),
    err: (lines) => write(streams.stderr, lines),
    progress,
    json: (document) => {
      progress('');
      // In two writes: the text of a whole province is large, and joining it would hold it twice.
      streams.stdout.write(JSON.stringify(document, null, 2));
      streams.stdout.write('\n');
    },
  };
}
