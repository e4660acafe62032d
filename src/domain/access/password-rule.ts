import { withoutMarks } from '../names.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

export type PasswordFault =
  | 'too_short'
  | 'too_long'
  | 'too_few_letters'
  | 'a_sequence'
  | 'holds_a_name'
  | 'the_current_one';

/** Runs along the keyboard and the alphabet, which everybody tries first. */
const SEQUENCES = [
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'matkhau',
  'password',
];
const LONGEST_RUN = 5;
const FEWEST_DIFFERENT = 6;

/** A password as it is compared: two ways to type one Vietnamese letter are one password. */
export function typedPassword(text: string): string {
  return text.normalize('NFC');
}

/**
 * What makes a new password too easy to guess; undefined when nothing does. Length counts, kinds of characters do not:
 * people answer rules about kinds with `Abc@1234` (NIST SP 800-63B, 3.1.1).
 * @param names the login and the name of the person.
 */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too_short';
  if (length > LONGEST_PASSWORD) return 'too_long';
  const plain = withoutMarks(password.toLowerCase());
  if (new Set(plain).size < FEWEST_DIFFERENT) return 'too_few_letters';
  if (SEQUENCES.some((sequence) => holdsRun(plain, sequence) && [...plain].length < SHORTEST_PASSWORD + LONGEST_RUN)) {
    return 'a_sequence';
  }
  const words = names.map((name) => withoutMarks(name.toLowerCase())).filter((name) => name.length > 2);
  return words.some((word) => plain.includes(word)) ? 'holds_a_name' : undefined;
}

function holdsRun(text: string, sequence: string): boolean {
  const both = [sequence, [...sequence].reverse().join('')];
  const run = Math.min(sequence.length, LONGEST_RUN);
  return both.some((each) => {
    for (let from = 0; from + run <= each.length; from += 1)
      if (text.includes(each.slice(from, from + run))) return true;
    return false;
  });
}
