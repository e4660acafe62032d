// A sign-in service as a process of its own: `node identity-provider.mjs REDIRECT_URI AFTER_URI`. It prints its address.
// Who signs in there is the `login_hint` of the request, or is asked for the name; nobody is asked for a password.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [redirectUri, afterUri] = process.argv.slice(2);
const server = createServer();
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'cchc',
      client_secret: 'khoa-cua-ung-dung-thu-nghiem-32-ky-tu',
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [afterUri],
    },
  ],
  claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({
      sub,
      preferred_username: sub,
      email: `${sub}@tinh.example`,
      ...(sub !== 'khong-noi' && { email_verified: sub !== 'chua-xac-nhan' }),
    }),
  }),
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/who/${uid}` },
  // What may be told of the person is agreed on once for all.
  async loadExistingGrant({ oidc: { client, session, provider: at } }) {
    const grant = new at.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  pkce: { required: () => true },
  cookies: { keys: ['khoa-cua-dich-vu'] },
});
provider.on('server_error', (_, error) => process.stderr.write(`${error.stack}\n`));

const answer = provider.callback();
server.on('request', async (request, response) => {
  if (!request.url.startsWith('/who/')) return answer(request, response);
  const { params } = await provider.interactionDetails(request, response);
  const name = params.login_hint ?? new URL(request.url, issuer).searchParams.get('name');
  if (name === null) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end('<form><label>Tên <input name="name"></label><button>Vào</button></form>');
  }
  const result = name === 'tu-choi' ? { error: 'access_denied' } : { login: { accountId: name } };
  return provider.interactionFinished(request, response, result);
});
process.stdout.write(`${issuer}\n`);
