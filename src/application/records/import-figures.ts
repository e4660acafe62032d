import { inject, injectable } from 'inversify';
import type { Definitions } from '../../domain/definitions.js';
import { hasErrors, type Issue, issue } from '../../domain/issue.js';
import { slot as asSlot, date, list, text } from '../../domain/message.js';
import type { FigureImport, ImportSummary, RecordedFigure } from '../../domain/records/figures.js';
import { safeFileName } from '../../domain/records/file-name.js';
import { type Month, periodOf } from '../../domain/records/month.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import { FigureSource, type FigureTable } from '../ports/figure-source.js';
import type { Records } from '../ports/records.js';
import { Refused } from '../refused.js';
import { usable } from '../usable.js';
import { type Actor, Desk } from './desk.js';
import { changedFigures, type FigureChange, figureChanges } from './figure-change.js';
import { findCommune, findOpenMonth } from './find.js';
import { importTrace } from './row-traces.js';
import { countAndNames, tellChanges } from './tell-changes.js';
import { writtenLine } from './written-text.js';

export interface FigureFile {
  readonly folder: string;
  readonly commune?: string;
  readonly month?: string;
  readonly file: string;
  /** The system or office that gave the file; its headers are remembered under this name. */
  readonly source: string;
  /** Headers (folded) that mean a column, as the person says. */
  readonly mapping: ReadonlyMap<string, string>;
  /** Shows what would happen and changes nothing. */
  readonly dryRun: boolean;
}

export interface FigureReport {
  readonly month: Month;
  readonly summary: ImportSummary;
  readonly changes: readonly FigureChange[];
  /** The header that was found for each column. */
  readonly mapping: ReadonlyMap<string, string>;
  /** Every header of the file. */
  readonly headers: readonly string[];
  readonly issues: readonly Issue[];
  /** Whether it is on record now. */
  readonly recorded: boolean;
}

/** What a file would do, with the names of its figures. */
export interface FigurePreview extends FigureReport {
  readonly metrics: Definitions['metrics'];
}

/** Nhập số liệu: each accepted file is a snapshot; a later one supersedes it and overwrites nothing. */
@injectable()
export class ImportFigures {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(FigureSource) private readonly figures: FigureSource,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(DomainJson) private readonly json: DomainJson,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when nothing of the file can be used, or the person may not import. */
  async run(asked: FigureFile, actor: Actor): Promise<FigureReport> {
    const request = { ...asked, source: writtenLine(asked.source) };
    const { folder, file } = request;
    const { commune, table, issues } = await this.#read(request);
    if (table.facts.size === 0 && hasErrors(issues)) throw new Refused(...issues);
    const deed = { action: 'import_figures', commune } as const;
    return this.desk.act(folder, actor, deed, async (sitting) => {
      const { records, signature, note } = sitting;
      const month = await findOpenMonth(folder, records, commune, request.month);
      const inForce = await records.figures.inMonth(commune, month.id);
      const report = this.#report(month, table, inForce, issues, request.dryRun);
      if (request.dryRun) return report;
      const { account: by, at } = signature;
      const id = `${commune}/${month.id}/${(await records.figures.imports(commune, month.id)).length + 1}`;
      const batch: FigureImport = {
        ...{ id, commune, month: month.id, entry: 'typed', source: request.source },
        ...{ fileName: safeFileName(file), sha256: table.sha256, summary: report.summary, by, at },
      };
      const figures = report.changes.map(
        ({ metric, after }): RecordedFigure => ({ metric, month: month.id, entry: 'typed', fact: after, import: id }),
      );
      await records.figures.add(batch, figures);
      await records.figures.rememberMapping(`${commune}/${request.source}`, request.mapping);
      const { changed, same, refused } = report.summary;
      const fresh = report.changes.filter(({ kind }) => kind === 'new').map(({ metric }) => metric);
      const counts = `new ${countAndNames(fresh, this.json)}, changed ${changed}, kept ${same}, refused ${refused}`;
      const after = `${counts}; ${table.sha256.slice(0, 12)}`;
      const rows = await importTrace(sitting, batch);
      await note({ action: 'figures_imported', subject: `${month.id} ${batch.fileName}`, after, rows });
      await tellChanges(sitting, changedFigures(month.id, report.changes), this.json);
      return report;
    });
  }

  /**
   * What the file would do. Also told of a file of which nothing can be used yet: its columns may only be called
   * otherwise. @throws Refused when it is no table, or the person may not import.
   */
  async preview(asked: Omit<FigureFile, 'dryRun'>, actor: Actor): Promise<FigurePreview> {
    const request = { ...asked, source: writtenLine(asked.source) };
    const { folder } = request;
    const { commune, table, issues, metrics } = await this.#read(request);
    return this.desk.see(folder, actor, { action: 'import_figures', commune }, async ({ records }) => {
      const month = await findOpenMonth(folder, records, commune, request.month);
      const inForce = await records.figures.inMonth(commune, month.id);
      return { ...this.#report(month, table, inForce, issues, true), metrics };
    });
  }

  async #read(request: Omit<FigureFile, 'dryRun'>) {
    const { folder, file } = request;
    const { commune, month, mapping } = await this.desk.look(folder, (records) => this.#where(request, records));
    const definitions = usable(await this.definitions.load(this.clock.today(), month.sets));
    const known = new Map([...mapping, ...request.mapping]);
    const loaded = await this.figures.read(file, definitions, this.clock.today(), known);
    return { commune, metrics: definitions.metrics, ...withinPeriod(usable(loaded), month, file, loaded.issues) };
  }

  async #where(request: Omit<FigureFile, 'dryRun'>, records: Records) {
    const commune = await findCommune(request.folder, records, request.commune);
    const month = await findOpenMonth(request.folder, records, commune.id, request.month);
    return { commune: commune.id, month, mapping: await records.figures.mapping(`${commune.id}/${request.source}`) };
  }

  #report(
    month: Month,
    table: FigureTable,
    inForce: readonly RecordedFigure[],
    issues: readonly Issue[],
    dryRun: boolean,
  ): FigureReport {
    const before = new Map(inForce.filter(({ entry }) => entry === 'typed').map((each) => [each.metric, each.fact]));
    const changes = figureChanges(before, table.facts, this.json);
    const count = (kind: FigureChange['kind']) => changes.filter((change) => change.kind === kind).length;
    const summary: ImportSummary = {
      ...{ read: table.rows, accepted: count('new'), changed: count('changed'), same: count('same') },
      refused: table.rows - changes.length,
    };
    const { mapping, headers } = table;
    return { month, summary, changes, mapping, headers, issues, recorded: !dryRun };
  }
}

/**
 * A figure of a later day is not a figure of this month, however good it is. One of an earlier year may be the last
 * there is, as of a yearly survey, or last year's by mistake.
 */
function withinPeriod(
  table: FigureTable,
  { id }: Month,
  file: string,
  issues: readonly Issue[],
): { readonly table: FigureTable; readonly issues: readonly Issue[] } {
  const { from, to } = periodOf(id);
  const later = [...table.facts].filter(([, { asOf }]) => asOf > to);
  const told = later.map(([metric, { asOf }]) =>
    issue('R019', { file }, { metric: text(metric), day: date(asOf), month: asSlot(id) }),
  );
  const facts = new Map([...table.facts].filter(([, { asOf }]) => asOf <= to));
  const old = [...facts].filter(([, { asOf }]) => asOf < from).map(([metric]) => text(metric));
  const values = { metrics: list(old), from: date(from), month: asSlot(id) };
  const doubts = old.length === 0 ? [] : [issue('R033', { file }, values)];
  return { table: { ...table, facts }, issues: [...issues, ...told, ...doubts] };
}
