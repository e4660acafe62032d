import type { IssueCode } from '../../domain/issue.js';
import type { IssueText } from './issue-sentence.js';

/** S: the text cannot be read as a document. */
export const DOCUMENT_ISSUES = {
  S001: {
    reason: 'Dòng này viết sai cú pháp YAML[[: {reason}]].',
    remedy:
      'Xem lại dòng này và dòng ngay trước: thụt lề bằng dấu cách, sau dấu hai chấm có một dấu cách, dấu ngoặc và dấu nháy đi thành cặp.',
    words: {
      reason: {
        BAD_INDENT: 'thụt lề không khớp với các dòng cùng cấp',
        TAB_AS_INDENT: 'thụt lề bằng phím Tab',
        DUPLICATE_KEY: 'một mục được ghi hai lần trong cùng một nhóm',
        MISSING_CHAR: 'thiếu một dấu (dấu ngoặc, dấu nháy hoặc dấu phẩy)',
        MULTIPLE_DOCS: 'tệp chứa nhiều tài liệu ngăn bằng "---"',
        UNEXPECTED_TOKEN: 'có ký hiệu đứng không đúng chỗ',
        BLOCK_AS_IMPLICIT_KEY: 'một dòng có hai dấu hai chấm; chữ có dấu hai chấm phải đặt trong dấu nháy',
        BAD_DQ_ESCAPE: 'dấu gạch chéo ngược trong chữ đặt giữa dấu nháy kép',
        MULTILINE_IMPLICIT_KEY: 'tên mục kéo dài nhiều dòng',
        KEY_OVER_1024_CHARS: 'tên mục quá dài',
        BAD_SCALAR_START: 'chữ bắt đầu bằng ký hiệu dành riêng, cần đặt trong dấu nháy',
        IMPOSSIBLE: 'cấu trúc không hiểu được',
      },
    },
  },
  S002: {
    reason: 'Tệp dùng {what}, là cách viết không được phép ở đây.',
    remedy: 'Viết đầy đủ nội dung tại chỗ, không dùng cách viết tắt này.',
    words: {
      what: {
        anchor: 'dấu neo "&"',
        alias: 'dấu tham chiếu "*"',
        tag: 'nhãn kiểu "!"',
        merge_key: 'phép gộp "<<"',
        directive: 'chỉ dẫn "%YAML" ở đầu tệp',
        complex_key: 'một danh sách hoặc một nhóm làm tên mục',
      },
    },
  },
  S003: {
    reason: 'Tên mục "{key}" bị cấm vì lý do an toàn.',
    remedy: 'Xóa mục này hoặc đặt tên khác.',
  },
  S004: {
    reason: 'Các mục lồng nhau quá sâu[[ (hơn {limit} cấp)]].',
    remedy: 'Giảm số cấp lồng nhau; kiểm tra xem có thụt lề nhầm không.',
  },
  S005: {
    reason: 'Tệp quá lớn[[: {size} byte, giới hạn là {limit} byte]].',
    remedy: 'Chia nội dung thành nhiều tệp nhỏ hơn.',
  },
  S006: {
    reason: 'Chữ tiếng Việt ở đây dùng mã tổ hợp (dấu tách rời chữ), không phải Unicode dựng sẵn.',
    remedy: 'Gõ lại phần chữ này bằng bộ gõ đặt bảng mã "Unicode dựng sẵn".',
  },
  S007: {
    reason: 'Tệp phải bắt đầu bằng các mục dạng "tên: giá trị"[[, nhưng lại là {found}]].',
    remedy: 'So với một tệp mẫu cùng loại đi kèm chương trình và viết lại phần đầu tệp.',
    words: {
      found: {
        empty: 'tệp trống',
        list: 'một danh sách',
        text: 'một chuỗi chữ',
        number: 'một số',
        boolean: 'một giá trị đúng/sai',
      },
    },
  },
  S008: {
    reason: 'Không mở được tệp hoặc thư mục[[ "{name}"]][[ "{file}"]].',
    remedy: 'Kiểm tra tên, đường dẫn và quyền đọc.',
    variants: {
      by: 'reason',
      of: {
        missing: { reason: 'Không có tệp hoặc thư mục[[ "{name}"]][[ "{file}"]].' },
        unreadable: { reason: 'Có tệp hoặc thư mục[[ "{name}"]] nhưng không đọc được.' },
        no_files: {
          reason: 'Trong thư mục[[ "{name}"]] không có tệp .yaml nào.',
          remedy: 'Chỉ đúng thư mục, hoặc đặt các tệp .yaml vào đó.',
        },
      },
    },
  },
  S009: {
    reason: 'Tệp không phải bảng mã UTF-8[[ (đang là {encoding})]].',
    remedy: 'Mở tệp rồi lưu lại với bảng mã UTF-8 (trong Excel: "CSV UTF-8").',
  },
} as const satisfies Partial<Record<IssueCode, IssueText>>;
