import type { ServiceIdentifier } from 'inversify';
import type { Reminder } from '../../domain/reminder.js';

/** Writes reminders as a document for a word processor, each on a sheet of its own. */
export interface ReminderWriter {
  write(reminders: readonly Reminder[]): Promise<Uint8Array>;
}
export const ReminderWriter: ServiceIdentifier<ReminderWriter> = Symbol.for('ReminderWriter');
