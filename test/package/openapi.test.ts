import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everyRoute, type Route } from '../../src/contract/routes.js';
import { problemType } from '../../src/contract/problems.js';
import { packageJson, readBuilt } from './built.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const document = JSON.parse(readBuilt('openapi.json')) as Document;

const referencesIn = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : referencesIn(value)));
};

const isThere = (reference: string): boolean => {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], document) !== undefined;
};

describe('openapi.json', () => {
  it('is OpenAPI 3.1 of this version', () => {
    assert.equal(document.openapi, '3.1.0');
    assert.equal(document.info.version, packageJson.version);
  });

  it('has a schema behind every reference', () => {
    const references = new Set(referencesIn(document));
    assert.ok(references.size > 10);
    assert.deepEqual(
      [...references].filter((reference) => !reference.startsWith('#/components/schemas/') || !isThere(reference)),
      [],
    );
  });

  it('has no operation that is not in the table', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
    assert.deepEqual(operations.sort(), Object.keys(everyRoute).sort());
  });

  for (const [name, route] of Object.entries<Route>(everyRoute)) {
    it(`describes ${route.method} ${route.path}`, () => {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      assert.ok(operation);
      assert.equal(operation.operationId, name);
      assert.equal(operation.requestBody !== undefined, route.request !== undefined);

      const parameters = operation.parameters ?? [];
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => `{${parameter.name}}`);
      assert.deepEqual(inPath, route.path.match(/\{\w+\}/g) ?? []);
      const key = parameters.find((parameter) => parameter.name === 'Idempotency-Key');
      assert.equal(key?.required ?? false, route.idempotency === 'key');

      const { [String(route.success.status)]: success, ...problems } = operation.responses;
      const { body, mediaType = body && 'application/json' } = route.success;
      assert.deepEqual(Object.keys(success?.content ?? {}), mediaType === undefined ? [] : [mediaType]);
      const described = JSON.stringify(problems);
      for (const kind of route.problems) assert.ok(described.includes(`"${problemType(kind)}"`), kind);
      for (const response of Object.values(problems)) assert.ok(response.content?.['application/problem+json']);
    });
  }
});
