import { expect } from '@open-wc/testing';
import { respond } from '../../../src/transport/respond.js';

const read = (body: unknown, status: number) =>
  status === 201 && typeof (body as { code?: unknown } | null)?.code === 'string' ? (body as { code: string }).code : undefined;
const problem = (status: number) => new Response('{"type":"urn:x"}', { status, headers: { 'content-type': 'application/problem+json' } });

describe('respond', () => {
  const table: readonly [name: string, answer: () => Promise<unknown>, outcome: unknown][] = [
    ['the answer itself', () => Promise.resolve({ code: 'A' }), { kind: 'confirmed', value: 'A' }],
    ['a Response with the answer', () => Promise.resolve(Response.json({ code: 'A' }, { status: 201 })), { kind: 'confirmed', value: 'A' }],
    ['a Response of another status', () => Promise.resolve(Response.json({ code: 'A' })), { kind: 'not-confirmed', reason: 'bad-answer' }],
    ['nothing', () => Promise.resolve(undefined), { kind: 'not-confirmed', reason: 'bad-answer' }],
    ['an empty Response', () => Promise.resolve(new Response('', { status: 201 })), { kind: 'not-confirmed', reason: 'bad-answer' }],
    ['an object out of form', () => Promise.resolve({ ok: true }), { kind: 'not-confirmed', reason: 'bad-answer' }],
    ['a server error', () => Promise.resolve(new Response('', { status: 503 })), { kind: 'not-confirmed', reason: 'server' }],
    ['a rejection', () => Promise.reject(new Error('no')), { kind: 'not-confirmed', reason: 'network' }],
    ['a refusal', () => Promise.resolve(problem(422)), { kind: 'refused', status: 422, problem: { type: 'urn:x', status: 422 } }],
  ];
  for (const [name, answer, outcome] of table) {
    it(`takes ${name} for ${(outcome as { kind: string }).kind}`, async () => {
      expect(await respond(answer(), read)).to.deep.equal(outcome);
    });
  }

  it('takes the page of a login or proxy for neither a success nor a known refusal', async () => {
    const html = (status: number) => new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html' } });
    expect((await respond(Promise.resolve(html(200)), read)).kind).to.equal('not-confirmed');
    expect((await respond(Promise.resolve(html(502)), read)).kind).to.equal('not-confirmed');
  });
});
