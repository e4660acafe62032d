import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CRITERIA = resolve(import.meta.dirname, '../../criteria');

/** Ids of the shipped sets, their criteria and metrics, read as plain text: words that code must never hold. */
export function loadShippedCodes(): string[] {
  const sets = readdirSync(CRITERIA, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'metrics',
  );
  const texts = yamlFiles(CRITERIA).map((file) => readFileSync(file, 'utf8'));
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/^\s*(?:- )?(?:code|id): "?([\w.-]+)"?\s*$/gm)].map((match) => match[1] ?? ''),
  );
  // Codes such as "1.5" or FULL are also numbers and words of the language; the longer ones are telling enough.
  const telling = codes.filter((code) => /^[A-Z]+(?:_[A-Z]+)+$|^\d+\.\d+\.\d+$|\w-\w/.test(code));
  return [...new Set([...sets.map((entry) => entry.name), ...telling])];
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? yamlFiles(path) : entry.name.endsWith('.yaml') ? [path] : [];
  });
}
