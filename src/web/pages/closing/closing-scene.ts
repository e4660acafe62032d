import type { SeenClosing } from '../../../application/records/see-closing.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { Instant } from '../../../domain/records/instant.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';

/** What the parts of the page of closing are made of. */
export interface ClosingScene {
  readonly visit: Visit;
  readonly seen: SeenMonth;
  readonly closing: SeenClosing;
  /** When the last backup was made; absent: there is none, or it is not for this person to know. */
  readonly lastBackup?: Instant;
  readonly problems: readonly Problem[];
}

/** @throws Refused */
export async function closingScene(visit: Visit, problems: readonly Problem[]): Promise<ClosingScene> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const closing = await services.seeClosing.run(folder, actor, seen.commune.id, seen.month.id);
  const lastBackup = await services.seeBackups.last(folder, actor);
  return { visit, seen, closing, problems, ...(lastBackup !== undefined && { lastBackup }) };
}

/** The page itself, or where one of its forms goes. */
export function closingUrl({ params }: Pick<Visit, 'params'>, ...deed: readonly string[]): string {
  return monthUrl(params.commune ?? '', params.month ?? '', ['khoa', ...deed]);
}

/** What is wrong with the form that was just sent there; the other forms of the page show nothing of it. */
export function sentTo({ visit, problems }: ClosingScene, deed: string): readonly Problem[] {
  return visit.url === closingUrl(visit, deed) ? problems : [];
}
