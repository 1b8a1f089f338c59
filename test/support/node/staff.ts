import assert from 'node:assert/strict';
import type { Hono } from 'hono';
import { hashOfStaffToken, type TokenHolder } from '../../../receiver/src/staff/members.js';
import type { StaffRole } from '../../../src/contract/vocabulary.js';

/** A member of staff with the token that they sign in with. */
export interface TestMember extends TokenHolder {
  readonly token: string;
  readonly headers: { readonly authorization: string };
}

export function member(id: string, role: StaffRole, units: string[] | null = null): TestMember {
  const token = `token-of-${id}-0123456789abcdef`;
  return {
    staff: { id, name: `Nimi ${id}`, role, units },
    tokenHash: hashOfStaffToken(token),
    token,
    headers: { authorization: `Bearer ${token}` },
  };
}

/** What the desk sends with each change. */
export const DESK = { 'x-requested-with': 'sote-desk', 'sec-fetch-site': 'same-origin' } as const;

export const signInRequest = (token: string, headers: Readonly<Record<string, string>> = DESK): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ token }),
});

/** Signs in as a browser does. @returns the cookie that it sends from then on */
export async function signIn(app: Hono, token: string, origin = ''): Promise<string> {
  const response = await app.request(`${origin}/staff/session`, signInRequest(token));
  assert.equal(response.status, 200, await response.clone().text());
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
