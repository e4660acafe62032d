import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { mediaType } from '../../file-types.js';
import type { Handler } from '../../route.js';

/** Types that a browser shows by itself, and that can run nothing. */
const SHOWN = new Set(['pdf', 'png', 'jpg']);

/** Tệp minh chứng, by its true type, whatever its name says. */
export const fileHandler: Handler = async ({ services, folder, actor, params, query }) => {
  const { commune = '', item = '', version = '' } = params;
  const found = await services.seeEvidence.file(folder, actor, commune, item, wholeNumber(version));
  const file = found?.item.file;
  if (found === undefined || file === undefined) {
    throw new Refused(issue('R007', { file: folder }, { kind: text('evidence'), found: text(item) }));
  }
  const inline = query.xem !== undefined && SHOWN.has(file.type);
  return {
    kind: 'file',
    name: file.name,
    type: mediaType(file.type),
    bytes: found.bytes,
    inline,
  };
};

function wholeNumber(typed: string): number | undefined {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}
