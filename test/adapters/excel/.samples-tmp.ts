import 'reflect-metadata';
import { ScoringWorkbook } from '../../../src/adapters/excel/scoring-workbook.js';
import { ScoreCase } from '../../../src/application/score-case.js';
import { createContainer } from '../../../src/composition/container.js';
import { recalculate } from '../../support/libreoffice.js';
import { differencesOf } from './sheet-figures.js';
const c = createContainer({ criteria: 'criteria', rules: 'rules' });
const all: [string, any, any][] = [];
for (const folder of ['samples/xuan-tho','samples/dai-son']) for (const set of ['qd-766','cchc-minh-hoa-2026']) {
  const r = await c.get(ScoreCase).run({ folder, sets: [set] });
  for (const a of r.assessments) { const s = r.definitions!.sets.get(a.set.id)!.set; const f=`/tmp/xl/${folder.split('/')[1]}-${set}.xlsx`; await new ScoringWorkbook().export(a, s, r.definitions!, f, folder); all.push([f,a,s]); }
}
const books = await recalculate(all.map((x) => x[0]));
for (const [f,a,s] of all) console.log(f, a.score.total.points.toDecimal(2), a.score.total.index.toDecimal(2), differencesOf(books.get(f)!.getWorksheet('Bảng chấm điểm')!, a, s));
