import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type {
  IdentityProvider,
  IdentityProviderSettings,
  SetOut,
  SignInSecrets,
} from '../../application/ports/identity-provider.js';
import { Refused } from '../../application/refused.js';
import { type IssueCode, issue } from '../../domain/issue.js';

/** Where people come back to, and go after signing out there. */
const BACK = '/dang-nhap/sso/ve';
const AFTER = '/dang-nhap';
const SECONDS = 10;

/** OpenID Connect: authorization code with PKCE, state and nonce. */
export class OpenIdProvider implements IdentityProvider {
  #found: Promise<Configuration> | undefined;

  /** @param tell of faults, for who runs the server; people are told what to do instead. */
  constructor(
    private readonly settings: IdentityProviderSettings,
    private readonly tell: (fault: unknown) => void,
  ) {}

  get name(): string {
    return this.settings.name;
  }

  async begin(): Promise<SetOut> {
    const config = await this.#config();
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(config, {
      ...{ redirect_uri: this.#back().href, scope: 'openid profile email' },
      ...{ state: secrets.state, nonce: secrets.nonce },
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, secrets };
  }

  async finish(query: string, { state, nonce, verifier }: SignInSecrets): Promise<string | undefined> {
    const config = await this.#config();
    const url = this.#back();
    url.search = query;
    try {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      const tokens = await authorizationCodeGrant(config, url, checks);
      const claims = tokens.claims();
      if (claims === undefined) return undefined;
      // Some services tell no more than the number of the person before they are asked.
      const { claim } = this.settings;
      const isTold = claims[claim] !== undefined && (claim !== 'email' || claims.email_verified !== undefined);
      return this.#nameIn(isTold ? claims : await fetchUserInfo(config, tokens.access_token, claims.sub));
    } catch (fault) {
      throw this.#refusal(isSilence(fault) ? 'A011' : 'A012', fault);
    }
  }

  async leave(): Promise<string | undefined> {
    const config = await this.#config();
    if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
    const after = new URL(AFTER, this.settings.address).href;
    return buildEndSessionUrl(config, { post_logout_redirect_uri: after }).href;
  }

  #back(): URL {
    return new URL(BACK, this.settings.address);
  }

  /** An address of mail names nobody unless the service says that its owner has proved to own it. */
  #nameIn(claims: Readonly<Record<string, unknown>>): string | undefined {
    const { claim } = this.settings;
    const name = claims[claim];
    if (typeof name !== 'string' || (claim === 'email' && claims.email_verified !== true)) return undefined;
    return name.normalize('NFC').trim() || undefined;
  }

  /** What the service says of itself, asked once; asked again after it did not answer. */
  async #config(): Promise<Configuration> {
    this.#found ??= this.#discover();
    try {
      return await this.#found;
    } catch (fault) {
      this.#found = undefined;
      throw this.#refusal('A011', fault);
    }
  }

  #discover(): Promise<Configuration> {
    const { issuer, client, secret } = this.settings;
    const server = new URL(issuer);
    const way = secret === undefined ? None() : ClientSecretBasic(secret);
    const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
    return discovery(server, client, undefined, way, { timeout: SECONDS, execute });
  }

  #refusal(code: IssueCode, fault: unknown): Refused {
    this.tell(fault);
    return new Refused(issue(code, { file: '' }));
  }
}

/** Nobody answered, or in too long a time, or with a fault of their own. */
function isSilence(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { code, status } = fault as { code?: unknown; status?: unknown };
  return fault instanceof TypeError || code === 'OAUTH_TIMEOUT' || (typeof status === 'number' && status >= 500);
}
