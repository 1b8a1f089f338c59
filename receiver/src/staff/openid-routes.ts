import type { Context } from 'hono';
import * as v from 'valibot';
import { signInRoutes as ways } from '../../../src/contract/routes.js';
import { describeError } from '../common/log.js';
import type { Services } from '../common/services.js';
import { NOT_STORED } from '../http/caching.js';
import { ProblemError } from '../http/problems.js';
import { servedResponse, type Served } from '../http/route.js';
import { beginSession } from './begin-session.js';
import { isRefusal, type BegunSignIn, type OpenId } from './openid.js';
import { giveSignInCookie, takeSignInCookie } from './session-cookie.js';

/** @throws ProblemError `not-found` when there is no such way here */
function openIdOf({ access }: Services): OpenId {
  if (access.openId === undefined) throw new ProblemError('not-found');
  return access.openId;
}

/** Relative, so that it also holds behind a proxy that has put the endpoint elsewhere. `result` says why nobody is signed in. */
const toDesk = (context: Context, steps: string, result?: 'refused' | 'failed'): Response => {
  context.header('cache-control', NOT_STORED['cache-control']);
  return context.redirect(`${steps}desk/${result === undefined ? '' : `?sign-in=${result}`}`, 302);
};

const begin = servedResponse(ways.signInWithOpenId, async (_call, services, context) => {
  const openId = openIdOf(services);
  try {
    const { url, begun } = await openId.begin();
    giveSignInCookie(context, services.settings.trustedProxies, JSON.stringify(begun));
    context.header('cache-control', NOT_STORED['cache-control']);
    return context.redirect(url.href, 302);
  } catch (error) {
    services.log.error(describeError(error), 'the OpenID provider does not answer');
    return toDesk(context, '../../', 'failed');
  }
});

const Begun = v.pipe(v.string(), v.parseJson(), v.object({ state: v.string(), nonce: v.string(), verifier: v.string() }));

const readBegun = (text: string | undefined): BegunSignIn | undefined => {
  const result = v.safeParse(Begun, text);
  return result.success ? result.output : undefined;
};

const STEPS = '../../../';

const callback = servedResponse(ways.openIdCallback, async (_call, services, context) => {
  const openId = openIdOf(services);
  const { access, log, settings } = services;
  access.refuseTooManyTries(context);
  // Once only: a second answer to the same question is not the provider's.
  const begun = readBegun(takeSignInCookie(context, settings.trustedProxies));
  try {
    const staff = begun && (await openId.finish(new URL(context.req.url).search, begun));
    if (staff !== undefined) {
      await beginSession(services, context, { staff, way: 'openid', tokenHash: null });
      return toDesk(context, STEPS);
    }
  } catch (error) {
    if (!isRefusal(error)) {
      log.error(describeError(error), 'an OpenID sign-in failed');
      return toDesk(context, STEPS, 'failed');
    }
    log.warn(describeError(error), 'an OpenID sign-in was refused');
  }
  await access.noteWrongTry(context, 'openid');
  return toDesk(context, STEPS, 'refused');
});

/** Signing in by the organisation's own sign-on. */
export const openIdRoutes: readonly Served[] = [begin, callback];
