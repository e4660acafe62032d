import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { countDossiers } from '../../domain/dossiers/count-dossiers.js';
import type { Dossier } from '../../domain/dossiers/dossier.js';
import { lastDayOf } from '../../domain/dossiers/judge-dossier.js';
import { type DepartmentWork, dossierWorkList } from '../../domain/dossiers/work-list.js';
import type { ItemList, ListKind } from '../../domain/lists/fields.js';
import type { Facts } from '../../domain/metric.js';
import { type Month, periodOf } from '../../domain/records/month.js';
import { countProcesses, countWorkFiles } from '../../domain/registers/count-registers.js';
import type { IsoProcess } from '../../domain/registers/iso.js';
import {
  type OutdatedProcess,
  outdatedProcesses,
  type UnfinishedWorkFile,
  unfinishedWorkFiles,
} from '../../domain/registers/register-gaps.js';
import type { WorkFile } from '../../domain/registers/work-file.js';

/** A list of one kind: the kind says what its items are. */
export type AnyList =
  | { readonly kind: 'dossiers'; readonly list: ItemList<Dossier> }
  | { readonly kind: 'work_files'; readonly list: ItemList<WorkFile> }
  | { readonly kind: 'iso_processes'; readonly list: ItemList<IsoProcess> };

export interface ListDay {
  readonly month: Month;
  readonly asOf: IsoDate;
}

/** What a list asks people to do. */
export type ListWork =
  | { readonly kind: 'dossiers'; readonly departments: readonly DepartmentWork[] }
  | { readonly kind: 'work_files'; readonly files: readonly UnfinishedWorkFile[] }
  | { readonly kind: 'iso_processes'; readonly processes: readonly OutdatedProcess[] };

const NO_FACTS: Facts = new Map();

/** Figures counted from a list; none where the rules for such lists are not there. */
export function countList({ kind, list }: AnyList, definitions: Definitions, { month, asOf }: ListDay): Facts {
  const period = periodOf(month.id);
  const { dossiers, workFiles, isoProcesses } = definitions.lists ?? {};
  const { calendar } = definitions;
  const day = lastDayOf({ period, asOf });
  switch (kind) {
    case 'dossiers':
      return dossiers === undefined ? NO_FACTS : countDossiers(list, dossiers, { period, asOf, calendar });
    case 'work_files':
      return workFiles === undefined ? NO_FACTS : countWorkFiles(list, workFiles, day);
    case 'iso_processes':
      return isoProcesses === undefined ? NO_FACTS : countProcesses(list, isoProcesses, day);
  }
}

/** What must be done about the items of a list, and by whom. */
export function workOf(any: AnyList, definitions: Definitions, { month, asOf }: ListDay): ListWork {
  const period = periodOf(month.id);
  const { dossiers, workFiles, isoProcesses } = definitions.lists ?? {};
  const { calendar } = definitions;
  const day = lastDayOf({ period, asOf });
  switch (any.kind) {
    case 'dossiers': {
      const context = dossiers && { period, asOf, calendar, policy: dossiers.policy };
      return { kind: any.kind, departments: context === undefined ? [] : dossierWorkList(any.list.items, context) };
    }
    case 'work_files':
      return { kind: any.kind, files: workFiles ? unfinishedWorkFiles(any.list, workFiles.policy, day) : [] };
    case 'iso_processes':
      return { kind: any.kind, processes: isoProcesses ? outdatedProcesses(any.list, isoProcesses.policy, day) : [] };
  }
}

/** The items as the kind says they are: they were of it when they were recorded. */
export function asList(kind: ListKind, name: string, columns: readonly string[], items: readonly object[]): AnyList {
  return { kind, list: { name, columns: new Set(columns), items } } as AnyList;
}
