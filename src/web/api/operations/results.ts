import { explainJson } from '../../../adapters/json/explain-json.js';
import { risksJson } from '../../../adapters/json/risks-json.js';
import { owedJson, scoreJson } from '../../../adapters/json/score-json.js';
import { findDepartment, noSuch } from '../../../application/records/find.js';
import { type ScoredSet, scoredSets } from '../../../application/scored-set.js';
import { allNodes } from '../../../domain/score-nodes.js';
import { countField, optional, textField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { scoredOf, setsJson } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';
const versionField = optional(countField('Bản đã khóa của tháng; không ghi: bản mới nhất, hoặc số liệu đang có.', 1));

/** Điểm, giải thích, minh chứng còn thiếu và nguy cơ: the same documents as the command line prints. */
export const resultOperations = [
  operation({
    ...{ id: 'getScore', method: 'GET', path: `${MONTH}/score`, tag: 'results' },
    summary: 'Điểm của tháng: tổng, lĩnh vực, tiêu chí, minh chứng thiếu, nguy cơ, kiểm tra',
    description: 'Cùng khuôn với lệnh "cchc score --json".',
    query: { version: versionField },
    answer: named('Score'),
    handle: async (call) => setsJson(call, await scoredOf(call, call.query.version), scoreJson),
  }),
  operation({
    ...{ id: 'explain', method: 'GET', path: `${MONTH}/explain/:code`, tag: 'results' },
    summary: 'Vì sao một tiêu chí được số điểm ấy',
    description: 'Số liệu, quy tắc, căn cứ và minh chứng; cùng khuôn với lệnh "cchc explain --json".',
    query: { version: versionField, set: optional(textField('Mã bộ tiêu chí, khi nhiều bộ dùng chung một mã.')) },
    answer: named('Explanation'),
    handle: async (call) => {
      const { code = '' } = call.params;
      const scored = await scoredOf(call, call.query.version);
      const sets = scoredSets(scored).filter(({ set }) => call.query.set === undefined || set.id === call.query.set);
      const found = sets.filter((each) => nodeOf(each, code) !== undefined);
      if (sets.length > 0 && found.length === 0) throw noSuch(call.folder, 'criterion', code, []);
      const explained = (each: ScoredSet) => {
        const node = nodeOf(each, code);
        return node === undefined ? {} : explainJson(each, node);
      };
      return setsJson(call, scored, explained, found);
    },
  }),
  operation({
    ...{ id: 'getMissing', method: 'GET', path: `${MONTH}/missing`, tag: 'results' },
    summary: 'Minh chứng còn thiếu, việc nhiều điểm nhất đứng đầu',
    query: { department: optional(textField('Chỉ của đơn vị này: mã, tên, hoặc tên gọi khác.', 'phong-kinh-te')) },
    answer: named('MissingEvidence'),
    handle: async (call) => {
      const { department } = call.query;
      return setsJson(call, await scoredOf(call), (each) => {
        const { missing, input } = each.assessment;
        if (department === undefined) return owedJson(each, missing);
        const { id } = findDepartment(call.folder, input.departments, department);
        return owedJson(
          each,
          missing.filter((row) => row.department === id),
        );
      });
    },
  }),
  operation({
    ...{ id: 'getRisks', method: 'GET', path: `${MONTH}/risks`, tag: 'results' },
    summary: 'Nguy cơ mất điểm và bảng điểm: đã chắc, còn lấy được, đã mất',
    answer: named('Risks'),
    handle: async (call) => setsJson(call, await scoredOf(call), risksJson),
  }),
];

function nodeOf({ assessment }: ScoredSet, code: string) {
  return allNodes(assessment.score.areas).find(({ criterion }) => criterion.code === code);
}
