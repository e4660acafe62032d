import type { Issue } from '../../domain/issue.js';

/** Where the records are on the server is told to nobody outside: only the name within them. */
export function outside(issues: readonly Issue[], folder: string): Issue[] {
  return issues.map((each) => {
    const { file } = each.place;
    const isInside = file === folder || file.startsWith(`${folder}/`);
    return isInside ? { ...each, place: { ...each.place, file: file.slice(folder.length + 1) } } : each;
  });
}
