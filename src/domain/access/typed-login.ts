import type { Login } from '../records/people.js';

/** The account that somebody means who types its name with capitals, or with spaces around it. */
export function typedLogin(text: string): Login {
  return text.normalize('NFC').trim().toLowerCase();
}
