import type { SeenMonth } from '../application/records/see-month.js';
import type { Visit } from './visit.js';

/** The month that the address names, as the person may see it. @throws Refused */
export function sceneOf({ services, folder, actor, params }: Visit): Promise<SeenMonth> {
  return services.seeMonth.run(folder, actor, params.commune ?? '', params.month);
}
