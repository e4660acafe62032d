import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Passwords } from '../../src/application/access/passwords.js';
import { Tokens } from '../../src/application/access/tokens.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { day } from '../support/builders.js';
import { Office, refusal, Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('tokens in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
  });
  afterEach(() => office.close());
  const tokens = () => office.get(Tokens);
  const make = (login = 'can-bo-kt', lastDay = '2026-12-31', name = 'Một cửa') =>
    tokens().make(office.folder, office.as(login), { name, lastDay: day(lastDay) });
  const accountOf = (token: string) => tokens().accountOf(office.folder, token);
  const own = (login = 'can-bo-kt') => tokens().own(office.folder, office.as(login));

  it('open as the account that made them, and nothing else does', async () => {
    const token = await make();
    expect(token).toMatch(/^cchc_[\w-]{43}$/);
    expect((await accountOf(token)).login).toBe('can-bo-kt');
    for (const other of [`${token}x`, token.slice(0, -1), '', 'cchc_', token.toUpperCase()]) {
      expect(await refusal(accountOf(other))).toEqual(['A008']);
    }
  });

  it('are kept as a hash alone', async () => {
    const token = await make();
    const { records } = await office.get(Workspaces).open(office.folder);
    const kept = await records.read(({ access }) => access.tokensOf('can-bo-kt'));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(token.slice(5));
    expect(kept[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await refusal(accountOf(kept[0]?.hash ?? ''))).toEqual(['A008']);
  });

  it('open to the end of their last day', async () => {
    const token = await make();
    office.today = day('2026-12-31');
    expect(await refusal(accountOf(token))).toEqual([]);
    office.today = day('2027-01-01');
    expect(await refusal(accountOf(token))).toEqual(['A008']);
  });

  it('tell when they were last used', async () => {
    const token = await make();
    expect((await own())[0]?.lastUsed).toBeUndefined();
    await accountOf(token);
    expect((await own())[0]?.lastUsed).toMatch(/^2026-10-10T/);
    office.today = day('2026-10-12');
    await accountOf(token);
    expect((await own())[0]?.lastUsed).toMatch(/^2026-10-12T/);
  });

  it('end at once when they are revoked, by their owner alone', async () => {
    const [token, other] = [await make(), await make('truong-kt')];
    const [kept] = await own();
    const id = kept?.id ?? '';
    expect(await refusal(tokens().end(office.folder, office.as('truong-kt'), id))).toEqual(['R007']);
    await tokens().end(office.folder, office.as('can-bo-kt'), id);
    expect(await refusal(accountOf(token))).toEqual(['A008']);
    expect((await accountOf(other)).login).toBe('truong-kt');
    expect(await own()).toEqual([]);
  });

  it('end with the account, and when the administrator issues a new password', async () => {
    const [closed, reissued, own] = [await make('can-bo-kt'), await make('truong-kt'), await make('lanh-dao')];
    await office.get(ManagePeople).close(office.folder, office.as('quan-tri'), 'can-bo-kt');
    await office.get(Passwords).issue(office.folder, office.as('quan-tri'), 'truong-kt');
    expect(await refusal(accountOf(closed))).toEqual(['A008']);
    expect(await refusal(accountOf(reissued))).toEqual(['A008']);
    expect(await refusal(accountOf(own))).toEqual([]);
    expect(await refusal(make('can-bo-kt'))).toEqual(['R001']);
  });

  it('are refused without a name, with a last day that is over or too far off, and beyond ten', async () => {
    expect(await refusal(make('can-bo-kt', '2026-12-31', ' '))).toEqual(['R024']);
    expect(await refusal(make('can-bo-kt', '2026-10-09'))).toEqual(['A009']);
    expect(await refusal(make('can-bo-kt', '2027-10-12'))).toEqual(['A009']);
    expect(await refusal(make('can-bo-kt', '2026-10-10'))).toEqual([]);
    expect(await refusal(make('can-bo-kt', '2027-10-11'))).toEqual([]);
    for (let made = 2; made < 10; made += 1) await make();
    expect(await refusal(make())).toEqual(['A010']);
    expect(await own()).toHaveLength(10);
  });

  it('are told to the log without the token', async () => {
    const token = await make();
    const [kept] = await own();
    await tokens().end(office.folder, office.as('can-bo-kt'), kept?.id ?? '');
    const { records } = await office.get(Workspaces).open(office.folder);
    const entries = (await records.read(({ audit }) => audit.entries(''))).slice(-2);
    expect(entries.map(({ action, account }) => `${action} ${account}`)).toEqual([
      'token_made can-bo-kt',
      'token_ended can-bo-kt',
    ]);
    expect(JSON.stringify(entries)).not.toContain(token.slice(5));
  });
});
