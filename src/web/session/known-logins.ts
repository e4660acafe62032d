import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { typedLogin } from '../../domain/access/typed-login.js';

const COOKIE = 'cchc-may';
/** People who share one computer; who came first goes first. */
const MOST = 8;
/** Other cookies are signed by the same secret. */
const MARK = 'may.';
const HALF_A_YEAR = 182 * 24 * 3600;

/** Logins, each with a key that no other browser has. */
type Known = readonly (readonly [login: string, key: string])[];

/**
 * Tài khoản đã từng đăng nhập từ trình duyệt này, in a cookie that we have signed. It opens nothing: by it a browser's
 * wrong passwords count for itself.
 */
export function browserKey(request: FastifyRequest, login: string): string | undefined {
  return knownIn(request).find(([each]) => each === typedLogin(login))?.[1];
}

/** The person has signed in here. */
export function rememberLogin(request: FastifyRequest, reply: FastifyReply, login: string): void {
  const name = typedLogin(login);
  const others = knownIn(request).filter(([each]) => each !== name);
  const key = browserKey(request, name) ?? randomBytes(16).toString('base64url');
  const known: Known = [...others, [name, key] as const].slice(-MOST);
  reply.setCookie(COOKIE, MARK + Buffer.from(JSON.stringify(known)).toString('base64url'), {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', signed: true, maxAge: HALF_A_YEAR },
    secure: request.session.cookie.secure === true,
  });
}

function knownIn(request: FastifyRequest): Known {
  const { valid, value } = request.unsignCookie(request.cookies[COOKIE] ?? '');
  if (!valid || !value.startsWith(MARK)) return [];
  return JSON.parse(Buffer.from(value.slice(MARK.length), 'base64url').toString('utf8'));
}
