import { type AuditEntry, CHAIN_START, type ChainEnd, chainBreak } from '../../domain/records/audit.js';
import type { Digest } from '../ports/digest.js';
import type { AuditRecords } from '../ports/records.js';

/** What reading a whole chain found. */
export interface ReadChain {
  readonly entries: number;
  /** Where it breaks; cut off at the end, the number of the first entry that is gone, and nothing more of it. */
  readonly broken?: Pick<AuditEntry, 'seq'> & Partial<Pick<AuditEntry, 'at'>>;
}

/** How many entries are held at once, however long the log is. */
const PIECE = 1000;

/** Reads the chain of one scope from its beginning to what its head says is the end. */
export async function readChain(
  audit: Pick<AuditRecords, 'piece' | 'count'>,
  { scope, seq, hash }: ChainEnd & Pick<AuditEntry, 'scope'>,
  digest: Digest,
): Promise<ReadChain> {
  let end: ChainEnd = { seq: 0, hash: CHAIN_START };
  let entries = 0;
  for (;;) {
    const piece = await audit.piece(scope, {}, { most: PIECE, after: end.seq });
    const last = piece.at(-1);
    if (last === undefined) break;
    entries += piece.length;
    const broken = chainBreak(piece, digest, end);
    if (broken !== undefined) return { entries, broken };
    end = last;
  }
  // Entries cut off at the end leave a whole chain that the head no longer fits; one that was put in before the first
  // stands outside of it.
  const isCut = entries !== seq || (entries > 0 && end.hash !== hash) || entries !== (await audit.count(scope, {}));
  return isCut ? { entries, broken: { seq: entries + 1 } } : { entries };
}
