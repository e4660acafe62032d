import { isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Address of `target` as seen from `folder`, so that both can be moved or zipped together. */
export function linkBetween(folder: string, target: string): string {
  const path = relative(folder, target);
  if (isAbsolute(path)) return pathToFileURL(target).href;
  const address = path.replaceAll('\\', '/') || '.';
  return address.replace(/[%#? "<>^`{|}]/g, encodeURIComponent);
}

/** The deepest folder that holds all the paths (written with `/`); undefined when there are none. */
export function folderOf(paths: readonly string[]): string | undefined {
  const [first, ...others] = paths.map((path) => path.split('/').slice(0, -1));
  if (first === undefined) return undefined;
  const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (differs === -1 ? first : first.slice(0, differs)).join('/');
}
