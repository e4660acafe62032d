import type { ListImport } from '../../domain/records/list-import.js';
import type { SeenRecords } from './seen-records.js';

/** Whether this person recorded this very list in this month since that moment. */
export async function wasImported(
  { lists }: Pick<SeenRecords, 'lists'>,
  { commune, month, sha256, by, at: since }: Pick<ListImport, 'commune' | 'month' | 'sha256' | 'by' | 'at'>,
): Promise<boolean> {
  const imports = await lists.imports(commune, month);
  return imports.some((each) => each.sha256 === sha256 && each.by === by && each.at >= since);
}
