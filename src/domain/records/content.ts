import type { MonthVersion } from './month.js';

/** Nội dung được giữ: a content of the file store that records refer to. */
export interface Content {
  readonly sha256: string;
  readonly type: string;
  /** What it is called in messages. */
  readonly name: string;
}

/** The type under which frozen contents are kept. */
export const FROZEN_TYPE = 'json';

/** What a locked version of a month was frozen with. */
export function frozenContents({
  month,
  version,
  definitions,
  input,
}: Pick<MonthVersion, 'version' | 'definitions' | 'input'> & { readonly month: string }): readonly [
  definitions: Content,
  input: Content,
] {
  return [
    { sha256: definitions, type: FROZEN_TYPE, name: `bo-tieu-chi_${month}_v${version}.json` },
    { sha256: input, type: FROZEN_TYPE, name: `du-lieu_${month}_v${version}.json` },
  ];
}
