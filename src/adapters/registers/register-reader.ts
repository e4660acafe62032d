import { inject, injectable } from 'inversify';
import type { ListRequest, ListSource, ReadList } from '../../application/ports/list-source.js';
import { RowSource } from '../../application/ports/row-source.js';
import { DOSSIER_FIELDS, type Dossier } from '../../domain/dossiers/dossier.js';
import { foldText, foldWords } from '../../domain/names.js';
import { gatherProcesses, ISO_FIELDS, type IsoProcess, type IsoRow } from '../../domain/registers/iso.js';
import { WORK_FILE_FIELDS, type WorkFile } from '../../domain/registers/work-file.js';
import { dossierProblems } from './dossier-problems.js';
import { readList } from './read-list.js';

/** Lists of dossiers, work files and ISO processes from CSV and XLSX files of any system. */
@injectable()
export class RegisterReader implements ListSource {
  constructor(@inject(RowSource) private readonly rows: RowSource) {}

  dossiers(request: ListRequest): Promise<ReadList<Dossier>> {
    const wording = request.vocabulary.lists.dossiers;
    return readList<Dossier>(this.rows, request, {
      kind: 'dossiers',
      fields: DOSSIER_FIELDS,
      needed: ['code', 'received'],
      keyOf: (dossier) => foldText(dossier.code),
      problemsOf: (dossier) => dossierProblems(dossier, wording),
    });
  }

  workFiles(request: ListRequest): Promise<ReadList<WorkFile>> {
    return readList<WorkFile>(this.rows, request, {
      kind: 'work_files',
      fields: WORK_FILE_FIELDS,
      needed: ['code'],
      keyOf: (file) => `${foldText(file.code)}\n${foldWords(file.department ?? '')}`,
      problemsOf: () => [],
    });
  }

  async isoProcesses(request: ListRequest): Promise<ReadList<IsoProcess>> {
    const { list, ...read } = await readList<IsoRow>(this.rows, request, {
      kind: 'iso_processes',
      fields: ISO_FIELDS,
      needed: ['code'],
      keyOf: (row) => `${foldText(row.code)}\n${foldWords(row.basis ?? '')}`,
      problemsOf: () => [],
    });
    return list === undefined ? read : { ...read, list: { ...list, items: gatherProcesses(list.items) } };
  }
}
