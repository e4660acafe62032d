import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { LIST_KINDS, type ListKind } from '../../domain/lists/fields.js';
import { text } from '../../domain/message.js';
import type { DeadlineReading } from '../ports/case-tables.js';
import { Clock } from '../ports/clock.js';
import { type Draft, Drafts } from '../ports/drafts.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { findOpenMonth } from './find.js';
import { type FigurePreview, type FigureReport, ImportFigures } from './import-figures.js';
import { type FindingsReport, ImportFindings } from './import-findings.js';
import { ImportList, type ListPreview, type ListReport } from './import-list.js';

/** What a table is taken for. */
export const TABLE_KINDS = ['figures', ...LIST_KINDS, 'findings'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

export interface SentTable {
  readonly commune: string;
  readonly month: string;
  readonly kind: TableKind;
  readonly source: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the person wants the file to be read. */
export interface Reading {
  /** Headers (folded) with the column that they mean. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly deadlines: DeadlineReading;
}

export type Preview = { readonly draft: Draft } & (
  | { readonly kind: 'figures'; readonly report: FigurePreview }
  | { readonly kind: ListKind; readonly report: ListPreview }
  | { readonly kind: 'findings'; readonly report: FindingsReport }
);

/** What a file brings, looked at or recorded. */
export type Imported =
  | { readonly kind: 'figures'; readonly report: FigureReport }
  | { readonly kind: ListKind; readonly report: ListPreview | ListReport }
  | { readonly kind: 'findings'; readonly report: FindingsReport };

/** Hours for which a file waits for its record. */
const KEPT_HOURS = 24;
const HOUR = 3_600_000;
/** Files that one person may have waiting. */
const MOST_WAITING = 5;

/**
 * Nhập thử rồi ghi nhận: the file stays here between the look and the record, so that what is recorded is, byte for
 * byte, what was looked at.
 */
@injectable()
export class ImportDraft {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Drafts) private readonly drafts: Drafts,
    @inject(ImportFigures) private readonly figures: ImportFigures,
    @inject(ImportList) private readonly lists: ImportList,
    @inject(ImportFindings) private readonly findings: ImportFindings,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the id of the draft. @throws Refused when the person may not import, or the month takes nothing. */
  async put(
    folder: string,
    actor: Actor,
    { commune, month: id, kind, source, name, bytes }: SentTable,
  ): Promise<string> {
    const month = await this.desk.see(folder, actor, { action: 'import_figures', commune }, ({ records }) =>
      findOpenMonth(folder, records, commune, id),
    );
    await this.#sweep(folder, actor);
    const sent = { commune, month: month.id, kind, source, fileName: name, bytes: bytes.length };
    const note = { ...sent, by: actor.account, at: this.clock.now() };
    return this.drafts.keep(folder, note, bytes);
  }

  /** @throws Refused when it is gone or somebody else's, or nothing of the file can be read. */
  async preview(folder: string, actor: Actor, commune: string, id: string, reading: Reading): Promise<Preview> {
    const draft = await this.own(folder, actor, commune, id);
    const { kind, request } = asked(folder, draft, reading);
    switch (kind) {
      case 'figures':
        return { draft, kind, report: await this.figures.preview(request, actor) };
      case 'findings':
        return { draft, kind, report: await this.findings.run({ ...request, dryRun: true }, actor) };
      default:
        return { draft, kind, report: await this.lists.preview({ ...request, kind }, actor) };
    }
  }

  /** Records the bytes that were looked at. @throws Refused */
  async record(folder: string, actor: Actor, commune: string, id: string, reading: Reading): Promise<Imported> {
    const draft = await this.own(folder, actor, commune, id);
    const imported = await this.#recorded(asked(folder, draft, reading), actor);
    await this.drafts.drop(folder, id);
    return imported;
  }

  async #recorded({ kind, request }: Asked, actor: Actor): Promise<Imported> {
    switch (kind) {
      case 'figures':
        return { kind, report: await this.figures.run({ ...request, dryRun: false }, actor) };
      case 'findings':
        return { kind, report: await this.findings.run({ ...request, dryRun: false }, actor) };
      default:
        return { kind, report: await this.lists.run({ ...request, kind, dryRun: false }, actor) };
    }
  }

  /** @throws Refused when it is gone, or not this person's. */
  async own(folder: string, { account }: Actor, commune: string, id: string): Promise<Draft> {
    const draft = await this.drafts.find(folder, id);
    if (draft?.by === account && draft.commune === commune) return draft;
    throw new Refused(issue('R020', { file: folder }, { hours: text(`${KEPT_HOURS}`) }));
  }

  async #sweep(folder: string, { account }: Actor): Promise<void> {
    const oldest = Date.parse(this.clock.now()) - KEPT_HOURS * HOUR;
    const drafts = [...(await this.drafts.list(folder))].sort((a, b) => (a.at < b.at ? 1 : -1));
    const over = drafts.filter(({ by }) => by === account).slice(MOST_WAITING - 1);
    for (const draft of drafts) {
      if (Date.parse(draft.at) < oldest || over.includes(draft)) await this.drafts.drop(folder, draft.id);
    }
  }
}

type Asked = ReturnType<typeof asked>;

function asked(folder: string, { commune, month, kind, source, file }: Draft, { mapping, deadlines }: Reading) {
  const known = TABLE_KINDS.find((each) => each === kind);
  if (known === undefined) throw new Error(`a draft of an unknown kind: ${kind}`);
  const request = { folder, commune, month, file, source, deadlines };
  return known === 'figures'
    ? { kind: known, request: { ...request, mapping } }
    : known === 'findings'
      ? { kind: known, request }
      : { kind: known, request: { ...request, mapping: Object.fromEntries(mapping) } };
}
