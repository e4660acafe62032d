import { inject, injectable } from 'inversify';
import type { PrintedSheet } from '../ports/printed-sheet.js';
import { SheetExporter } from '../ports/sheet-exporter.js';
import { ScoreCase } from '../score-case.js';
import { type ScoredSet, scoredSets } from '../scored-set.js';
import { type Actor, Desk } from './desk.js';
import { noSuch } from './find.js';
import { ReadHistory } from './read-history.js';
import type { MonthReference } from './see-score.js';

export interface SetReference extends MonthReference {
  readonly set: string;
}

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where documents lie beside the sheet. */
export const EVIDENCE_FOLDER = 'minh-chung';

/** Xuất biểu: one set of a month as it prints, and as an Excel file. */
@injectable()
export class SeeSheet {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(SheetExporter) private readonly exporter: SheetExporter,
    @inject(ReadHistory) private readonly history: ReadHistory,
  ) {}

  /** What somebody has seen already, as it prints. */
  preview({ assessment, set, definitions }: ScoredSet): Promise<PrintedSheet> {
    return this.exporter.preview(assessment, set, definitions);
  }

  /** @param beside where documents lie as seen from the file, by the hash of each. @throws Refused */
  async file(
    folder: string,
    actor: Actor,
    reference: SetReference,
    beside: ReadonlyMap<string, string>,
  ): Promise<SheetFile> {
    const scored = await this.#scored(folder, actor, reference);
    const { assessment, set, definitions } = scored;
    const [grid] = (await this.history.run(folder, reference.commune, [set])) ?? [];
    return {
      name: sheetName(scored, assessment.input.sets.length > 1),
      bytes: await this.exporter.bytes(assessment, set, definitions, (path) => placeOf(path, beside), grid),
    };
  }

  async #scored(folder: string, actor: Actor, { set: id, ...reference }: SetReference): Promise<ScoredSet> {
    await this.desk.see(folder, actor, { action: 'read', commune: reference.commune }, async () => undefined);
    const sets = scoredSets(await this.scoring.run({ folder, ...reference }));
    const found = sets.find(({ set }) => set.id === id);
    if (found !== undefined) return found;
    const known = sets.map(({ set }) => set.id);
    throw noSuch(folder, 'set', id, known);
  }
}

/** Of a document as the records name it: `files/ab/<hash>.pdf`; of several together, their folder. */
function placeOf(path: string, beside: ReadonlyMap<string, string>): string {
  return [...beside].find(([sha256]) => path.includes(sha256))?.[1] ?? EVIDENCE_FOLDER;
}

/** `bang-tu-cham_2026-07_v1.xlsx`; with the set where a month has several. */
function sheetName({ set, month }: ScoredSet, isOneOfSeveral: boolean): string {
  const which = isOneOfSeveral ? `_${set.id}` : '';
  return `bang-tu-cham_${month?.id ?? ''}_v${month?.version ?? 1}${which}.xlsx`;
}
