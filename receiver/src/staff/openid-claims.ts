import * as v from 'valibot';
import { Id } from '../../../src/contract/common.js';
import type { StaffMember } from '../../../src/contract/staff-sessions.js';
import { STAFF_ROLES } from '../../../src/contract/vocabulary.js';
import type { OpenIdSettings } from '../settings.js';

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A claim: by its whole name, which may have dots, or step by step into objects. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path
    .split('.')
    .reduce<unknown>((value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined), claims);
}

const textsIn = (value: unknown): string[] => [value].flat().filter((each) => typeof each === 'string');

const LONGEST = 200;

const firstText = (...values: readonly unknown[]): string => textsIn([...values])[0] ?? '';

/**
 * A member of staff from the claims of the provider. Who has several roles has the highest one.
 *
 * @returns undefined for somebody who has none
 */
export function memberOf(
  claims: Claims,
  { roleClaim, roles, unitsClaim }: Pick<OpenIdSettings, 'roleClaim' | 'roles' | 'unitsClaim'>,
): StaffMember | undefined {
  const own = textsIn(claimAt(claims, roleClaim)).map((value) => roles.get(value));
  const role = STAFF_ROLES.findLast((each) => own.includes(each));
  if (role === undefined) return undefined;
  const hasAll = unitsClaim === undefined || role === 'administrator';
  return {
    id: `openid:${claims.sub}`.slice(0, LONGEST),
    name: firstText(claims['name'], claims['preferred_username'], claims['email'], claims.sub).slice(0, LONGEST),
    role,
    units: hasAll ? null : textsIn(claimAt(claims, unitsClaim)).filter((unit) => v.is(Id, unit)),
  };
}
