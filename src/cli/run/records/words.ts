import { layerName, returnReasonName, roleName } from '../../../adapters/messages/index.js';
import { RETURN_REASONS, type ReturnReason } from '../../../domain/records/evidence-item.js';
import { LAYERS, type Layer } from '../../../domain/records/layer.js';
import { ROLES, type Role } from '../../../domain/records/people.js';
import { foldTyped, nearestTyped } from '../../nearest.js';
import { suggestion, UsageError } from '../../usage-error.js';

/** `standing-office`, `cơ quan thường trực`, `co-quan-thuong-truc`. */
export function readRole(written: string): Role {
  return readWord(written, ROLES, roleName, 'vai trò');
}

export function readLayer(written: string): Layer {
  return readWord(written, LAYERS, layerName, 'lớp điểm');
}

export function readReason(written: string): ReturnReason {
  return readWord(written, RETURN_REASONS, returnReasonName, 'lý do trả lại');
}

/** One of the program's fixed words, by its id or its Vietnamese name, marks and hyphens apart. */
export function readWord<T extends string>(
  written: string,
  words: readonly T[],
  nameOf: (word: T) => string,
  what: string,
): T {
  const wanted = foldTyped(written);
  const found = words.find((word) => foldTyped(word) === wanted || foldTyped(nameOf(word)) === wanted);
  if (found !== undefined) return found;
  const typed = words.map((word) => foldTyped(nameOf(word)).replaceAll(' ', '-'));
  const near = nearestTyped(written, [...words.map((word) => word.replaceAll('_', '-')), ...typed]);
  throw new UsageError(`Không có ${what} "${written}".`, suggestion(near, `Ghi một trong: ${typed.join(', ')}.`));
}
