import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CaseFolder } from '../../../src/adapters/case-folder/case-folder.js';
import { UnitsFile } from '../../../src/adapters/case-folder/units-file.js';
import { ContentDocumentReader } from '../../../src/adapters/documents/content-document-reader.js';
import { ContentFileExaminer } from '../../../src/adapters/documents/content-file-examiner.js';
import { FileTableReader } from '../../../src/adapters/tables/file-table-reader.js';
import type { Definitions } from '../../../src/domain/definitions.js';
import type { EvidenceRequirement } from '../../../src/domain/evidence.js';
import type { Metric } from '../../../src/domain/metric.js';
import {
  area,
  day,
  EMPTY_CALENDAR,
  exact,
  instant,
  leaf,
  ratioRule,
  rule,
  rules,
  set,
} from '../../support/builders.js';

function metric(id: string, kind: Metric['kind'], overrides: Partial<Metric> = {}): Metric {
  const whole = kind !== 'score';
  const base = { id, name: `Chỉ tiêu ${id}`, kind, unit: 'hồ sơ', whole, bounded: true, better: 'higher' } as const;
  return { ...base, source: 'Cổng dịch vụ công', basis: [], ...overrides };
}

function requirement(id: string, per: EvidenceRequirement['per'], title: string, keywords: string[] = []) {
  const due = { kind: 'after_slot', days: 5, count: 'calendar' } as const;
  return { id, title, per, count: 1, due, required: true, keywords, mustShow: [] } satisfies EvidenceRequirement;
}

const METRICS: readonly Metric[] = [
  metric('ON_TIME', 'ratio', { name: 'Tỷ lệ hồ sơ đúng hạn' }),
  metric('GROWTH', 'ratio', { bounded: false }),
  metric('DOSSIERS', 'count'),
  metric('SURVEY', 'score'),
  metric('ROOM', 'level'),
  metric('TASKS', 'parts'),
  metric('SENT_ON', 'date'),
];

const REQUIREMENTS: readonly EvidenceRequirement[] = [
  requirement('ke-hoach', 'year', 'Kế hoạch cải cách hành chính năm', ['kế hoạch', 'cải cách hành chính']),
  requirement('bao-cao-quy', 'quarter', 'Báo cáo cải cách hành chính quý', ['báo cáo', 'quý']),
  requirement('tin-bai', 'month', 'Danh mục tin bài tuyên truyền'),
  requirement('doi-thoai', 'event', 'Biên bản đối thoại'),
];

const SET = set(
  [
    area('A', [
      leaf('A.1', 10, 'ratio.plain', { ratio: 'ON_TIME' }, { lead: 'VHXH', evidence: REQUIREMENTS }),
      leaf('A.2', 5, 'levels.room', { level: 'ROOM' }, { lead: 'CA-XA' }),
      leaf('A.3', 5, 'checklist.tasks', { done: 'TASKS' }),
    ]),
  ],
  {
    id: 'bo-thu',
    validFrom: day('2026-01-01'),
    roles: new Map([
      ['VHXH', 'Phòng Văn hóa - Xã hội'],
      ['CA-XA', 'Tất cả đơn vị'],
    ]),
    everybody: new Set(['CA-XA']),
  },
);
const HALF = { kind: 'share', share: exact('1/2') } as const;

/** A small set with a metric of every kind and a requirement of every cycle. */
export const DEFINITIONS: Definitions = {
  sets: new Map([[SET.id, { set: SET, hash: 'hash' }]]),
  brokenSets: new Set(),
  rules: rules(
    ratioRule('ratio.plain'),
    rule('levels.room', {
      kind: 'levels',
      levels: [
        { id: 'dat', name: 'Đạt chuẩn', award: HALF },
        { id: 'chua-dat', name: 'Chưa đạt chuẩn', award: HALF },
      ],
      irreversible: false,
      notArising: 'not_applicable',
    }),
    rule('checklist.tasks', {
      kind: 'checklist',
      mode: 'sum',
      parts: [
        { id: 'niem-yet', name: 'Niêm yết thủ tục', award: HALF },
        { id: 'duong-day-nong', name: 'Công khai đường dây nóng', award: HALF },
      ],
      notArising: 'not_applicable',
    }),
  ),
  metrics: new Map(METRICS.map((each) => [each.id, each])),
  documents: new Map(),
  calendar: EMPTY_CALENDAR,
  checks: [],
  risks: [],
};

export const CASE_YAML = `commune: {id: dong-xa, name: Xã Đồng Xa, block: xa, province: Tỉnh Thử}
period: {from: 2026-01-01, to: 2026-12-31}
as_of: 2026-10-10
sets: [bo-thu]
departments:
  - {id: vhxh, name: Phòng Văn hóa - Xã hội, roles: [VHXH]}
  - {id: mam-non, name: Trường Mầm non Hoa Hướng Dương}
`;
export const FACTS_HEADER = 'metric,numerator,denominator,value,level,state,as_of,source,note';
export const EVIDENCE_HEADER = 'file,requirement,number,issued_on,period,status,note';
export const FINDINGS_HEADER = 'id,department,criterion,text,severity,deadline,status';

const folders: string[] = [];

/** A new folder with these files; removed by `removeFolders`. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-case-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A case folder with a good case.yaml and one good figure, unless `files` say otherwise. */
export function caseOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  return folderOf({ 'case.yaml': CASE_YAML, 'facts.csv': `${FACTS_HEADER}\nDOSSIERS,,,12,,,,,\n`, ...files });
}

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

export const caseFolder = new CaseFolder(new FileTableReader(), new ContentFileExaminer(new ContentDocumentReader()));
/** The day on which tables are read. */
const TODAY = day('2026-12-31');

export const unitsFile = new UnitsFile(new FileTableReader(), { today: () => TODAY, now: () => instant(TODAY) });

/** Loads a case with the test definitions; places come back relative to the folder. */
export async function loadCase(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await caseOf(files);
  const { value, issues } = await caseFolder.load({ folder }, DEFINITIONS);
  const codes = issues.map(({ code, place }) => {
    const at = place.cell ?? (place.line === undefined ? '' : `${place.line}:${place.column}`);
    return `${code} ${place.file.slice(folder.length + 1)} ${at}`.trim();
  });
  return { value, issues, codes };
}

/** Definitions with one set of areas of these codes: what a league table is read by. */
export function withAreas(...codes: readonly string[]): Definitions {
  const league = set(
    codes.map((code) => area(code, [leaf(`${code}.1`, 10, 'ratio.plain', { ratio: 'ON_TIME' })])),
    { id: 'bo-xep-hang' },
  );
  return { ...DEFINITIONS, sets: new Map([[league.id, { set: league, hash: 'hash' }]]) };
}
