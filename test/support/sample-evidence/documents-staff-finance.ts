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
  monthlyReport('08-bc-ubnd-cong-tac-thang-01.pdf', '08/BC-UBND', '2026-02-05', '01', '612'),
  monthlyReport('17-bc-ubnd-cong-tac-thang-02.pdf', '17/BC-UBND', '2026-03-05', '02', '1.180'),
  monthlyReport('46-bc-ubnd-cong-tac-thang-03.pdf', '46/BC-UBND', '2026-04-06', '3', '1.905'),
  monthlyReport('88-bc-ubnd-cong-tac-thang-05.pdf', '88/BC-UBND', '2026-06-04', '5', '3.105'),
  monthlyReport('121-bc-ubnd-cong-tac-thang-06.pdf', '121/BC-UBND', '2026-07-06', '6', '3.820'),
  monthlyReport('160-bc-ubnd-cong-tac-thang-07.pdf', '160/BC-UBND', '2026-08-06', '7', '4.655'),
  monthlyReport('175-bc-ubnd-cong-tac-thang-08.pdf', '175/BC-UBND', '2026-09-07', '8', '5.530'),
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

/** Báo cáo công tác tháng: one document that serves the monthly items of several criteria. */
function monthlyReport(file: string, number: string, issuedOn: string, month: string, revenue: string): SampleDocument {
  return {
    file,
    issuer: COMMUNE,
    number,
    issuedOn,
    kind: 'BÁO CÁO',
    title: `Công tác tháng ${month} năm 2026`,
    body: [
      `Thu ngân sách lũy kế ${revenue} triệu đồng, dự toán năm 7.350 triệu đồng; số chi và vốn đã giải ngân ghi trong biểu 1.`,
      'Biểu 2: danh mục tin, bài và nhật ký cập nhật Trang thông tin điện tử. Biểu 3: xếp loại công chức. Biểu 4: văn bản đi đã ký số.',
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
