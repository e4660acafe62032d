import { createHash } from 'node:crypto';
import type { Catalogue, ReadSet } from './catalogue.js';
import type { DefinitionFiles } from './definition-files.js';
import { PLACES } from './places.js';
import { rulesOfSet, setsFeeding } from './usage.js';

/**
 * SHA-256 over every file that can change the scores of a set: its own, those of the sets whose results feed it, all
 * metrics, the rules they use, and the calendar. The same wherever the folders are, and on every system.
 */
export function hashOf(read: ReadSet, catalogue: Catalogue, files: DefinitionFiles): string {
  const sets = new Set([read]);
  for (const { set } of sets) {
    for (const id of setsFeeding(set, catalogue.metrics.items)) {
      const feeding = catalogue.sets.get(id);
      if (feeding !== undefined) sets.add(feeding);
    }
  }
  const ruleFiles = [...sets].flatMap(({ set }) => rulesOfSet(set).map((rule) => catalogue.rules.fileOf.get(rule)));
  const names = [...sets]
    .flatMap((each) => each.files)
    .concat(
      catalogue.metrics.names,
      PLACES.calendar,
      ruleFiles.filter((file) => file !== undefined),
    );
  const hash = createHash('sha256');
  for (const name of [...new Set(names)].sort()) {
    const content = files.textOf(name) ?? '';
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
