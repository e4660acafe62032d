import { CodeText, Optional, Word } from '../../../adapters/boundary/index.js';
import { filled, LOOK_AGAIN } from '../../form/filled.js';
import { see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { closingPage } from './closing.js';
import { closingUrl } from './closing-scene.js';

class SignedForm {
  @CodeText() set!: string;
  @Optional() @Word('co') noSecret?: string;
}

const NO_FILE = { field: 'file', text: 'Chưa chọn tệp.', remedy: 'Chọn bản đã ký, PDF hoặc ảnh chụp.' };

export const keepSignedHandler = filled(
  SignedForm,
  async (visit, { set, noSecret }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '' } = params;
    const [sent] = visit.files;
    if (sent === undefined) return closingPage(visit, [NO_FILE], LOOK_AGAIN);
    const offered = { file: sent.name, bytes: sent.bytes, noSecret: noSecret === 'co' };
    const { isCodeRead, code } = await services.keepSigned.run({ folder, commune, month, set, ...offered }, actor);
    const told = isCodeRead
      ? 'Mã dữ liệu trong tệp đúng mã của bản này.'
      : `Không đọc được mã dữ liệu trong tệp: so bằng mắt với ${code}.`;
    return see(closingUrl(visit), `Đã lưu bản ký. ${told}`);
  },
  closingPage,
);

const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' };

/** Bản ký, as it was handed in. */
export const signedFileHandler: Handler = async ({ services, folder, actor, params }) => {
  const { commune = '', month = '', document: number = '' } = params;
  const { document, bytes } = await services.seeSigned.run(folder, actor, commune, month, number);
  const { name, type } = document.file;
  return { kind: 'file', name, type: TYPES[type] ?? 'application/octet-stream', bytes };
};
