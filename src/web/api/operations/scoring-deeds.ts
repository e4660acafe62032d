import { Exact } from '../../../domain/number.js';
import { CHECK_ANSWERS } from '../../../domain/records/check-answer.js';
import { json } from '../../reply.js';
import { optional, pointsField, textField, wordField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';

/** Trả lời kiểm tra, chấm tay. */
export const scoringDeeds = [
  operation({
    ...{ id: 'answerCheck', method: 'POST', path: `${MONTH}/checks/:digest/answer`, tag: 'scoring' },
    summary: 'Trả lời một kiểm tra không đạt: hỏi lại đơn vị, hoặc chấp nhận số liệu kèm lý do',
    description: 'Câu trả lời chỉ có giá trị với đúng số liệu đã xem: số liệu đổi thì phải trả lời lại.',
    body: {
      kind: wordField('Hỏi lại đơn vị, hoặc chấp nhận số liệu.', CHECK_ANSWERS),
      reason: optional(textField('Lý do; phải có khi chấp nhận số liệu.', 'Số làm tròn từ hai hệ thống')),
    },
    answer: named('CheckAnswered'),
    status: 201,
    handle: async (call) => {
      const { services, folder, actor, params, body } = call;
      const { kind, reason = '' } = body;
      const given = { ...monthOf(call), digest: params.digest ?? '', kind, reason };
      return json({ kind: 'done', answer: await services.answerCheck.run(folder, actor, given) });
    },
  }),
  operation({
    ...{ id: 'scoreByHand', method: 'POST', path: `${MONTH}/criteria/:set/:code/hand-score`, tag: 'scoring' },
    summary: 'Chấm tay một tiêu chí, kèm lý do',
    description: 'Chỉ tiêu chí có cách chấm riêng; điểm của nhóm và lĩnh vực được cộng từ các tiêu chí.',
    body: {
      points: pointsField('Số điểm, nhiều nhất bốn chữ số thập phân, trong khoảng điểm của tiêu chí.', '1.25'),
      reason: textField('Lý do chấm tay.', 'Theo biên bản làm việc'),
    },
    answer: named('ScoredByHand'),
    status: 201,
    handle: async (call) => {
      const { services, folder, actor, body, params } = call;
      const { set = '', code = '' } = params;
      const points = Exact.from(body.points);
      const given = { ...monthOf(call), set, code, points, reason: body.reason, layer: 'self', source: '' } as const;
      return json({ kind: 'done', score: await services.scoreByHand.run(folder, actor, given) });
    },
  }),
];
