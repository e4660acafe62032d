import type { ServiceIdentifier } from 'inversify';

/** What one attempt to sign in elsewhere must be answered with; kept by us meanwhile, told to nobody. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Where to go to sign in, and what the answer will be held against. */
export interface SetOut {
  readonly url: string;
  readonly secrets: SignInSecrets;
}

/** Cổng đăng nhập dùng chung (OpenID Connect) of a province. */
export interface IdentityProvider {
  /** As people call it. */
  readonly name: string;
  /** @throws Refused A011 when it does not answer */
  begin(): Promise<SetOut>;
  /**
   * @param query with which the person came back.
   * @returns the name of the person there; undefined when it tells none.
   * @throws Refused A011, or A012 when the answer does not fit the attempt
   */
  finish(query: string, secrets: SignInSecrets): Promise<string | undefined>;
  /** Where one signs out there as well; undefined when it cannot be done. */
  leave(): Promise<string | undefined>;
}
export const IdentityProvider: ServiceIdentifier<IdentityProvider> = Symbol.for('IdentityProvider');

/** How the sign-in service of a province is reached. */
export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly client: string;
  /** Absent: a public client, which PKCE alone protects. */
  readonly secret?: string;
  readonly name: string;
  /** Which of the claims names the person. */
  readonly claim: string;
  /** Where people reach this application, as the service knows it. */
  readonly address: string;
}
