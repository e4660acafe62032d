import type { Command } from 'commander';
import type { ExitCode } from '../exit-code.js';
import type { Context } from '../services.js';

/** Adds one command to the program; `finish` gets its exit status. */
export type AddCommand = (program: Command, context: Context, finish: (code: ExitCode) => void) => void;
