import type { IssueText } from './issue-sentence.js';

/** A: signing in. Nothing here tells whether an account exists. */
export const ACCESS_ISSUES = {
  A001: {
    reason: 'Tên tài khoản hoặc mật khẩu chưa đúng.',
    remedy: 'Gõ lại, xem phím Caps Lock và bộ gõ tiếng Việt; quên mật khẩu thì nhờ quản trị cấp lại.',
  },
  A002: {
    reason: 'Đã sai mật khẩu nhiều lần, tài khoản tạm khóa đăng nhập.',
    remedy: 'Đợi [[khoảng {minutes} phút|ít phút]] rồi thử lại, hoặc nhờ quản trị cấp mật khẩu mới.',
  },
  A003: {
    reason: 'Mật khẩu dùng một lần đã hết hạn.',
    remedy: 'Nhờ quản trị cấp mật khẩu mới.',
  },
  A004: {
    reason: 'Mật khẩu mới dễ đoán.',
    remedy: 'Dùng một câu dễ nhớ, từ 12 ký tự trở lên.',
    variants: {
      by: 'fault',
      of: {
        too_short: { reason: 'Mật khẩu mới quá ngắn.' },
        too_long: { reason: 'Mật khẩu mới quá dài.', remedy: 'Dùng từ 12 đến 128 ký tự.' },
        too_few_letters: { reason: 'Mật khẩu mới lặp lại quá ít ký tự.' },
        a_sequence: { reason: 'Mật khẩu mới có dãy phím ai cũng đoán được.' },
        holds_a_name: { reason: 'Mật khẩu mới có tên tài khoản hoặc tên người dùng.' },
        the_current_one: {
          reason: 'Mật khẩu mới giống mật khẩu đang dùng.',
          remedy: 'Đặt một mật khẩu khác; mật khẩu quản trị cấp thì quản trị cũng biết.',
        },
      },
    },
  },
  A005: {
    reason: 'Hai lần gõ mật khẩu mới không giống nhau.',
    remedy: 'Gõ lại mật khẩu mới ở cả hai ô.',
  },
  A006: {
    reason: 'Trang đã mở quá lâu, hoặc yêu cầu không đến từ trang này.',
    remedy: 'Tải lại trang rồi làm lại; nội dung vừa gõ còn trên máy này.',
  },
  A007: {
    reason: 'Tài khoản dùng chung của tỉnh đã đăng nhập chưa được nối với tài khoản nào ở đây.',
    remedy: 'Nhờ quản trị ghi tên của mình ở cổng dùng chung vào tài khoản ở trang "Quản trị", hoặc vào bằng mật khẩu.',
  },
  A008: {
    reason: 'Mã truy cập không đúng hoặc đã hết hạn.',
    remedy: 'Tạo mã mới ở trang "Tài khoản của tôi" rồi gửi kèm: Authorization: Bearer <mã>.',
  },
  A009: {
    reason: 'Ngày cuối {day} của mã truy cập không nằm trong khoảng cho phép.',
    remedy: 'Ghi một ngày từ {from} đến {to}.',
  },
  A010: {
    reason: 'Tài khoản đã có {most} mã truy cập, không thêm được nữa.',
    remedy: 'Thu hồi mã nào không dùng nữa rồi tạo mã mới.',
  },
  A011: {
    reason: 'Cổng đăng nhập dùng chung không trả lời.',
    remedy: 'Đợi ít phút rồi thử lại, hoặc vào bằng mật khẩu; vẫn không được thì báo quản trị.',
  },
  A012: {
    reason: 'Lần đăng nhập qua cổng dùng chung chưa xong, hoặc đã dùng rồi.',
    remedy: 'Bấm đăng nhập lại từ trang này.',
  },
  A013: {
    reason: 'Máy chủ thư không nhận thư nào.',
    remedy: 'Thử lại sau ít phút; vẫn không được thì báo quản trị: nhật ký của máy chủ ghi lý do.',
  },
  A014: {
    reason: 'Máy chủ đang nhận quá nhiều tệp cùng lúc.',
    remedy: 'Đợi một phút rồi gửi lại; có nhiều tệp thì gửi lần lượt.',
  },
  A015: {
    reason: 'Thư nhắc của các đơn vị này vừa được gửi lúc {at}, nên lần này không gửi thêm thư nào.',
    remedy: 'Nếu đúng là muốn gửi lần nữa thì đánh dấu ô "Gửi lần nữa" rồi bấm gửi.',
  },
} as const satisfies Record<string, IssueText>;
