import { COMMUNE, CULTURE, ECONOMY } from './issuers.js';
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
    body: ['Năm 2026 tổ chức 5 lớp đào tạo, bồi dưỡng, trong đó 2 lớp kỹ năng số.'],
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
  dutyCheck('13-bc-vhxh-kiem-tra-cong-vu-quy-1.docx', '13/BC-VHXH', '2026-04-02', 'I'),
  dutyCheck('32-bc-vhxh-kiem-tra-cong-vu-quy-2.docx', '32/BC-VHXH', '2026-07-02', 'II'),
  {
    file: '38-tb-ubnd-cong-khai-tai-chinh-quy-1.pdf',
    issuer: COMMUNE,
    number: '38/TB-UBND',
    issuedOn: '2026-04-10',
    kind: 'THÔNG BÁO',
    title: 'Công khai ngân sách, đầu tư, mua sắm quý I năm 2026',
    body: [
      'Công khai tình hình thực hiện ngân sách, vốn đầu tư và mua sắm; nội dung về tài sản công sẽ công khai sau.',
      'Niêm yết tại trụ sở và trên Trang thông tin điện tử từ ngày 10/4/2026.',
    ],
    keptBy: 'KT',
  },
  budgetReport('04-bc-kt-ngan-sach-thang-01.pdf', '04/BC-KT', '2026-02-05', '01', '612', '7.350'),
  budgetReport('19-bc-kt-ngan-sach-thang-05.pdf', '19/BC-KT', '2026-06-04', '5', '3.105', '7.350'),
  budgetReport('36-bc-kt-ngan-sach-thang-08.pdf', '36/BC-KT', '2026-09-07', '8', '5.530', '7.350'),
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

function dutyCheck(file: string, number: string, issuedOn: string, quarter: string): SampleDocument {
  return {
    file,
    issuer: CULTURE,
    number,
    issuedOn,
    kind: 'BÁO CÁO',
    title: `Kiểm tra công vụ, chấp hành kỷ luật, kỷ cương hành chính quý ${quarter} năm 2026`,
    body: ['Đã kiểm tra đột xuất hai đơn vị, không phát hiện vi phạm.'],
  };
}
