import { type Issue, issue } from '../../domain/issue.js';
import { number } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';

/** Largest file of definitions that is read. */
export const MAX_TEXT_BYTES = 1_000_000;

/** Bytes of a data file as text without byte-order mark, or the reason why they cannot be used. */
export function readText(file: string, bytes: Uint8Array): string | Issue {
  if (bytes.length > MAX_TEXT_BYTES) return tooLarge(file, bytes.length);
  const text = decodeUtf8(bytes);
  if (text === undefined) return issue('S009', { file });
  return text.normalize('NFC') === text ? text : issue('S006', decomposedPlace(file, text));
}

/** The issue for a file that is not even read. */
export function tooLarge(file: string, bytes: number): Issue {
  return issue('S005', { file }, { size: number(Exact.of(bytes)), limit: number(Exact.of(MAX_TEXT_BYTES)) });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Place of the first letter whose accents are typed as separate characters. */
function decomposedPlace(file: string, text: string): Issue['place'] {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.normalize('NFC') !== line);
  const excerpt = (lines[index] ?? '').trimEnd();
  const composed = excerpt.normalize('NFC');
  let column = 0;
  while (excerpt[column] === composed[column]) column += 1;
  return { file, line: index + 1, column: column + 1, excerpt };
}
