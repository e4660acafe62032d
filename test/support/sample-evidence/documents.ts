import { COMMUNE, department } from './issuers.js';
import type { SampleDocument } from './sample-document.js';
export const DOCUMENTS: readonly SampleDocument[] = [
  {
    file: 'chi-dao/ke-hoach-cchc-2026.pdf',
    issuer: COMMUNE,
    number: '12/KH-UBND',
    issuedOn: '2026-01-12',
    kind: 'KẾ HOẠCH',
    title: 'Cải cách hành chính năm 2026',
    body: [
      'Ủy ban nhân dân xã Xuân Thọ ban hành Kế hoạch cải cách hành chính năm 2026, gồm 24 nhiệm vụ thuộc sáu nội dung và giao đơn vị chủ trì, thời gian hoàn thành cho từng nhiệm vụ.',
      'Thử chữ: Ắ Ằ Ẳ Ẵ Ặ ắ ằ ẳ ẵ ặ Ố ố Ử ử Ỹ ỹ Đ đ ơ ư fi fl ffi.',
    ],
  },
  {
    file: 'chi-dao/x.docx',
    issuer: department('TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'),
    number: '31/BC-TTPVHCC',
    issuedOn: '2026-08-05',
    kind: 'BÁO CÁO',
    title: 'Kết quả',
    body: ['Một hai ba.'],
  },
];
