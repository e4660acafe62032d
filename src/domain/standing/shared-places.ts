/** Đồng hạng: the places of one block that several units share, with those that share them, best place first. */
export function sharedPlaces<Row extends { readonly rank: number }>(rows: readonly Row[]): ReadonlyMap<number, Row[]> {
  const places = new Map<number, Row[]>();
  for (const row of rows) {
    const sharing = places.get(row.rank);
    if (sharing) sharing.push(row);
    else places.set(row.rank, [row]);
  }
  const shared = [...places].filter(([, sharing]) => sharing.length > 1);
  return new Map(shared.sort(([a], [b]) => a - b));
}
