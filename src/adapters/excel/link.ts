import { isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Address of `target` as seen from `folder`, so that both can be moved or zipped together. */
export function linkBetween(folder: string, target: string): string {
  const path = relative(folder, target);
  if (isAbsolute(path)) return pathToFileURL(target).href;
  const address = path.replaceAll('\\', '/') || '.';
  return address.replace(/[%#? "<>^`{|}]/g, encodeURIComponent);
}
