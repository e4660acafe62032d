/** A path as it must be typed again: in quotes where it holds spaces or other signs. */
export function shownPath(path: string): string {
  return /^[\p{L}\p{N}_./\\:~-]+$/u.test(path) ? path : `"${path}"`;
}
