import type { SeenProvince, SeenScores } from '../../../application/province/see-province.js';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import type { ProvinceSet } from '../../../domain/province/province-scores.js';
import { provinceUrl } from '../../addresses.js';
import type { Visit } from '../../visit.js';

/** What the pages about all communes stand on. */
export interface ProvinceScene {
  readonly visit: Visit;
  readonly seen: SeenProvince;
  /** Absent: not scored yet. */
  readonly scores?: SeenScores;
  /** The set that the address asks for; without one, the first. */
  readonly chosen?: ProvinceSet;
  /** An address of these pages in the same month. */
  url(page: string, query?: Readonly<Record<string, string>>): string;
}

/** The communes in the month of the address (`?thang=`), or in the newest. @throws Refused */
export async function provinceScene(visit: Visit): Promise<ProvinceScene> {
  const { services, folder, actor, query, form } = visit;
  const seen = await services.seeProvince.run(folder, actor, query.thang ?? form.thang);
  return { visit, seen, url: (page, more) => provinceUrl(seen.month, page, more) };
}

/** The same with the points of all communes. @throws Refused to who is not of the province. */
export async function scoredScene(visit: Visit): Promise<ProvinceScene> {
  const { services, folder, actor, query } = visit;
  const scene = await provinceScene(visit);
  const { month } = scene.seen;
  if (month === undefined) throw new Refused(issue('R010', { file: folder }));
  const scores = await services.seeProvince.scores(folder, actor, month);
  if (scores === undefined) return scene;
  const { sets } = scores.scores;
  const chosen = sets.find((each) => keyOf(each) === query.bo) ?? sets[0];
  return { ...scene, scores, ...(chosen !== undefined && { chosen }) };
}

/** Names a version of a set in an address. */
export function keyOf({ set: { id }, hash }: ProvinceSet): string {
  return `${id}.${shortHash(hash)}`;
}

export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
