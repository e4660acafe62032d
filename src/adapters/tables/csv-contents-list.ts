import { csvText } from '../../application/csv.js';
import type { ContentsList, PackedDocument } from '../../application/ports/contents-list.js';
import { formatDate } from '../messages/index.js';

const HEAD = ['STT', 'Tệp', 'Loại minh chứng', 'Kỳ', 'Đơn vị', 'Số, ký hiệu', 'Ngày ký', 'Cơ quan ban hành', 'SHA-256'];

export const csvContentsList: ContentsList = {
  write: (documents) => new TextEncoder().encode(csvText([HEAD, ...documents.map(rowOf)])),
};

function rowOf({ name, item }: PackedDocument, index: number): string[] {
  const { requirement, slot, department, number, issuedOn, issuer, file } = item;
  return [
    ...[`${index + 1}`, name, requirement, slot, department],
    ...[number ?? '', issuedOn === undefined ? '' : formatDate(issuedOn), issuer ?? '', file.sha256],
  ];
}
