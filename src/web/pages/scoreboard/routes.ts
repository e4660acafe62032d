import { get, post } from '../../route.js';
import { scoreByHandHandler } from './score-by-hand.js';
import { scoreboardHandler } from './scoreboard.js';

/** Bảng chấm điểm, and scoring by hand on it. */
const BOARD = '/xa/:commune/:month/bang-cham';

export const scoreboardRoutes = [get(BOARD, scoreboardHandler), post(BOARD, scoreByHandHandler)];
