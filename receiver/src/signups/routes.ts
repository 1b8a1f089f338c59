import { routes } from '../../../src/contract/routes.js';
import type { OwnSignup } from '../../../src/contract/signups.js';
import { formatReference } from '../../../src/domain/reference.js';
import { served, type Call, type Served } from '../http/route.js';
import { cancelManagedSignup, changeManagedSignup, viewManagedSignup, type ManageRequest } from './manage-service.js';
import { signUp } from './service.js';

const signup = served(routes.signup, async ({ parameters, key, body }, services) => ({
  body: await signUp(services, parameters['id'] ?? '', key, body),
}));

const requestOf = ({ parameters, query, bearer }: Pick<Call<never>, 'parameters' | 'query' | 'bearer'>): ManageRequest => ({
  reference: formatReference(parameters['reference'] ?? '') ?? '',
  token: bearer,
  language: query['lang'],
});

const shown = (body: OwnSignup) => ({ body, language: body.event.language });

const view = served(routes.ownSignup, async (call, services) => shown(await viewManagedSignup(services, requestOf(call))));

const change = served(routes.changeSignup, async (call, services) =>
  shown(await changeManagedSignup(services, requestOf(call), call.body)),
);

const cancel = served(routes.cancelSignup, async (call, services) => shown(await cancelManagedSignup(services, requestOf(call))));

/** Signing up, and managing a signup with the token of its receipt. */
export const signupRoutes: readonly Served[] = [signup, view, change, cancel];
