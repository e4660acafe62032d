import { get, post } from '../../route.js';
import { lettersHandler } from './letters.js';
import { sendLettersHandler } from './send.js';

const LETTERS = '/xa/:commune/:month/thu-nhac';

/** Thư nhắc: who would get which list, and sending it. */
export const letterRoutes = [get(LETTERS, lettersHandler), post(LETTERS, sendLettersHandler, { perMinute: 30 })];
