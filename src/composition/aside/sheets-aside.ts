import { inject, injectable } from 'inversify';
import { SheetExporter } from '../../application/ports/sheet-exporter.js';
import { type Actor, Desk } from '../../application/records/desk.js';
import { ReadHistory } from '../../application/records/read-history.js';
import { SeeSheet, type SetReference, type SheetFile } from '../../application/records/see-sheet.js';
import { ScoreCase } from '../../application/score-case.js';
import { Aside } from './aside.js';

/** Excel files of a server: one takes some tenths of a second. */
@injectable()
export class SheetsAside extends SeeSheet {
  constructor(
    @inject(Desk) desk: Desk,
    @inject(ScoreCase) scoring: ScoreCase,
    @inject(SheetExporter) exporter: SheetExporter,
    @inject(ReadHistory) history: ReadHistory,
    @inject(Aside) private readonly threads: Aside,
  ) {
    super(desk, scoring, exporter, history);
  }

  override file(
    folder: string,
    actor: Actor,
    reference: SetReference,
    beside: ReadonlyMap<string, string>,
  ): Promise<SheetFile> {
    return this.threads.run('sheet', { folder, actor, reference, beside });
  }
}
