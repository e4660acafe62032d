import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { COMMUNE, Office } from '../support/office.js';
import { type Browser, Web } from '../support/web.js';

const MONTH = '2026-10';
const PAGE = `/xa/${COMMUNE}/${MONTH}/xep-hang`;
const PUBLISHED = [
  'unit,block,index,as_of,rank,block_size,source',
  'Xã Xuân Thọ,xa,766,2026-03-12,40,114,Công bố thử',
  'Xã Xuân Thọ,xa,766,2026-04-15,58,114,Công bố thử',
].join('\n');

let office: Office;
let web: Web;
let clerk: Browser;

beforeAll(async () => {
  office = await Office.open();
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, '2026-09', ['qd-766']);
  await office.get(MonthCycle).step(office.folder, actor, COMMUNE, '2026-09', 'hand_over');
  await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-09');
  await office.get(MonthCycle).open(office.folder, actor, COMMUNE, MONTH, ['qd-766', 'cchc-minh-hoa-2026']);
  const request = { folder: office.folder, source: 'mẫu', mapping: new Map(), dryRun: false };
  await office.get(ImportFigures).run({ ...request, file: 'samples/xuan-tho/facts.csv' }, actor);
  web = await Web.over(office);
  clerk = await web.signIn('thuong-truc');
  await clerk.get(PAGE);
});
afterAll(async () => {
  await web.close();
  await office.close();
});

describe('what changed since the last locked month', () => {
  it('is not told as points where that month had no figures', async () => {
    const { body } = await clerk.get(PAGE);
    expect(body).toContain('<h2>Điểm thay đổi từ tháng 9/2026</h2>');
    expect(body).toContain('Tháng 9/2026 chưa có số liệu nên không tính được điểm thay đổi.');
  });
});

describe('a published table, sent on the page of the projected rank', () => {
  it('is refused in words where it cannot be read, or is not there', async () => {
    const none = await clerk.send(PAGE, {});
    expect([none.statusCode, /Chưa chọn tệp\./.test(none.body)]).toEqual([422, true]);
    const strange = await clerk.send(PAGE, {}, { name: 'bang.csv', bytes: 'a,b\n1,2\n' });
    expect(strange.statusCode).toBe(422);
    expect(strange.body).toContain('role="alert"');
  });

  it('is kept with a word about rows that do not add up', async () => {
    const bytes = await readFile('samples/ha-noi/dvcqg766_2026-10-01.csv');
    const sent = await clerk.send(PAGE, {}, { name: 'ha-noi.csv', bytes });
    expect((await clerk.follow(sent)).body).toMatch(
      /Đã thêm bảng ha-noi\.csv\. Bảng có \d+ chỗ cần xem lại; chỗ đầu tiên: /,
    );
  });

  it('is kept, and its newest place stands on top with how it moved', async () => {
    const sent = await clerk.send(PAGE, {}, { name: 'hang-766.csv', bytes: PUBLISHED });
    expect(sent.statusCode).toBe(303);
    const { body } = await clerk.follow(sent);
    expect(body).toContain('Đã thêm bảng hang-766.csv.');
    expect(body).toContain('đã công bố hạng <strong>58/114</strong>');
    expect(body).toContain('▼ giảm 18 bậc từ 12/03/2026');
  });

  it('is taken from the standing office alone', async () => {
    const other = await web.signIn('can-bo-kt');
    await other.get(PAGE);
    const answer = await other.send(PAGE, {}, { name: 'hang-766.csv', bytes: PUBLISHED });
    expect(answer.statusCode).toBe(403);
  });
});

describe('one figure assumed', () => {
  const SETS = ['qd-766', 'cchc-minh-hoa-2026'];
  const asked = (metric: string, value: string) =>
    clerk.get(`${PAGE}?${new URLSearchParams({ bo: SETS[1] ?? '', 'gia-dinh': metric, muc: value })}`);
  const options = async (set: string) => {
    const { body } = await clerk.get(`${PAGE}?bo=${set}`);
    return [...body.matchAll(/<option[^>]*value="([A-Z][^"]*)"[^>]*data-example="([^"]*)"/g)].map(
      ([, metric = '', example = '']) => ({ metric, example }),
    );
  };

  it('begins with a value of its kind, whichever it is: the page takes what it proposes itself', async () => {
    const proposed = await options(SETS[1] ?? '');
    const kinds = new Map(proposed.map((each) => [each.example.replace(/\d+/g, '0'), each]));
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['0%', '0', '0/0/0']));
    for (const { metric, example } of kinds.values()) {
      const { body } = await asked(metric, example);
      expect(`${metric}: ${body.includes('Giả định, không lưu thành điểm')}`).toBe(`${metric}: true`);
    }
    for (const set of SETS) {
      const [first] = await options(set);
      const { body } = await clerk.get(`${PAGE}?bo=${set}`);
      expect(body).toMatch(new RegExp(`name="muc"[^>]* value="${first?.example}"`));
    }
  });

  it('that cannot be read is told of the field, with an example of the chosen figure', async () => {
    const count = (await options(SETS[1] ?? '')).find(({ example }) => /^\d+$/.test(example));
    const { body } = await asked(count?.metric ?? '', '90%');
    expect(body).toMatch(/Mức giả định &quot;90%&quot; không dùng được cho chỉ tiêu &quot;[^&]+&quot;\./);
    expect(body).toContain(`Ghi một số, ví dụ ${count?.example}.`);
    expect(body).not.toContain('ở cột');
  });
});
