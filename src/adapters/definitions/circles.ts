/** Vòng lẩn quẩn: every way along `nextOf` that comes back to where it began, each told once, from where it was entered. */
export function circlesOf<T>(starts: Iterable<T>, nextOf: (node: T) => Iterable<T>): (readonly [T, ...T[]])[] {
  const done = new Set<T>();
  const circles: (readonly [T, ...T[]])[] = [];
  const follow = (node: T, trail: readonly T[]): void => {
    const start = trail.indexOf(node);
    if (start !== -1) circles.push([node, ...trail.slice(start + 1)]);
    if (done.has(node)) return;
    done.add(node);
    for (const next of nextOf(node)) follow(next, [...trail, node]);
  };
  for (const start of starts) follow(start, []);
  return circles;
}

/** `A → B → A` */
export function circleText(circle: readonly { readonly id: string }[]): string {
  return [...circle, ...circle.slice(0, 1)].map(({ id }) => id).join(' → ');
}
