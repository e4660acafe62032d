import 'reflect-metadata';
import { ScoringWorkbook } from '/work/main/src/adapters/excel/scoring-workbook.js';
import { ScoreCase } from '/work/main/src/application/score-case.js';
import { createContainer } from '/work/main/src/composition/container.js';

const [folder, set] = process.argv.slice(2);
const c = createContainer({ criteria: 'criteria', rules: 'rules' });
const r = await c.get(ScoreCase).run({ folder: folder!, ...(set ? { sets: [set] } : {}) });
console.log(
  r.issues.length,
  r.issues.slice(0, 5).map((i) => JSON.stringify(i)),
);
for (const a of r.assessments) {
  const t = performance.now();
  const f = `/tmp/xl/${folder!.split('/').at(-1)}-${a.set.id}.xlsx`;
  await new ScoringWorkbook().export(a, r.definitions!.sets.get(a.set.id)!.set, r.definitions!, f, folder!);
  console.log(f, performance.now() - t, a.score.leaves.length);
}
