import { NonEmptyText, Optional, Word } from '../../../adapters/boundary/index.js';
import { TABLE_KINDS, type TableKind } from '../../../application/records/import-draft.js';
import { Refused } from '../../../application/refused.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { choosePage } from './choose.js';

class SendForm {
  @Word(...TABLE_KINDS) kind!: TableKind;
  @Optional() @NonEmptyText() source?: string;
}

/** Takes the file to be looked at; nothing of it is on record. */
export const sendHandler = filled(
  SendForm,
  async ({ services, folder, actor, params, files }, { kind, source }) => {
    const { commune = '', month = '' } = params;
    const [file] = files;
    if (file === undefined) throw new Refused(missing('file'));
    if (source === undefined) throw new Refused(missing('source'));
    const { name, bytes } = file;
    const id = await services.importDraft.put(folder, actor, { commune, month, kind, source, name, bytes });
    return see(monthUrl(commune, month, ['so-lieu', 'xem', id]));
  },
  choosePage,
);

function missing(field: 'file' | 'source') {
  return issue('R021', { file: '', path: `/${field}` }, { what: text(field) });
}
