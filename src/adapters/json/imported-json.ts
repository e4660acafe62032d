import type { Imported } from '../../application/records/import-draft.js';
import { findingsJson } from './findings-json.js';
import { importJson } from './import-json.js';
import { listReportJson } from './list-json.js';

/** What a table of any kind brings, or brought. */
export function importedJson(imported: Imported): object {
  switch (imported.kind) {
    case 'figures':
      return importJson(imported.report);
    case 'findings':
      return findingsJson(imported.report);
    default:
      return listReportJson(imported.report);
  }
}
