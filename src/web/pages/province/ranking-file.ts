import { csvText } from '../../../application/csv.js';
import { see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { scoredScene } from './province-scene.js';
import { rankingTable } from './ranking-table.js';

/** The ranking as a table to take away. */
export const rankingFileHandler: Handler = async (visit) => {
  const { chosen, seen, url } = await scoredScene(visit);
  if (chosen === undefined) return see(url('xep-hang'));
  const bytes = new TextEncoder().encode(csvText(rankingTable(chosen)));
  const name = `xep-hang_${chosen.set.id}_${seen.month ?? ''}.csv`;
  return { kind: 'file', name, type: 'text/csv; charset=utf-8', bytes };
};
