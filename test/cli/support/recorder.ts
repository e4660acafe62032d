import { createOutput, type Output, type Streams } from '../../../src/cli/output.js';

/** An output that keeps what was written. */
export interface Recorder {
  readonly output: Output;
  readonly streams: Streams;
  stdout(): string;
  stderr(): string;
}

export interface Screen {
  readonly columns?: number;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export function recorder({ columns = 100, terminal = false, env = {} }: Screen = {}): Recorder {
  const written = { out: '', err: '' };
  const streams: Streams = {
    stdout: {
      write: (text) => {
        written.out += text;
      },
      isTTY: terminal,
      columns,
    },
    stderr: {
      write: (text) => {
        written.err += text;
      },
    },
    env: terminal ? env : { COLUMNS: `${columns}`, ...env },
  };
  return { output: createOutput(streams), streams, stdout: () => written.out, stderr: () => written.err };
}
