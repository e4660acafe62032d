import { itemStateName, layerName, monthStateName, roleName } from '../../../adapters/messages/index.js';
import { ITEM_STATES } from '../../../domain/records/evidence-item.js';
import { LAYERS } from '../../../domain/records/layer.js';
import { MONTH_STATES } from '../../../domain/records/month.js';
import { ROLES } from '../../../domain/records/people.js';

const WORDS: ReadonlyMap<string, string> = new Map<string, string>([
  ...ITEM_STATES.map((state) => [state, itemStateName(state)] as const),
  ...MONTH_STATES.map((state) => [state, monthStateName(state)] as const),
  ...LAYERS.map((layer) => [layer, layerName(layer)] as const),
  ...ROLES.map((role) => [role, roleName(role)] as const),
  ['role', 'vai'],
  ['lead', 'chủ trì'],
  ['support', 'phối hợp'],
]);

/** A state, a role or a layer in Vietnamese; any other word stays as it is. */
export function fixedWord(word: string): string {
  return WORDS.get(word) ?? word;
}
