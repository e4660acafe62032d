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
    { sha256: definitions, type: FROZEN_TYPE, name: `bộ tiêu chí của tháng ${month} bản ${version}` },
    { sha256: input, type: FROZEN_TYPE, name: `dữ liệu của tháng ${month} bản ${version}` },
  ];
}
