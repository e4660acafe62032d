/** One made-up administrative document of the sample case. */
export interface SampleDocument {
  /** Path inside the evidence folder; the ending chooses PDF or DOCX. */
  readonly file: string;
  readonly issuer: Issuer;
  /** Số, ký hiệu. */
  readonly number: string;
  /** `yyyy-mm-dd`. */
  readonly issuedOn: string;
  /** Loại văn bản, e.g. `KẾ HOẠCH`. */
  readonly kind: string;
  /** Trích yếu. */
  readonly title: string;
  readonly body: readonly string[];
  /** Bộ phận lưu, e.g. `VHXH`; the issuer's own when absent. */
  readonly keptBy?: string;
}

/** Cơ quan ban hành: the lines of the letterhead and the post that signs. */
export interface Issuer {
  readonly parent?: string;
  readonly name: string;
  readonly signer: readonly string[];
  /** Bộ phận lưu văn bản. */
  readonly keptBy: string;
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const SAMPLE_NOTICE = 'TÀI LIỆU MẪU - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
const PLACE = 'Xuân Thọ';

/** Days below 10 and months 1, 2 carry a leading zero, as Nghị định 30/2020/NĐ-CP has it. */
export function placeAndDate(issuedOn: string): string {
  const [year = '', month = '', day = ''] = issuedOn.split('-');
  const shownMonth = Number(month) <= 2 ? month : String(Number(month));
  return `${PLACE}, ngày ${day} tháng ${shownMonth} năm ${year}`;
}

export function recipients(document: SampleDocument): readonly string[] {
  const unit = document.keptBy ?? document.issuer.keptBy;
  return ['Nơi nhận:', '- Các cơ quan, đơn vị thuộc UBND xã;', `- Lưu: VT, ${unit}.`];
}
