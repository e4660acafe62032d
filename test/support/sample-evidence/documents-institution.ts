import { COMMUNE } from './issuers.js';
import type { SampleDocument } from './sample-document.js';

/** Lĩnh vực 2 và 4: thể chế, tổ chức bộ máy. */
export const INSTITUTION_DOCUMENTS: readonly SampleDocument[] = [
  {
    file: '21-kh-ubnd-ra-soat-van-ban.pdf',
    issuer: COMMUNE,
    number: '21/KH-UBND',
    issuedOn: '2026-02-03',
    kind: 'KẾ HOẠCH',
    title: 'Rà soát, tự kiểm tra văn bản năm 2026',
    body: [
      'Văn phòng HĐND và UBND chủ trì rà soát, tự kiểm tra văn bản do Hội đồng nhân dân, Ủy ban nhân dân xã ban hành, hoàn thành trước ngày 30 tháng 11 năm 2026.',
    ],
  },
  {
    file: '15-qd-ubnd-quy-che-lam-viec.pdf',
    issuer: COMMUNE,
    number: '15/QĐ-UBND',
    issuedOn: '2026-01-09',
    kind: 'QUYẾT ĐỊNH',
    title: 'Ban hành Quy chế làm việc của Ủy ban nhân dân xã nhiệm kỳ 2026 - 2031',
    body: ['Ban hành kèm theo Quyết định này Quy chế làm việc gồm 5 chương, 28 điều.'],
  },
  {
    file: '16-qd-ubnd-phan-cong.pdf',
    issuer: COMMUNE,
    number: '16/QĐ-UBND',
    issuedOn: '2026-01-09',
    kind: 'QUYẾT ĐỊNH',
    title: 'Phân công nhiệm vụ lãnh đạo và thành viên Ủy ban nhân dân xã',
    body: [
      'Phân công lĩnh vực phụ trách của Chủ tịch, các Phó Chủ tịch và thành viên Ủy ban nhân dân xã theo phụ lục.',
    ],
  },
];
