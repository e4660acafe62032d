import { Refused } from '../../application/refused.js';
import { type IssueCode, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { NewerDatabase } from './database/newer-database.js';

/** By the beginning of the code that the system, SQLite or PostgreSQL gives. */
const MEANING: readonly (readonly [RegExp, IssueCode])[] = [
  [/^(?:ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|53100)/, 'W004'],
  [/^(?:EACCES|EPERM|EROFS|EXDEV|ENOTDIR|ENOTEMPTY|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_AUTH|42501|25006)/, 'W005'],
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB|EIO|SQLITE_IOERR|XX001|XX002)/, 'W006'],
  [/^(?:ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|EAI_AGAIN|28P01|28000|3D000|57P0[123])/, 'W007'],
  [/^SQLITE_BUSY/, 'W008'],
];

/** What went wrong with the data folder or the database, in words of the office; other errors stay what they are. */
export function inOfficeWords(folder: string): (error: unknown) => unknown {
  return (error) => {
    if (error instanceof NewerDatabase) return refused('W003', folder, error.migrations.join(', '));
    if (!(error instanceof Error) || !('code' in error)) return error;
    const code = String(error.code);
    const found = MEANING.find(([pattern]) => pattern.test(code));
    return found === undefined ? error : refused(found[1], folder, code);
  };
}

function refused(code: IssueCode, folder: string, detail: string): Refused {
  return new Refused(issue(code, { file: folder }, { folder: text(folder), detail: text(detail) }));
}
