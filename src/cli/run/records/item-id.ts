/** The name of an item as it is kept; on the screen the commune in front of it is left out. */
export function fullId(commune: string, written: string): string {
  return written.startsWith(`${commune}/`) ? written : `${commune}/${written}`;
}
