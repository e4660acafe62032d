import type { ServiceIdentifier } from 'inversify';
import type { AuditNote } from '../../domain/records/audit.js';

/** Chữ của một dòng nhật ký as people read it: they look for what they have seen, not for the words of the program. */
export type LogWords = (note: Omit<AuditNote, 'rows'>) => readonly string[];
export const LogWords: ServiceIdentifier<LogWords> = Symbol.for('LogWords');
