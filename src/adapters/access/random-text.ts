import { randomBytes, randomInt } from 'node:crypto';
import type { RandomText } from '../../application/ports/random-text.js';

/** Without 0, 1, i, l and o. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;

export const randomText: RandomText = {
  oneTimePassword() {
    const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    return Array.from({ length: GROUPS }, group).join('-');
  },
  key: () => randomBytes(32).toString('base64url'),
};
