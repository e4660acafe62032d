import type { SeenClosing } from '../../../application/records/see-closing.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';

/** What the parts of the page of closing are made of. */
export interface ClosingScene {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly closing: SeenClosing;
  readonly problems: readonly Problem[];
}

/** @throws Refused */
export async function closingScene(visit: Visit, problems: readonly Problem[]): Promise<ClosingScene> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const closing = await services.seeClosing.run(folder, actor, seen.commune.id, seen.month.id);
  return { visit, seen, closing, problems };
}

/** The page itself, or where one of its forms goes. */
export function closingUrl({ params }: Pick<Visit, 'params'>, ...deed: readonly string[]): string {
  return monthUrl(params.commune ?? '', params.month ?? '', ['khoa', ...deed]);
}

/** What is wrong with the form that was just sent there; the other forms of the page show nothing of it. */
export function sentTo({ visit, problems }: ClosingScene, deed: string): readonly Problem[] {
  return visit.url === closingUrl(visit, deed) ? problems : [];
}
