import type { DocumentContent } from '../../application/ports/document-reader.js';
import { type IsoDate, isoDate } from '../../domain/calendar.js';

/** Number, date and issuer stand at the top; further down the same words cite other documents. */
const HEAD = 2000;
const NUMBER = /Số\s*:\s*(\d{0,5}[a-zA-Z]?)\s*\/\s*((?:\d{4}\s*\/\s*)?[A-ZĐ]+(?:\s*[-–]\s*[A-ZĐ]+)*)/u;
const DATE = /,\s*ngày\s*(\d{0,2})[\s.…]*tháng\s*(\d{0,2})[\s.…]*năm\s*(\d{4})/iu;
const ISSUER =
  /(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|ĐẢNG ỦY)\s+(?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ)(?:[^\S\n]+\p{Lu}+)+/u;

/** Số, ký hiệu, ngày, cơ quan ban hành as printed; what the clerk left blank stays absent. */
export function readLetterhead(text: string): Pick<DocumentContent, 'number' | 'issuedOn' | 'issuer'> {
  const head = text.slice(0, HEAD);
  const number = readNumber(head);
  const issuedOn = readDate(head);
  const issuer = ISSUER.exec(head)?.[0].replace(/\s+/g, ' ');
  return { ...(number && { number }), ...(issuedOn && { issuedOn }), ...(issuer && { issuer }) };
}

function readNumber(head: string): string | undefined {
  const [, digits = '', symbol = ''] = NUMBER.exec(head) ?? [];
  return digits === '' ? undefined : `${digits}/${symbol.replace(/\s+/g, '').replace('–', '-')}`;
}

function readDate(head: string): IsoDate | undefined {
  const [, day = '', month = '', year = ''] = DATE.exec(head) ?? [];
  return isoDate(parseInt(year, 10) || 0, parseInt(month, 10) || 0, parseInt(day, 10) || 0);
}
