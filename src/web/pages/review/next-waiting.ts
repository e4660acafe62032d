import type { ScoredSet } from '../../../application/scored-set.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';
import { waitingFor } from './waiting.js';

/** The item that waits longest for this person now. */
export async function nextWaiting(visit: Visit, sets: readonly ScoredSet[]): Promise<string | undefined> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const items = await services.seeEvidence.ofMonth(folder, actor, seen.commune.id, seen.month.id);
  return waitingFor(seen, items, sets)[0]?.item.id;
}
