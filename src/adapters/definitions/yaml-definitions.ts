import { inject, injectable } from 'inversify';
import type { DefinitionsSource } from '../../application/ports/definitions-source.js';
import { FormulaCompiler } from '../../application/ports/formula-compiler.js';
import type { Loaded } from '../../application/ports/loaded.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions, LoadedSet } from '../../domain/definitions.js';
import { type Issue, sortIssues } from '../../domain/issue.js';
import { Origins } from '../boundary/index.js';
import type { Catalogue } from './catalogue.js';
import { CROSS_CHECKS } from './cross-checks/index.js';
import { deepFreeze } from './deep-freeze.js';
import { DefinitionFiles } from './definition-files.js';
import { DefinitionFolders } from './definition-folders.js';
import { readCatalogue } from './read-catalogue.js';
import { hashOf } from './set-hash.js';
import { toCalendar } from './to-domain/calendar.js';

export { DefinitionFolders };

/** Criteria and rules from folders of YAML files, with every problem of all files in one run. */
@injectable()
export class YamlDefinitions implements DefinitionsSource {
  constructor(
    @inject(DefinitionFolders) private readonly folders: DefinitionFolders,
    @inject(FormulaCompiler) private readonly compiler: FormulaCompiler,
  ) {}

  async load(today: IsoDate, sets?: readonly string[]): Promise<Loaded<Definitions>> {
    const issues: Issue[] = [];
    const report = (issue: Issue): void => void issues.push(issue);
    const origins = new Origins();
    const files = new DefinitionFiles(this.folders, origins, report);
    const catalogue = await readCatalogue(files, { origins, compiler: this.compiler, report }, sets);
    const context = { origins, report, today, brokenFileMentions: files.brokenFileMentions.bind(files) };
    for (const check of CROSS_CHECKS) check(catalogue, context);
    const sorted = sortIssues(withoutRepeats(issues));
    const isUsable = catalogue.sets.size > 0 || catalogue.rules.items.size > 0 || catalogue.metrics.items.size > 0;
    return isUsable ? { value: await toDefinitions(catalogue, files), issues: sorted } : { issues: sorted };
  }
}

async function toDefinitions(catalogue: Catalogue, files: DefinitionFiles): Promise<Definitions> {
  const sets = new Map<string, LoadedSet>();
  for (const [id, read] of catalogue.sets) {
    if (read.isWhole) sets.set(id, { set: read.set, hash: await hashOf(read, catalogue, files) });
  }
  const { documents, checks, risks } = catalogue;
  const rules = catalogue.rules.items;
  const metrics = catalogue.metrics.items;
  return deepFreeze({ sets, rules, metrics, documents, calendar: toCalendar(catalogue.years), checks, risks });
}

/** What several criteria share, such as evidence, is found wrong once for each of them, and told once. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const told = new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.place]), issue]));
  return [...told.values()];
}
