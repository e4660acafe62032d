import { SERVICE_CENTRE } from './issuers.js';
import type { SampleDocument } from './sample-document.js';

/** Lĩnh vực 3: thủ tục hành chính, một cửa. */
export const PROCEDURE_DOCUMENTS: readonly SampleDocument[] = [
  posting('02-bb-ttpvhcc-niem-yet-quy-1.docx', '02/BB-TTPVHCC', '2026-03-25', 'I', '365/389'),
  posting('05-bb-ttpvhcc-niem-yet-quy-3.docx', '05/BB-TTPVHCC', '2026-06-29', 'III', '372/389'),
  {
    file: '31-bc-ttpvhcc-doi-chieu-cong-khai-quy-2.docx',
    issuer: SERVICE_CENTRE,
    number: '31/BC-TTPVHCC',
    issuedOn: '2026-06-30',
    kind: 'BÁO CÁO',
    title: 'Đối chiếu thủ tục hành chính công khai trên Trang thông tin điện tử quý II năm 2026',
    body: ['Đã đối chiếu 389 thủ tục với Cơ sở dữ liệu quốc gia, công khai đầy đủ 389 thủ tục.'],
  },
  systemReport('06-bc-ttpvhcc-he-thong-thang-01.pdf', '06/BC-TTPVHCC', '2026-02-05', '01', '31/01/2026'),
  systemReport('15-bc-ttpvhcc-he-thong-thang-03.pdf', '15/BC-TTPVHCC', '2026-04-03', '3', '31/3/2026'),
  systemReport('21-bc-ttpvhcc-he-thong-thang-04.pdf', '21/BC-TTPVHCC', '2026-05-06', '4', '30/4/2026'),
  systemReport('27-bc-ttpvhcc-he-thong-thang-05.pdf', '27/BC-TTPVHCC', '2026-06-04', '5', '31/5/2026'),
  systemReport('38-bc-ttpvhcc-he-thong-thang-07.pdf', '38/BC-TTPVHCC', '2026-08-05', '7', '31/7/2026'),
  systemReport('44-bc-ttpvhcc-he-thong-thang-08.pdf', '44/BC-TTPVHCC', '2026-09-07', '8', '31/8/2026'),
  {
    file: '03-txl-ttpvhcc-lan-1.docx',
    issuer: SERVICE_CENTRE,
    number: '03/TXL-TTPVHCC',
    issuedOn: '2026-05-14',
    kind: 'THƯ XIN LỖI',
    title: 'Xin lỗi và hẹn lại ngày trả kết quả',
    body: [
      'Trung tâm xin lỗi vì hồ sơ mã MAU-0007 chưa trả được đúng hẹn ngày 15/5/2026; lý do chậm: chờ ý kiến phối hợp.',
      'Hẹn trả kết quả vào ngày 20/5/2026.',
    ],
  },
  {
    file: '05-txl-ttpvhcc-lan-2.docx',
    issuer: SERVICE_CENTRE,
    number: '05/TXL-TTPVHCC',
    issuedOn: '2026-08-27',
    kind: 'THÔNG BÁO',
    title: 'Về việc chậm trả kết quả',
    body: ['Trung tâm xin lỗi vì chậm trả kết quả hồ sơ mã MAU-0013 và sẽ trả trong thời gian sớm nhất.'],
  },
];

function posting(file: string, number: string, issuedOn: string, quarter: string, posted: string): SampleDocument {
  return {
    file,
    issuer: SERVICE_CENTRE,
    number,
    issuedOn,
    kind: 'BIÊN BẢN',
    title: `Rà soát niêm yết thủ tục hành chính tại Trung tâm quý ${quarter} năm 2026`,
    body: [
      `Đã niêm yết đầy đủ, đúng ${posted} thủ tục phải niêm yết. Người rà soát: công chức trực quầy, ký trong bảng kèm theo.`,
    ],
  };
}

function systemReport(file: string, number: string, issuedOn: string, month: string, until: string): SampleDocument {
  return {
    file,
    issuer: SERVICE_CENTRE,
    number,
    issuedOn,
    kind: 'BÁO CÁO',
    title: `Kết quả giải quyết thủ tục hành chính tháng ${month} năm 2026`,
    body: [
      `Số liệu trích xuất từ hệ thống thông tin giải quyết thủ tục hành chính, lũy kế đến ngày ${until}.`,
      'Bảng kèm theo gồm số hồ sơ tiếp nhận, trước hạn, đúng hạn, quá hạn; số hồ sơ trực tuyến toàn trình, một phần, thanh toán trực tuyến, số hóa, tái sử dụng.',
    ],
  };
}
