import assert from 'node:assert/strict';
import type { StaffNotice } from '../../../src/contract/staff-notices.js';
import { staff, staffMethod, type TestReceiver } from './receiver.js';

/** What staff ask of one receiver, with their token. */
export function deskOf({ app }: TestReceiver) {
  const ask = (path: string, body?: unknown) => {
    const headers = { ...staff, 'content-type': 'application/json' };
    return app().request(
      `/staff${path}`,
      body === undefined ? { headers } : { method: staffMethod(path), headers, body: JSON.stringify(body) },
    );
  };
  const expect = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const response = await ask(path, body);
    assert.equal(response.status, 200, await response.clone().text());
    return (await response.json()) as Answer;
  };
  const refused = async (path: string, body: unknown): Promise<[number, ...string[]]> => {
    const response = await ask(path, body);
    const { errors = [] } = (await response.json()) as { errors?: { pointer: string }[] };
    return [response.status, ...errors.map(({ pointer }) => pointer)];
  };
  const notices = async (query: string): Promise<StaffNotice[]> => (await expect<{ items: StaffNotice[] }>(`/notices?${query}`)).items;
  return { ask, expect, refused, notices };
}
