import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tệp giao diện: styles, scripts and fonts that the build made, under names that change with their content. */
export interface Assets {
  readonly folder: string;
  url(name: string): string;
}

export const ASSETS_PATH = '/tai-san/';

export function readAssets(folder: string): Assets {
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  return {
    folder,
    url: (name) => {
      const built = names[name];
      if (built === undefined) throw new Error(`no such asset: ${name}`);
      return ASSETS_PATH + built;
    },
  };
}
