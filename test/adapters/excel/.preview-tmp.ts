import { ScoringWorkbook } from '/work/main/src/adapters/excel/scoring-workbook.js';
import { example } from '/work/main/test/adapters/excel/example.js';
import 'reflect-metadata';

const x = example();
const t = performance.now();
await new ScoringWorkbook().export(x.assessment, x.set, x.definitions, '/tmp/xl/example.xlsx', '/tmp/xl/case');
console.log(performance.now() - t);
const t2 = performance.now();
await new ScoringWorkbook().export(x.assessment, x.set, x.definitions, '/tmp/xl/example.xlsx', '/tmp/xl/case');
console.log(performance.now() - t2);
