import type { SignInSecrets } from '../../../application/ports/identity-provider.js';
import { safeNext } from '../../addresses.js';
import { refusable } from '../../form/filled.js';
import { see } from '../../reply.js';
import { get, type Handler } from '../../route.js';
import { signInPage } from './sign-in.js';

/** What waits in the session while the person is at the other service. */
interface Attempt {
  readonly secrets: SignInSecrets;
  readonly next: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Long enough to find a telephone for a second factor. */
const PATIENCE = 10 * 60_000;
/** Tries in a minute from one address: an office behind one address signs in at eight o'clock. */
const TRIES = 60;

const goHandler: Handler = async ({ services, session, query }) => {
  const { url, secrets } = await services.signInElsewhere.begin();
  const attempt: Attempt = { secrets, next: safeNext(query.tiep), at: Date.now() };
  session.keep(JSON.stringify(attempt));
  return see(url);
};

const backHandler: Handler = async ({ services, folder, actor, session, url }) => {
  const kept = session.taken();
  const attempt = kept === undefined ? undefined : (JSON.parse(kept) as Attempt);
  const isFresh = attempt !== undefined && Date.now() - attempt.at <= PATIENCE;
  const account = await services.signInElsewhere.finish({
    ...{ folder, origin: actor.origin, query: url.slice(url.indexOf('?') + 1) },
    ...(isFresh && { secrets: attempt.secrets }),
  });
  await session.begin(account.login, 'elsewhere');
  return see(attempt?.next ?? '/');
};

const leaveHandler: Handler = async ({ services }) => see((await services.signInElsewhere.leave()) ?? '/dang-nhap');

/** Đăng nhập qua cổng dùng chung: going there, coming back, and signing out there as well. */
export const elsewhereRoutes = [
  get('/dang-nhap/sso', served(goHandler), { open: 'everybody', perMinute: TRIES }),
  get('/dang-nhap/sso/ve', served(backHandler), { open: 'everybody', perMinute: TRIES }),
  get('/dang-nhap/sso/ra', served(leaveHandler), { open: 'everybody', perMinute: TRIES }),
];

/** Whatever fails is told on the page of signing in, where the other way in is. */
function served(handle: Handler): Handler {
  return refusable(
    async (visit) => (visit.services.signInElsewhere.name === undefined ? see('/dang-nhap') : handle(visit)),
    async (visit, problems, status) => signInPage(visit, problems, status),
  );
}
