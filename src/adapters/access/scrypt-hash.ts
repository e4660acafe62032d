import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { PasswordHash } from '../../application/ports/password-hash.js';

/** OWASP Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3; 32 MiB of memory for each try. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const BYTES = 32;

/** `scrypt$N$r$p$salt$hash`: how it was made stands in it, so that the cost can be raised later. */
export const scryptHash: PasswordHash = {
  async make(password) {
    const salt = randomBytes(16);
    const hash = await derive(password, salt, COST);
    return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
  },

  async matches(password, kept) {
    const [way, N, r, p, salt, hash] = (kept ?? '').split('$');
    const known = way === 'scrypt' && salt !== undefined && hash !== undefined;
    const cost = known ? { N: Number(N), r: Number(r), p: Number(p) } : COST;
    const derived = await derive(password, known ? Buffer.from(salt, 'base64') : randomBytes(16), cost);
    const wanted = known ? Buffer.from(hash, 'base64') : randomBytes(BYTES);
    return wanted.length === derived.length && timingSafeEqual(wanted, derived) && known;
  },
};

function derive(password: string, salt: Buffer, cost: ScryptOptions & typeof COST): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, BYTES, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
