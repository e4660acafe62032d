import { type Issue, issue } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import type { BackupReport, DamagedContent } from '../ports/backups.js';

/** What an incomplete backup lacks, one by one and plainly as a whole; nothing when it is complete. */
export function backupIssues({ folder, damaged }: Pick<BackupReport, 'folder' | 'damaged'>): Issue[] {
  if (damaged.length === 0) return [];
  const values = { folder: text(folder), count: number(Exact.of(damaged.length)) };
  return [...damaged.map((each) => damageIssue(folder, each)), issue('W017', { file: folder }, values)];
}

/** A content that is not whole there; one that no record names has no name. */
export function damageIssue(folder: string, { sha256, name, why }: Omit<DamagedContent, 'actual'>): Issue {
  const values = {
    hash: text(sha256.slice(0, 12)),
    ...(name !== '' && { file: text(name) }),
    ...(why === 'unreadable' && { why: text(why) }),
  };
  return issue(why === 'lost' ? 'W010' : 'W011', { file: folder }, values);
}
