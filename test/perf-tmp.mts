import { FileTableReader } from '../src/adapters/tables/file-table-reader.ts';
for (const f of ['units','quotes','oneline']) { console.time(f); const r = await new FileTableReader().read(`/tmp/perf/${f}.csv`, f, ['commune','metric','numerator']); console.timeEnd(f); console.log(r.value?.rows.length, r.issues.length, Math.round(process.memoryUsage().rss/1e6)); }
