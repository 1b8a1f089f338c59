import assert from 'node:assert/strict';
import { it } from 'node:test';
import { everyRoute, type Route } from '../../../src/contract/routes.js';
import { onEachDatabase } from '../../support/node/receiver.js';

interface Operation {
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, unknown>> };
}

const { makeOpenApi } = (await import(new URL('../../../../scripts/build/openapi.mjs', import.meta.url).href)) as {
  makeOpenApi: (version: string) => Promise<Document>;
};
const { paths, components } = await makeOpenApi('0.0.0');

const described = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

onEachDatabase('The OpenAPI document', (receiver) => {
  it('describes every route of the receiver, and no other', () => {
    const registered = receiver()
      .app()
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    assert.ok(registered.length > 30);
    assert.deepEqual(described.map(({ name }) => name).sort(), registered.sort());
  });

  it('marks exactly the staff routes with the bearer scheme and their 401', () => {
    assert.ok('bearerAuth' in components.securitySchemes);
    for (const { name, operation } of described) {
      const isStaff = name.includes(' /staff/');
      assert.equal(JSON.stringify(operation.security ?? []).includes('bearerAuth'), isStaff, name);
      assert.equal(operation.responses['401'] !== undefined, isStaff, name);
    }
  });

  it('names the media type of what is not JSON', () => {
    const other = Object.values<Route>(everyRoute).filter(({ success }) => success.mediaType !== undefined);
    const types = other.map(({ method, path, success }) => {
      const { content = {} } = paths[path]?.[method.toLowerCase()]?.responses[success.status] ?? {};
      return [path, ...Object.keys(content)];
    });
    assert.deepEqual(types, [
      ['/outcomes.atom', 'application/atom+xml'],
      ['/outcomes.json', 'application/feed+json'],
      ['/staff/feedback.csv', 'text/csv'],
      ['/staff/events/{id}/signups.csv', 'text/csv'],
    ]);
  });
});
