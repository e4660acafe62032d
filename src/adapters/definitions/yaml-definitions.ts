import { inject, injectable, optional } from 'inversify';
import type { DefinitionArchive, DefinitionsSource } from '../../application/ports/definitions-source.js';
import { FormulaCompiler } from '../../application/ports/formula-compiler.js';
import type { Loaded } from '../../application/ports/loaded.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions, LoadedSet } from '../../domain/definitions.js';
import { type Issue, type IssueCode, sortIssues } from '../../domain/issue.js';
import { Origins } from '../boundary/index.js';
import type { Catalogue } from './catalogue.js';
import { CROSS_CHECKS } from './cross-checks/index.js';
import { deepFreeze } from './deep-freeze.js';
import { DefinitionFiles } from './definition-files.js';
import { DefinitionFolders } from './definition-folders.js';
import { ArchiveRoot, FolderRoot } from './definition-root.js';
import { ParsedFiles } from './parsed-files.js';
import { readCatalogue } from './read-catalogue.js';
import { hashOf } from './set-hash.js';
import { toCalendar } from './to-domain/calendar.js';

export { DefinitionFolders };

/** Warnings that come with the passing of time, not with a change of the files. */
const OF_TODAY: ReadonlySet<IssueCode> = new Set(['C013', 'C014', 'C027']);

/** Criteria and rules from folders of YAML files, with every problem of all files in one run. */
@injectable()
export class YamlDefinitions implements Omit<DefinitionsSource, 'stamp'> {
  constructor(
    @inject(DefinitionFolders) private readonly folders: DefinitionFolders,
    @inject(FormulaCompiler) private readonly compiler: FormulaCompiler,
    @inject(ParsedFiles) @optional() private readonly parsed: ParsedFiles = new Map(),
  ) {}

  async load(
    today: IsoDate,
    sets?: readonly string[] | 'all',
    archive?: DefinitionArchive,
  ): Promise<Loaded<Definitions>> {
    const { files, catalogue, conversion, issues } = this.#read(sets, archive);
    const context = { ...conversion, today, brokenFileMentions: files.brokenFileMentions.bind(files) };
    for (const check of CROSS_CHECKS) check(catalogue, context);
    // How old a basis is depends on today: that is for `check` to say, so that a score never changes with the clock.
    const told = sets === undefined ? issues : issues.filter((each) => !OF_TODAY.has(each.code));
    const sorted = sortIssues(withoutRepeats(told));
    const isUsable = catalogue.sets.size > 0 || catalogue.rules.items.size > 0 || catalogue.metrics.items.size > 0;
    return isUsable ? { value: toDefinitions(catalogue, files), issues: sorted } : { issues: sorted };
  }

  /** Every file that is in order, for later runs that read some sets only; reading everything always starts anew. */
  async parse(): Promise<ParsedFiles> {
    return this.#read().files.inOrder;
  }

  async archive(sets: readonly string[]): Promise<DefinitionArchive> {
    return this.#read(sets).files.texts;
  }

  #read(sets?: readonly string[] | 'all', archive?: DefinitionArchive) {
    const issues: Issue[] = [];
    const origins = new Origins();
    const report = (issue: Issue): void => void issues.push(issue);
    const root = archive === undefined ? new FolderRoot(this.folders) : new ArchiveRoot(archive);
    const files = new DefinitionFiles(root, sets === undefined ? new Map() : this.parsed, origins, report);
    const conversion = { origins, compiler: this.compiler, report };
    return {
      files,
      conversion,
      issues,
      catalogue: readCatalogue(files, conversion, sets === 'all' ? undefined : sets),
    };
  }
}

function toDefinitions(catalogue: Catalogue, files: DefinitionFiles): Definitions {
  const sets = new Map<string, LoadedSet>();
  const brokenSets = new Set(catalogue.headless);
  for (const [id, read] of catalogue.sets) {
    if (read.isWhole) sets.set(id, { set: read.set, hash: hashOf(read, catalogue, files) });
    else brokenSets.add(id);
  }
  const { documents, checks, risks, levels, actions, lists } = catalogue;
  const forecasts = new Map(catalogue.forecasts.map((rule) => [rule.metric, rule]));
  const rules = catalogue.rules.items;
  const metrics = catalogue.metrics.items;
  return deepFreeze({
    sets,
    brokenSets,
    rules,
    metrics,
    documents,
    calendar: toCalendar(catalogue.years),
    checks,
    risks,
    levels,
    forecasts,
    actions,
    lists,
  });
}

/** What several criteria share, such as evidence, is found wrong once for each of them, and told once. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const told = new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.place]), issue]));
  return [...told.values()];
}
