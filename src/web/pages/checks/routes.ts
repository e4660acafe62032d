import { get, post } from '../../route.js';
import { answerHandler } from './answer.js';
import { checksHandler } from './checks.js';

const CHECKS = '/xa/:commune/:month/kiem-tra';

export const checkRoutes = [get(CHECKS, checksHandler), post(CHECKS, answerHandler)];
