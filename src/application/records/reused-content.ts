import { type Issue, issue } from '../../domain/issue.js';
import { slot as asSlot, list, text } from '../../domain/message.js';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import type { EvidenceRecords } from '../ports/records.js';

/** The same content again for one requirement, in another period or as another document: only one can be right. */
export async function reusedContent(
  folder: string,
  { evidence }: { readonly evidence: Pick<EvidenceRecords, 'usesOf'> },
  { commune, id, requirement, month, file }: EvidenceItem,
): Promise<Issue[]> {
  if (file === undefined) return [];
  const uses = (await evidence.usesOf(commune, file.sha256, month)).filter(
    (other) => other.requirement === requirement && other.id !== id,
  );
  if (uses.length === 0) return [];
  // Each of several months may see another step of one item.
  const other = list([...new Set(uses.map(({ slot }) => slot))].map(asSlot));
  return [issue('R012', { file: folder }, { file: text(file.name), other })];
}
