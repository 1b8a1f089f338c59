import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';
import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import type { OpenIdSettings } from '../settings.js';
import { memberOf } from './openid-claims.js';
import { LOOPBACK } from './session-cookie.js';

/** What the browser keeps between leaving for the provider and coming back. */
export interface BegunSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whether the provider lets nobody in by this answer. Any other error is its own fault, the network's or of the settings. */
export const isRefusal = (error: unknown): boolean =>
  (error instanceof AuthorizationResponseError && error.error === 'access_denied') ||
  (error instanceof ResponseBodyError && error.error === 'invalid_grant');

/** The organisation's own sign-on: OpenID Connect by authorization code, with PKCE, state and nonce. */
export class OpenId {
  readonly #settings: OpenIdSettings;
  #configuration: Promise<Configuration> | undefined;

  constructor(settings: OpenIdSettings) {
    this.#settings = settings;
  }

  /** Where the browser goes to sign in, and what it must bring back. @throws Error when the provider does not answer */
  async begin(): Promise<{ url: URL; begun: BegunSignIn }> {
    const begun = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.#discover(), {
      redirect_uri: this.#settings.redirectUrl,
      scope: this.#settings.scope,
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    });
    return { url, begun };
  }

  /**
   * Who has signed in. `search` is the query that the provider sent the browser back with.
   *
   * @returns undefined when it is not the answer to what was begun, and for somebody who has no role here
   * @throws Error when the provider says of nobody who it is; {@link isRefusal} tells whose fault that is
   */
  async finish(search: string, { state, nonce, verifier }: BegunSignIn): Promise<StaffMember | undefined> {
    const url = new URL(this.#settings.redirectUrl);
    url.search = search;
    if (url.searchParams.get('state') !== state) return undefined;
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const claims = (await authorizationCodeGrant(await this.#discover(), url, checks)).claims();
    return claims && memberOf(claims, this.#settings);
  }

  /** What the provider says of itself, asked once; a failure is not kept. */
  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const server = new URL(issuer);
    // Without TLS on this machine alone, for trials and tests.
    const isLocal = server.protocol === 'http:' && LOOPBACK.has(server.hostname);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that nobody uses it carelessly: it is for this case
    const options = isLocal ? { execute: [allowInsecureRequests] } : {};
    const asked = (this.#configuration ??= discovery(server, clientId, undefined, ClientSecretBasic(clientSecret), options));
    asked.catch(() => (this.#configuration = undefined));
    return asked;
  }
}
