import { noSuch } from '../../../application/records/find.js';
import { scoredSets } from '../../../application/scored-set.js';
import { findCriterion, nodesOf } from '../../../domain/criteria-set.js';
import { json } from '../../reply.js';
import { textField } from '../fields.js';
import { type ApiCall, operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf, scoredOf } from '../scored-sets.js';

const REMARKS = '/communes/:commune/months/:month/criteria/:set/:code/remarks';

/** Trao đổi về một tiêu chí. */
export const remarkOperations = [
  operation({
    ...{ id: 'getRemarks', method: 'GET', path: REMARKS, tag: 'scoring' },
    summary: 'Nhận xét về một tiêu chí đến hết tháng, cũ trước mới sau',
    description: 'Gồm cả nhận xét của các tháng trước; mỗi nhận xét ghi tháng của nó.',
    answer: named('Remarks'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { set = '', code = '' } = call.params;
      const remarks = await services.seeRemarks.run(folder, actor, monthOf(call), set, code);
      if (remarks.length === 0) await refuseUnknown(call, set, code);
      return json({ remarks });
    },
  }),
  operation({
    ...{ id: 'makeRemark', method: 'POST', path: REMARKS, tag: 'scoring' },
    summary: 'Ghi nhận xét về một tiêu chí; điểm không đổi',
    description: 'Ai xem được tháng thì ghi được, cả khi tháng đã khóa.',
    body: { body: textField('Lời nhận xét.', 'Đề nghị xem lại số liệu quý III') },
    answer: named('Remarked'),
    status: 201,
    handle: async (call) => {
      const { services, folder, actor, body, params } = call;
      const { set = '', code = '' } = params;
      const remark = { folder, ...monthOf(call), set, code, body: body.body };
      return json({ kind: 'done', remark: await services.makeRemark.run(remark, actor) });
    },
  }),
];

/** Nothing said of a criterion is not the same as no such criterion. @throws Refused */
async function refuseUnknown(call: ApiCall, id: string, code: string): Promise<void> {
  const sets = scoredSets(await scoredOf(call)).map(({ set }) => set);
  const set = sets.find((each) => each.id === id);
  if (set === undefined) {
    const known = sets.map((each) => each.id);
    throw noSuch(call.folder, 'set', id, known);
  }
  if (findCriterion(set, code) !== undefined) return;
  const codes = nodesOf(set).map((node) => node.code);
  throw noSuch(call.folder, 'criterion', code, codes);
}
