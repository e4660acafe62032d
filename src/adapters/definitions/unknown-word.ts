import { type MessageValues, text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';

/** Values of an issue about a word that names nothing, with the word that was probably meant. */
export function unknownWord(name: string, found: string, known: Iterable<string>, allowed?: string): MessageValues {
  const near = nearest(found, known);
  return {
    [name]: text(found),
    ...(allowed === undefined ? {} : { allowed: text(allowed) }),
    ...(near === undefined ? {} : { nearest: text(near) }),
  };
}
