import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { createApp } from '../../../receiver/src/app.js';
import { createLog } from '../../../receiver/src/common/log.js';
import type { Tables } from '../../../receiver/src/database/schema.js';
import { readSettings } from '../../../receiver/src/settings.js';
import { EXPOSED_HEADERS } from '../../../src/contract/origins.js';
import { everyRoute, type Route } from '../../../src/contract/routes.js';
import { STAFF_TOKEN } from '../../support/node/receiver.js';

interface Operation {
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, unknown>> };
}

interface Script {
  readonly makeOpenApi: (version: string) => Promise<Document>;
}

async function loadDocument() {
  const { makeOpenApi } = (await import(new URL('../../../../scripts/build/openapi.mjs', import.meta.url).href)) as Script;
  const { info, paths, components } = await makeOpenApi('0.0.0');
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
  return { about: info.description, paths, components, described };
}

/** The receiver with a database that is never asked. */
function appWithoutData() {
  const dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database: Kysely<unknown>) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return createApp({
    database: new Kysely<Tables>({ dialect }),
    settings: readSettings({ STAFF_TOKEN }),
    clock: () => new Date(),
    log: createLog({ write: () => undefined }),
  });
}

describe('The OpenAPI document', () => {
  it('describes every route of the receiver, and no other', async () => {
    const { described } = await loadDocument();
    const registered = appWithoutData()
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    // Middleware of one route is registered under the same path.
    const names = [...new Set(registered)].sort();
    assert.ok(names.length > 30);
    assert.deepEqual(described.map(({ name }) => name).sort(), names);
  });

  it('marks exactly the staff routes with the bearer scheme and their 401', async () => {
    const { described, components } = await loadDocument();
    assert.ok('bearerAuth' in components.securitySchemes);
    for (const { name, operation } of described) {
      const isStaff = name.includes(' /staff/');
      const isSignIn = name === 'POST /staff/session' || name.includes('/sign-in/');
      assert.equal(JSON.stringify(operation.security ?? []).includes('bearerAuth'), isStaff && !isSignIn, name);
      assert.equal(operation.responses['401'] !== undefined, isStaff && !name.includes('/sign-in/'), name);
    }
  });

  it('names the headers that pages of another origin must be let read', async () => {
    const { about } = await loadDocument();
    assert.ok(about.endsWith(`expose \`${EXPOSED_HEADERS.join(', ')}\`.`), about);
  });

  it('names the media type of what is not JSON', async () => {
    const { paths } = await loadDocument();
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
      ['/staff/figures.csv', 'text/csv'],
      ['/staff/signup-figures.csv', 'text/csv'],
    ]);
  });
});
