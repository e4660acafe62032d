import { monthUrl } from '../../addresses.js';
import { refusable } from '../../form/filled.js';
import { see } from '../../reply.js';
import { lettersPage } from './letters.js';

/** The letters go to whom the page has shown; to whom they went a moment ago only when that is asked for. */
export const sendLettersHandler = refusable(async ({ services, folder, actor, params, form }) => {
  const { commune = '', month = '' } = params;
  const { sent, failed } = await services.remind.send(folder, actor, { commune, month }, form.again === 'co');
  const rest = failed.length === 0 ? '' : ` Máy chủ thư không nhận: ${failed.join(', ')}.`;
  return see(monthUrl(commune, month, 'thu-nhac'), `Đã gửi ${sent} thư nhắc.${rest}`);
}, lettersPage);
