import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { type Issue, issue } from '../../domain/issue.js';
import type { ListKind } from '../../domain/lists/fields.js';
import { text } from '../../domain/message.js';
import type { Facts } from '../../domain/metric.js';
import { countedFigures, type FigureImport, type RecordedFigure } from '../../domain/records/figures.js';
import { safeFileName } from '../../domain/records/file-name.js';
import type { Instant } from '../../domain/records/instant.js';
import type { ListImport } from '../../domain/records/list-import.js';
import type { Month } from '../../domain/records/month.js';
import { joinTraces } from '../../domain/records/row-trace.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import { FileHash } from '../ports/file-hash.js';
import { type ColumnMapping, ListSource, type ReadList } from '../ports/list-source.js';
import { Refused } from '../refused.js';
import { usable } from '../usable.js';
import { asList, countList, type ListWork, workOf } from './count-list.js';
import { type Actor, Desk, type Sitting } from './desk.js';
import { changedFigures, figureChanges, retiredFigure } from './figure-change.js';
import { findCommune, findOpenMonth, findOrLastMonth } from './find.js';
import { listWork } from './list-work.js';
import { importTrace, listTrace } from './row-traces.js';
import { tellChanges } from './tell-changes.js';
import { wasImported } from './was-imported.js';
import { writtenLine } from './written-text.js';

export interface ListFile {
  readonly folder: string;
  readonly commune?: string;
  readonly month?: string;
  readonly kind: ListKind;
  readonly file: string;
  /** The system that the list was exported from; its headers are remembered under this name. */
  readonly source: string;
  readonly mapping: ColumnMapping;
  /** Shows what would happen and changes nothing. */
  readonly dryRun: boolean;
  /** Nothing is done where the same person recorded the same file since then: whoever was broken off may begin again. */
  readonly onceSince?: Instant;
}

export interface ListReport extends Omit<ReadList<object>, 'list'> {
  readonly month: Month;
  /** Figures counted from the list. */
  readonly counted: Facts;
  readonly work: ListWork;
  readonly recorded: boolean;
}

/** What a list would bring; without figures where nothing of it can be used yet. */
export interface ListPreview extends Omit<ListReport, 'work' | 'recorded'> {
  /** What a column may be read as, with the name that people are shown. */
  readonly fields: ReadonlyMap<string, string>;
  readonly metrics: Definitions['metrics'];
}

/** Nhập danh sách hồ sơ, hồ sơ công việc hoặc quy trình, and count the figures from it. */
@injectable()
export class ImportList {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ListSource) private readonly lists: ListSource,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(FileHash) private readonly hashOf: FileHash,
    @inject(DomainJson) private readonly json: DomainJson,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when nothing of the list can be used, or the person may not import. */
  async run(asked: ListFile, actor: Actor): Promise<ListReport> {
    const request = { ...asked, source: writtenLine(asked.source) };
    const { folder, file, kind, source, dryRun } = request;
    const definitions = await this.#definitions();
    const { commune, list, ...told } = await this.#known(request, definitions);
    if (list === undefined) throw new Refused(...told.issues);
    const sha256 = await this.hashOf(file);
    const deed = { action: 'import_figures', commune } as const;
    return this.desk.act(folder, actor, deed, async (sitting) => {
      const month = await findOpenMonth(folder, sitting.records, commune, request.month);
      const any = asList(kind, source, [...list.columns], list.items);
      const day = { month, asOf: sitting.today };
      const counted = countList(any, definitions, day);
      const report = { ...told, month, counted, work: workOf(any, definitions, day), recorded: !dryRun };
      if (dryRun) return report;
      const batch = await batchOf(sitting, request, month, { columns: [...list.columns], rows: told.rows, sha256 });
      const { onceSince } = request;
      if (onceSince !== undefined && (await wasImported(sitting.records, { ...batch, at: onceSince }))) return report;
      // A corrected list may count less than the one before it: nothing of that one stays in force.
      const earlier = await sitting.records.lists.earlier(batch.commune, batch.month, kind);
      const inForce = await sitting.records.figures.inMonth(batch.commune, batch.month);
      await sitting.records.figures.retire(earlier, batch.month);
      await sitting.records.lists.add(batch, list.items);
      const figures = await recordFigures(sitting, batch, counted);
      const rows = joinTraces([await listTrace(sitting, batch), figures]);
      await sitting.records.figures.rememberMapping(
        mappingName(request, commune),
        new Map(Object.entries(request.mapping)),
      );
      const after = `${told.rows.accepted}/${told.rows.read} rows, ${counted.size} figures; ${sha256.slice(0, 12)}`;
      await sitting.note({ action: 'list_imported', subject: `${month.id} ${batch.fileName}`, after, rows });
      const retired = inForce.filter((each) => earlier.includes(each.import) && !counted.has(each.metric));
      await tellChanges(
        sitting,
        [
          ...changedFigures(month.id, figureChanges(countedFigures(inForce), counted, this.json)),
          ...retired.map(({ metric, fact }) => retiredFigure(month.id, metric, fact)),
        ],
        this.json,
      );
      return report;
    });
  }

  /**
   * What the list would bring. Also told where no list can be made of it yet: its columns may only be called otherwise.
   * @throws Refused when it has no columns at all, or the person may not import.
   */
  async preview(asked: Omit<ListFile, 'dryRun'>, actor: Actor): Promise<ListPreview> {
    const request = { ...asked, source: writtenLine(asked.source) };
    const { folder, kind, source } = request;
    const definitions = await this.#definitions();
    const { commune, list, ...told } = await this.#known(request, definitions);
    if (told.headers.length === 0) throw new Refused(...told.issues);
    const columns = Object.entries(definitions.lists?.vocabulary?.lists[kind].columns ?? {});
    return this.desk.see(folder, actor, { action: 'import_figures', commune }, async ({ records, today }) => {
      const month = await findOpenMonth(folder, records, commune, request.month);
      const day = { month, asOf: today };
      const counted =
        list === undefined
          ? new Map()
          : countList(asList(kind, source, [...list.columns], list.items), definitions, day);
      const fields = new Map(columns.map(([field, [name = field]]) => [field, name]));
      return { ...told, month, counted, fields, metrics: definitions.metrics };
    });
  }

  /** What the lists of a month ask people to do on a day. */
  async work(folder: string, communeId?: string, monthId?: string, asOf?: IsoDate): Promise<readonly ListWork[]> {
    const definitions = await this.#definitions();
    return this.desk.look(folder, async (records, today) => {
      const commune = await findCommune(folder, records, communeId);
      const month = await findOrLastMonth(folder, records, commune.id, monthId);
      return listWork(records, month, asOf ?? month.asOf ?? today, definitions);
    });
  }

  async #definitions(): Promise<Definitions> {
    return usable(await this.definitions.load(this.clock.today(), 'all'));
  }

  /** The list, read as the person says and as its source was read before. */
  async #known(request: Omit<ListFile, 'dryRun'>, definitions: Definitions) {
    const { commune, mapping } = await this.desk.look(request.folder, async (records) => {
      const { id } = await findCommune(request.folder, records, request.commune);
      return { commune: id, mapping: Object.fromEntries(await records.figures.mapping(mappingName(request, id))) };
    });
    return { commune, ...(await this.#read(request, definitions, { ...mapping, ...request.mapping })) };
  }

  #read(
    request: Omit<ListFile, 'dryRun'>,
    definitions: Definitions,
    mapping: ColumnMapping,
  ): Promise<ReadList<object>> {
    const { file, kind, source: name } = request;
    const { vocabulary } = definitions.lists ?? {};
    if (vocabulary === undefined) throw new Refused(noVocabulary());
    const wanted = { file, name, vocabulary, mapping };
    switch (kind) {
      case 'dossiers':
        return this.lists.dossiers(wanted);
      case 'work_files':
        return this.lists.workFiles(wanted);
      case 'iso_processes':
        return this.lists.isoProcesses(wanted);
    }
  }
}

function noVocabulary(): Issue {
  return issue('S008', { file: 'rules' }, { name: text('rules'), reason: text('missing') });
}

/** Each kind of list of a source has headers of its own, and each commune its own way with them. */
function mappingName({ source, kind }: Pick<ListFile, 'source' | 'kind'>, commune: string): string {
  return `${commune}/${source}/${kind}`;
}

async function batchOf(
  { records, signature }: Sitting,
  { kind, source, file }: ListFile,
  { commune, id: month }: Month,
  read: { readonly columns: readonly string[]; readonly rows: ReadList<object>['rows']; readonly sha256: string },
): Promise<ListImport> {
  const number = (await records.lists.imports(commune, month)).length + 1;
  const { columns, rows, sha256 } = read;
  return {
    ...{ id: `${commune}/${month}/danh-sach-${number}`, commune, month, kind, source, sha256, columns },
    ...{ fileName: safeFileName(file), read: rows.read, refused: rows.refused },
    ...{ by: signature.account, at: signature.at },
  };
}

/**
 * Counted figures stand beside the declared ones, and fill the gap where there are none.
 * @returns the trace of their rows.
 */
async function recordFigures(sitting: Sitting, batch: ListImport, counted: Facts): Promise<string> {
  const { id, commune, month, source, fileName, sha256, read, by, at } = batch;
  const summary = { read, accepted: counted.size, changed: 0, same: 0, refused: 0 };
  const figures = [...counted].map(([metric, fact]): RecordedFigure => {
    return { metric, month, entry: 'computed', fact, import: id };
  });
  const made: FigureImport = {
    ...{ id, commune, month, entry: 'computed', source, fileName, sha256, summary, by, at },
  };
  await sitting.records.figures.add(made, figures);
  return importTrace(sitting, made);
}
