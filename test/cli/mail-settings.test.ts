import { describe, expect, it } from 'vitest';
import type { ServeCommandOptions } from '../../src/cli/commands/serve.js';
import { mailSettings } from '../../src/cli/run/mail-settings.js';
import { UsageError } from '../../src/cli/usage-error.js';

const USUAL: ServeCommandOptions = { host: '127.0.0.1', port: '0', idle: '30' };
const settings = (typed: Partial<ServeCommandOptions>, env: Readonly<Record<string, string>> = {}) =>
  mailSettings({ env }, { ...USUAL, ...typed });

describe('how the mail server is named', () => {
  it('is not at all, unless its address is', () => {
    expect(settings({ mailFrom: 'a@b.vn' })).toBeUndefined();
  });

  it('is on the command line or in the environment, with the usual ports', () => {
    const from = 'cchc@xa.example';
    expect(settings({ smtp: 'smtp://cchc@thu.xa.example', mailFrom: from })).toEqual({
      ...{ host: 'thu.xa.example', port: 587, secure: false, user: 'cchc', from },
    });
    const env = {
      ...{ CCHC_SMTP: 'smtps://cchc%40xa.example@thu.xa.example', CCHC_MAIL_FROM: from, CCHC_SMTP_PASSWORD: 'bí mật' },
      CCHC_ADDRESS: 'https://cchc.xa.example',
    };
    expect(settings({}, env)).toEqual({
      ...{ host: 'thu.xa.example', port: 465, secure: true, user: 'cchc@xa.example', from, password: 'bí mật' },
      address: 'https://cchc.xa.example',
    });
    expect(settings({ smtp: 'smtp://127.0.0.1:2525', mailFrom: from })?.port).toBe(2525);
  });

  it('is refused when half of it is missing, or when a password stands on the command line', () => {
    for (const smtp of ['thu.xa.example', 'http://thu.xa.example', 'smtp://cchc:bimat@thu.xa.example']) {
      expect(() => settings({ smtp, mailFrom: 'a@b.vn' })).toThrow(UsageError);
    }
    expect(() => settings({ smtp: 'smtp://thu.xa.example' })).toThrow(UsageError);
  });
});
