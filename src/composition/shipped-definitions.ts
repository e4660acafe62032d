import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionFolders } from '../adapters/definitions/definition-folders.js';
import type { ParsedFiles } from '../adapters/definitions/parsed-files.js';
import { packageRoot } from '../cli/package-root.js';

export const PARSED_DEFINITIONS = 'parsed-definitions.json';

/** The criteria and rules that come with the program. */
export function shippedFolders(): DefinitionFolders {
  return { criteria: join(packageRoot(), 'criteria'), rules: join(packageRoot(), 'rules') };
}

/** What the build parsed of them; undefined when the program runs from its sources. */
export function parsedDefinitions(): ParsedFiles | undefined {
  const file = join(packageRoot(), 'dist', PARSED_DEFINITIONS);
  if (!existsSync(file)) return undefined;
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>));
}
