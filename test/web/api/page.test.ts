import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAGS } from '../../../src/web/api/operation.js';
import { OPERATIONS } from '../../../src/web/api/operations.js';
import { EvidenceDesk } from '../../support/evidence-desk.js';
import { Office } from '../../support/office.js';
import { Web } from '../../support/web.js';

let office: Office;
let web: Web;
let page: string;
let cards: Map<string, string>;

beforeAll(async () => {
  office = await Office.open();
  await EvidenceDesk.open(office);
  web = await Web.over(office);
  page = (await (await web.signIn('can-bo-kt')).get('/api')).body;
  const parts = page.split('<section id="').slice(1);
  cards = new Map(parts.map((part) => [part.slice(0, part.indexOf('"')), text(part)]));
});
afterAll(async () => {
  await web.close();
  await office.close();
});

describe('the page about the API', () => {
  it.for(OPERATIONS)('$method $path: tells each field with its meaning, and a command', (operation) => {
    const card = cards.get(operation.id) ?? '';
    expect(card).toContain(operation.summary);
    expect(card).toContain(`${operation.method} /api/v1${operation.path.replace(/:(\w+)/g, '{$1}')}`);
    for (const [name, { schema }] of Object.entries({ ...operation.query, ...operation.body })) {
      expect(card).toContain(name);
      expect(card).toContain(String(schema.description));
    }
    expect(card).toMatch(/curl -H "Authorization: Bearer \$MA_TRUY_CAP" \\/);
    expect(card).not.toMatch(/undefined|\[object/);
  });

  it('gives commands that are whole: a body that must be there is there', () => {
    expect(cards.get('decideEvidence')).toContain(`-d '{"step":"accept","version":1}'`);
    expect(cards.get('sendTable')).toContain(`-F 'kind=figures'`);
    expect(cards.get('sendTable')).toContain(`-F 'file=@`);
    expect(cards.get('handInEvidence')).toContain(`-F 'noSecret=true'`);
    expect(cards.get('lockMonth')).toContain('-X POST');
    expect(cards.get('getPlan')).toContain('/plan?target=82.5"');
    expect(cards.get('getJobFile')).toContain('-OJ');
  });

  it('leads from its groups to the operations, and from one operation to another that it names', () => {
    const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !anchors.has(id))).toEqual([]);
    for (const tag of Object.keys(TAGS)) expect(links).toContain(`nhom-${tag}`);
    for (const { id } of OPERATIONS) expect(links).toContain(id);
    expect(page).toContain('Đồng ý thì mở lại tháng: <a href="#reopenMonth">reopenMonth</a>.');
  });
});

function text(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
