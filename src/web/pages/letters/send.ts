import { monthUrl } from '../../addresses.js';
import { refusable } from '../../form/filled.js';
import { see } from '../../reply.js';
import { lettersPage } from './letters.js';

/** Nothing is typed: the letters go to whom the page has shown. */
export const sendLettersHandler = refusable(async ({ services, folder, actor, params }) => {
  const { commune = '', month = '' } = params;
  const { sent, failed } = await services.remind.send(folder, actor, { commune, month });
  const rest = failed.length === 0 ? '' : ` Máy chủ thư không nhận: ${failed.join(', ')}.`;
  return see(monthUrl(commune, month, 'thu-nhac'), `Đã gửi ${sent} thư nhắc.${rest}`);
}, lettersPage);
