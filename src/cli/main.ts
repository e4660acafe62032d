import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../application/refused.js';
import { EXIT } from './exit-code.js';
import { createOutput, type Streams } from './output.js';
import { packageRoot } from './package-root.js';
import { runProgram } from './program.js';
import type { Services } from './services.js';
import { UsageError } from './usage-error.js';

/**
 * Runs one command line and gives its exit status: 0 done, 1 problems in the data, 2 wrong usage, 3 an unexpected fault.
 */
export async function main(argv: readonly string[], streams: Streams, services: Services): Promise<number> {
  const output = createOutput(streams);
  try {
    return await runProgram(argv, { output, services, env: streams.env }, version());
  } catch (error) {
    output.progress('');
    if (error instanceof Refused) {
      const { reportRefusal } = await import('./refusal.js');
      return reportRefusal(error, argv.includes('--json'), output);
    }
    if (error instanceof UsageError) {
      const { message, advice } = error;
      if (argv.includes('--json')) output.json({ kind: 'usage', message, advice });
      output.err([message, advice]);
      return EXIT.usage;
    }
    const { reportFault } = await import('./fault.js');
    reportFault(error, argv.includes('--debug'), output);
    return EXIT.fault;
  } finally {
    await services.close();
  }
}

function version(): string {
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
