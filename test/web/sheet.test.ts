import excel from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceDesk, REPORT, SET } from '../support/evidence-desk.js';
import { COMMUNE, Office } from '../support/office.js';
import { Web } from '../support/web.js';
import { zipEntries } from '../support/zip-entries.js';

const PAGE = `/xa/${COMMUNE}/2026-10/xuat-bieu`;

let office: Office;
let desk: EvidenceDesk;
let web: Web;

beforeEach(async () => {
  office = await Office.open();
  desk = await EvidenceDesk.open(office);
  web = await Web.over(office);
});
afterEach(async () => {
  await web.close();
  await office.close();
});

async function acceptedReport(): Promise<void> {
  const { item } = await desk.submit('can-bo-kt', { number: '08/BC-UBND' });
  await desk.decide('thuong-truc', item.id, 'accept');
}

describe('the scoring sheet on the page', () => {
  it('reads as it prints, with number, place and date left open', async () => {
    const { body } = await (await web.signIn('lanh-dao')).get(PAGE);
    expect(body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(body).toContain('Số: …………/…………');
    expect(body).toContain('TM. ỦY BAN NHÂN DÂN');
    expect(body).toMatch(/còn <strong>\d+<\/strong> điều chưa xong/);
  });

  it('shows, row by row, the words and points of the file', async () => {
    const browser = await web.signIn('thuong-truc');
    const { body } = await browser.get(PAGE);
    const file = await browser.get(`${PAGE}/bang-cham?bo=${SET}`);
    expect(file.headers['content-disposition']).toContain('bang-tu-cham_2026-10_v1.xlsx');
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    const [sheet] = workbook.worksheets;
    const total = sheet?.getColumn(2).values.indexOf('TỔNG ĐIỂM') ?? 0;
    const points = Number(sheet?.getCell(`G${total}`).result)
      .toFixed(2)
      .replace('.', ',');
    expect(Number(points.replace(',', '.'))).toBeGreaterThan(0);
    const row = body.slice(body.indexOf('TỔNG ĐIỂM<'));
    expect(row.slice(0, row.indexOf('</tr>'))).toContain(`>${points}<`);
  });
});

describe('the evidence pack', () => {
  it('holds the accepted documents, the sheet whose links find them, and a list', async () => {
    await acceptedReport();
    await desk.submit('can-bo-kt', { slot: '2026-09' });
    const browser = await web.signIn('thuong-truc');
    const listed = `minh-chung/${REPORT.requirement}/${REPORT.slot}/báo cáo.pdf`;
    const { body } = await browser.get(`${PAGE}/minh-chung`);
    expect(body).toContain(listed);
    expect(body).toContain('<strong>1</strong> minh chứng đã nhận');

    const entries = await zipEntries((await browser.get(`${PAGE}/goi`)).rawPayload);
    expect([...entries.keys()]).toEqual(['danh-muc.csv', 'bang-tu-cham_2026-10_v1.xlsx', listed]);
    const list = entries.get('danh-muc.csv')?.toString('utf8').split('\r\n');
    expect(list?.[0]).toContain('STT;Tệp;Loại minh chứng;Kỳ;Đơn vị;Số, ký hiệu;Ngày ký;Cơ quan ban hành;SHA-256');
    expect(list?.[1]).toContain(`1;${listed};${REPORT.requirement}`);
    const workbook = new excel.Workbook();
    await workbook.xlsx.load(entries.get('bang-tu-cham_2026-10_v1.xlsx') as unknown as ArrayBuffer);
    const links: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => row.eachCell(({ hyperlink }) => hyperlink && links.push(hyperlink)));
    expect([...new Set(links.map(decodeURI))]).toEqual([listed]);
  });

  it('holds for a department its own documents alone', async () => {
    await acceptedReport();
    const own = await (await web.signIn('truong-kt')).get(`${PAGE}/minh-chung`);
    expect(own.body).toContain('<strong>1</strong> minh chứng đã nhận');
    const { ManagePeople } = await import('../../src/application/records/manage-people.js');
    const people = office.get(ManagePeople);
    await people.add(office.folder, office.as('quan-tri'), { login: 'can-bo-vp', name: 'Văn phòng' });
    const post = {
      account: 'can-bo-vp',
      commune: COMMUNE,
      role: 'editor',
      department: 'vp',
      from: office.today,
    } as const;
    await people.give(office.folder, office.as('quan-tri'), post);
    await web.close();
    web = await Web.over(office);
    const other = await (await web.signIn('can-bo-vp')).get(`${PAGE}/minh-chung`);
    expect(other.body).toContain('<strong>0</strong> minh chứng đã nhận');
  });
});
