import { COMMUNE, CULTURE, ECONOMY, OFFICE } from './issuers.js';
import type { SampleDocument } from './sample-document.js';

/** Lĩnh vực 5, 6 và 7: công vụ, tài chính công, chính quyền số. */
export const STAFF_AND_FINANCE_DOCUMENTS: readonly SampleDocument[] = [
  {
    file: '31-kh-ubnd-dao-tao-boi-duong.pdf',
    issuer: COMMUNE,
    number: '31/KH-UBND',
    issuedOn: '2026-02-24',
    kind: 'KẾ HOẠCH',
    title: 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2026',
    body: ['Năm 2026 tổ chức 6 lớp đào tạo, bồi dưỡng, trong đó 2 lớp kỹ năng số.'],
    keptBy: 'VHXH',
  },
  {
    file: '27-bc-vhxh-ket-qua-tap-huan.docx',
    issuer: CULTURE,
    number: '27/BC-VHXH',
    issuedOn: '2026-06-10',
    kind: 'BÁO CÁO',
    title: 'Kết quả lớp tập huấn, bồi dưỡng kỹ năng số đợt 1',
    body: ['Lớp học một ngày 05/6/2026 có 38 người dự; đánh giá sau tập huấn: 34 người đạt.'],
  },
  {
    file: '11-tb-vhxh-xep-loai-thang-03.docx',
    issuer: CULTURE,
    number: '11/TB-VHXH',
    issuedOn: '2026-04-03',
    kind: 'THÔNG BÁO',
    title: 'Kết quả đánh giá, xếp loại công chức tháng 3 năm 2026',
    body: ['Xếp loại 43 công chức, viên chức; danh sách lưu tại Phòng Văn hóa - Xã hội.'],
  },
  budgetReport('04-bc-kt-ngan-sach-thang-01.pdf', '04/BC-KT', '2026-02-05', '01', '612', '7.350'),
  budgetReport('19-bc-kt-ngan-sach-thang-05.pdf', '19/BC-KT', '2026-06-04', '5', '3.105', '7.350'),
  budgetReport('36-bc-kt-ngan-sach-thang-08.pdf', '36/BC-KT', '2026-09-07', '8', '5.530', '7.350'),
  {
    file: '22-bc-vp-ky-so-thang-08.docx',
    issuer: OFFICE,
    number: '22/BC-VP',
    issuedOn: '2026-09-04',
    kind: 'BÁO CÁO',
    title: 'Văn bản điện tử ký số tháng 8 năm 2026',
    body: ['Trong tháng phát hành 148 văn bản điện tử, 145 văn bản được ký số đầy đủ.'],
  },
  {
    file: '03-bb-kt-quy-trinh-iso.docx',
    issuer: ECONOMY,
    number: '03/BB-KT',
    issuedOn: '2026-09-28',
    kind: 'BIÊN BẢN',
    title: 'Rà soát quy trình ISO quý III năm 2026',
    body: [
      'Thời điểm rà soát: ngày 28/9/2026. Nội dung rà soát: căn cứ pháp lý của 64 quy trình. Người thực hiện: tổ ISO xã.',
      'Kết quả: 58 quy trình còn hiệu lực căn cứ, 6 quy trình phải cập nhật.',
    ],
  },
];

function budgetReport(
  file: string,
  number: string,
  issuedOn: string,
  month: string,
  revenue: string,
  estimate: string,
): SampleDocument {
  return {
    file,
    issuer: ECONOMY,
    number,
    issuedOn,
    kind: 'BÁO CÁO THÁNG',
    title: `Thu ngân sách, chi ngân sách và giải ngân vốn đầu tư công tháng ${month} năm 2026`,
    body: [
      `Thu ngân sách lũy kế ${revenue} triệu đồng, dự toán năm ${estimate} triệu đồng. Số chi và vốn đã giải ngân ghi trong biểu kèm theo.`,
    ],
  };
}
