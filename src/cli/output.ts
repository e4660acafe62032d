import { COLOURED, PLAIN, type Style } from './text/style.js';

/** Where a command writes: results to `out`, notices and problems to `err`. */
export interface Output {
  readonly style: Style;
  /** Columns of the screen. */
  readonly width: number;
  out(lines: readonly string[]): void;
  err(lines: readonly string[]): void;
  json(document: unknown): void;
}

/** The parts of a process that an output needs. */
export interface Streams {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Characters that steer a terminal or turn the direction of writing, other than line ends, tabs and colours: data may
 * hold them, and a file must not rewrite what the screen shows.
 */
const STEERING = /(?!\u001B\[[0-9;]*m)[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

const PIPE_WIDTH = 100;
const LEAST_WIDTH = 40;
const MOST_WIDTH = 120;

/** Colour only at a terminal and without NO_COLOR; a pipe gets plain text. */
export function createOutput(streams: Streams): Output {
  const terminal = streams.stdout.isTTY === true;
  const colour = terminal && !streams.env.NO_COLOR && streams.env.TERM !== 'dumb';
  const asked = Number.parseInt(streams.env.COLUMNS ?? '', 10);
  const columns = (terminal ? streams.stdout.columns : undefined) ?? (asked > 0 ? asked : PIPE_WIDTH);
  const write = (stream: { write(text: string): unknown }, lines: readonly string[]): void => {
    if (lines.length > 0) stream.write(`${lines.join('\n').replace(STEERING, '\uFFFD')}\n`);
  };
  return {
    style: colour ? COLOURED : PLAIN,
    width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, columns)),
    out: (lines) => write(streams.stdout, lines),
    err: (lines) => write(streams.stderr, lines),
    json: (document) => {
      // In two writes: the text of a whole province is large, and joining it would hold it twice.
      streams.stdout.write(JSON.stringify(document, null, 2));
      streams.stdout.write('\n');
    },
  };
}
