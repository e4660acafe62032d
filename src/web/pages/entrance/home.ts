import type { Place } from '../../../application/records/see-places.js';
import type { Role } from '../../../domain/records/people.js';
import { monthUrl, openingUrl } from '../../addresses.js';
import { see } from '../../reply.js';
import { get } from '../../route.js';

/** The screen that answers the first question of each role, the first that fits. */
const FIRST_SCREENS: readonly (readonly [role: Role, page: string])[] = [
  ['standing_office', 'viec'],
  ['leader', 'xep-hang'],
  ['head', 'minh-chung'],
  ['editor', 'minh-chung'],
  ['auditor', 'nhat-ky'],
];

export const homeRoutes = [
  get('/', async ({ services, folder, actor, notice }) => {
    const { places, everywhere } = await services.seePlaces.run(folder, actor);
    const [only, ...others] = places;
    if (only === undefined || (everywhere.includes('admin') && places.every(({ roles }) => roles.length === 1))) {
      return see('/quan-tri', notice);
    }
    return see(others.length === 0 ? firstUrl(only) : '/tinh', notice);
  }),
];

/** Where the work of a place begins. */
export function firstUrl(place: Place): string {
  return placeUrl(place, place.month?.id);
}

/** Where it begins in one month; absent: none is open there. */
export function placeUrl({ commune, roles }: Place, month: string | undefined): string {
  if (month === undefined) return openingUrl(commune.id);
  const page = FIRST_SCREENS.find(([role]) => roles.includes(role))?.[1];
  return monthUrl(commune.id, month, page);
}
