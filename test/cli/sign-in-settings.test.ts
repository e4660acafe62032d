import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServeCommandOptions } from '../../src/cli/commands/serve.js';
import { signInSettings } from '../../src/cli/run/sign-in-settings.js';
import { UsageError } from '../../src/cli/usage-error.js';

const USUAL: ServeCommandOptions = { host: '127.0.0.1', port: '0', idle: '30' };
const TYPED = { ssoIssuer: 'https://sso.tinh.example', ssoClient: 'cchc', address: 'https://cchc.tinh.example' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-secret-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = (typed: Partial<ServeCommandOptions>, env: Readonly<Record<string, string>> = {}) =>
  signInSettings({ env }, { ...USUAL, ...typed });

describe('how the sign-in service of the province is named', () => {
  it('is not at all, unless its address is', () => {
    expect(settings({})).toBeUndefined();
    expect(settings({ ssoName: 'Cổng tỉnh' })).toBeUndefined();
  });

  it('is on the command line or in the environment, what is typed first', () => {
    const usual = { name: 'tài khoản dùng chung của tỉnh', claim: 'preferred_username' };
    const wanted = {
      issuer: 'https://sso.tinh.example/',
      client: 'cchc',
      address: 'https://cchc.tinh.example/',
      ...usual,
    };
    expect(settings(TYPED)).toEqual(wanted);
    const env = {
      ...{ CCHC_SSO_ISSUER: TYPED.ssoIssuer, CCHC_SSO_CLIENT: 'khac', CCHC_ADDRESS: TYPED.address },
      ...{ CCHC_SSO_NAME: 'Cổng tỉnh', CCHC_SSO_CLAIM: 'sub', CCHC_SSO_SECRET: 'khóa' },
    };
    expect(settings({ ssoClient: 'cchc' }, env)).toEqual({
      ...wanted,
      name: 'Cổng tỉnh',
      claim: 'sub',
      secret: 'khóa',
    });
  });

  it('keeps its secret in the environment or in a file', async () => {
    const file = join(folder, 'khoa');
    await writeFile(file, 'khóa trong tệp\n');
    expect(settings(TYPED, { CCHC_SSO_SECRET_FILE: file })?.secret).toBe('khóa trong tệp');
    expect(() => settings(TYPED, { CCHC_SSO_SECRET_FILE: join(folder, 'khong-co') })).toThrow(UsageError);
  });

  it('is refused when half of it is missing, or when it would go over the network unguarded', () => {
    const { ssoClient: _, ...noClient } = TYPED;
    const { address: __, ...noAddress } = TYPED;
    for (const typed of [
      noClient,
      noAddress,
      { ...TYPED, ssoIssuer: 'http://sso.tinh.example' },
      { ...TYPED, ssoIssuer: 'sso.tinh.example' },
      { ...TYPED, address: 'http://cchc.tinh.example' },
    ]) {
      expect(() => settings(typed)).toThrow(UsageError);
    }
    expect(settings({ ...TYPED, ssoIssuer: 'http://127.0.0.1:8080' })?.issuer).toBe('http://127.0.0.1:8080/');
  });
});
