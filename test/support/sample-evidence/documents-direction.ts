import { COMMUNE, CULTURE, ECONOMY, SERVICE_CENTRE } from './issuers.js';
import type { SampleDocument } from './sample-document.js';

/** Lĩnh vực 1: chỉ đạo, điều hành. */
export const DIRECTION_DOCUMENTS: readonly SampleDocument[] = [
  {
    file: '12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf',
    issuer: COMMUNE,
    number: '12/KH-UBND',
    issuedOn: '2026-01-12',
    kind: 'KẾ HOẠCH',
    title: 'Cải cách hành chính năm 2026',
    body: [
      'Ủy ban nhân dân xã Xuân Thọ ban hành Kế hoạch cải cách hành chính năm 2026 với 24 nhiệm vụ.',
      'Mỗi nhiệm vụ ghi rõ đơn vị chủ trì, đơn vị phối hợp, thời hạn và sản phẩm. Phòng Văn hóa - Xã hội theo dõi, báo cáo hằng quý.',
    ],
    keptBy: 'VHXH',
  },
  progress(
    '14-bc-vhxh-tien-do-quy-1.docx',
    '14/BC-VHXH',
    '2026-04-03',
    'I',
    '6 nhiệm vụ đã xong, 11 đang làm, 7 chưa làm',
  ),
  progress(
    '33-bc-vhxh-tien-do-quy-2.docx',
    '33/BC-VHXH',
    '2026-07-03',
    'II',
    '12 nhiệm vụ đã xong, 9 đang làm, 3 chưa làm',
  ),
  progress(
    '52-bc-vhxh-tien-do-quy-3.docx',
    '52/BC-VHXH',
    '2026-10-06',
    'III',
    '17 nhiệm vụ đã xong, 6 đang làm, 1 chưa làm',
  ),
  periodicReport('45-bc-ubnd-cchc-quy-1.pdf', '45/BC-UBND', '2026-03-18', 'quý I'),
  periodicReport('118-bc-ubnd-cchc-6-thang.pdf', '118/BC-UBND', '2026-06-12', '6 tháng đầu'),
  periodicReport('176-bc-ubnd-cchc-quy-3.pdf', '176/BC-UBND', '2026-09-14', 'quý III'),
  {
    file: '23-kh-ubnd-kiem-tra-cchc.pdf',
    issuer: COMMUNE,
    number: '23/KH-UBND',
    issuedOn: '2026-02-05',
    kind: 'KẾ HOẠCH',
    title: 'Kiểm tra công tác cải cách hành chính năm 2026',
    body: [
      'Năm 2026 kiểm tra ba đơn vị thuộc Ủy ban nhân dân xã vào tháng 5, tháng 8 và tháng 11; mỗi cuộc kiểm tra có thông báo kết luận.',
    ],
    keptBy: 'VHXH',
  },
  {
    file: '52-tb-ubnd-ket-luan-kiem-tra-ttpvhcc.pdf',
    issuer: COMMUNE,
    number: '52/TB-UBND',
    issuedOn: '2026-05-20',
    kind: 'THÔNG BÁO',
    title: 'Kết luận kiểm tra cải cách hành chính tại Trung tâm Phục vụ hành chính công',
    body: [
      'Đơn vị được kiểm tra còn 4 tồn tại về niêm yết, xin lỗi khi quá hạn, đối chiếu thời gian luân chuyển và lưu hồ sơ.',
      'Hạn khắc phục: chậm nhất ngày 30 tháng 9 năm 2026.',
    ],
    keptBy: 'VHXH',
  },
  {
    file: '35-bc-ttpvhcc-khac-phuc.docx',
    issuer: SERVICE_CENTRE,
    number: '35/BC-TTPVHCC',
    issuedOn: '2026-07-15',
    kind: 'BÁO CÁO',
    title: 'Kết quả khắc phục tồn tại sau kiểm tra cải cách hành chính',
    body: [
      'Tồn tại về niêm yết tại quầy: đã hoàn thành. Tồn tại về đối chiếu thời gian luân chuyển: thực hiện chưa đầy đủ, tiếp tục trong quý III.',
    ],
  },
  {
    file: '214-qd-ubnd-cong-nhan-sang-kien.pdf',
    issuer: COMMUNE,
    number: '214/QĐ-UBND',
    issuedOn: '2026-07-22',
    kind: 'QUYẾT ĐỊNH',
    title: 'Về việc công nhận sáng kiến cải cách hành chính cấp xã năm 2026',
    body: [
      'Công nhận sáng kiến "Trả kết quả tại nhà văn hóa thôn" do Phòng Kinh tế và Trung tâm Phục vụ hành chính công thực hiện.',
    ],
    keptBy: 'KT',
  },
  {
    file: '64-kh-ubnd-doi-thoai.pdf',
    issuer: COMMUNE,
    keptBy: ECONOMY.keptBy,
    number: '64/KH-UBND',
    issuedOn: '2026-05-15',
    kind: 'KẾ HOẠCH',
    title: 'Tổ chức hội nghị đối thoại với người dân năm 2026',
    body: [
      'Hội nghị đối thoại tổ chức trong tháng 6 năm 2026 tại hội trường Ủy ban nhân dân xã, do Phòng Kinh tế chuẩn bị nội dung.',
    ],
  },
];

function progress(file: string, number: string, issuedOn: string, quarter: string, result: string): SampleDocument {
  return {
    file,
    issuer: CULTURE,
    number,
    issuedOn,
    kind: 'BÁO CÁO',
    title: `Tiến độ thực hiện kế hoạch cải cách hành chính quý ${quarter} năm 2026`,
    body: [`Lũy kế từ đầu năm, trong 24 nhiệm vụ: ${result}. Danh sách kèm theo ghi đơn vị chủ trì từng nhiệm vụ.`],
  };
}

function periodicReport(file: string, number: string, issuedOn: string, term: string): SampleDocument {
  return {
    file,
    issuer: COMMUNE,
    number,
    issuedOn,
    kind: 'BÁO CÁO',
    title: `Cải cách hành chính ${term} năm 2026`,
    body: [
      `Ủy ban nhân dân xã báo cáo kết quả cải cách hành chính ${term} năm 2026 theo sáu nội dung, số liệu lấy đến ngày 14 của tháng cuối kỳ.`,
    ],
    keptBy: 'VHXH',
  };
}
