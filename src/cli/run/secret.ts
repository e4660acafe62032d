import { readFileSync } from 'node:fs';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';

/**
 * A secret of another service: from the variable `name`, or from the file that `name_FILE` names; never from the command
 * line, which every user of the computer can read. @throws UsageError when the file cannot be read
 */
export function secretOf({ env }: Pick<Context, 'env'>, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UsageError(`Không đọc được tệp "${file}" ghi ở biến ${name}_FILE.`, 'Ghi đúng tệp, và cho phép đọc tệp.');
  }
}
