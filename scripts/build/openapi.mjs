import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import { importTypeScript } from '../support/import-typescript.mjs';
import { root } from '../support/root.mjs';

const contractModules = async () => (await readdir(join(root, 'src/contract'))).sort().map((name) => `src/contract/${name}`);

const settings = { target: 'draft-2020-12', errorMode: 'throw', overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}` };

const isSchema = (value) => value?.kind === 'schema';

const json = (schema) => ({ content: { 'application/json': { schema } } });

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'A UUID, new for each answer and the same for each try; also taken in quotes. Same key and body: the same answer again. Same key, other body: 422 `key-reused`. The first still running: 409 `in-progress`.',
  schema: { type: 'string', format: 'uuid' },
};

const retryAfter = {
  description: 'Seconds to wait at least. A page of another origin reads it only when it is exposed (CORS).',
  schema: { type: 'integer', minimum: 0 },
};

const inPath = (path) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { $ref: '#/components/schemas/Id' } }));

const inQuery = (schema, convert) => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = convert(schema, false);
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', required: required.includes(name), schema: property }));
};

/** Several problems may share a status: one response each, whose `type` says which. */
const problemResponses = (kinds, { PROBLEM_PREFIX, PROBLEM_STATUS }) => {
  const byStatus = new Map();
  for (const kind of kinds) byStatus.set(PROBLEM_STATUS[kind], [...(byStatus.get(PROBLEM_STATUS[kind]) ?? []), kind]);
  return [...byStatus].map(([status, ofStatus]) => {
    const type = { properties: { type: { enum: ofStatus.map((kind) => PROBLEM_PREFIX + kind) } } };
    const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, type] };
    const headers = status === 409 || status === 429 ? { headers: { 'Retry-After': retryAfter } } : {};
    return [String(status), { description: ofStatus.join(', '), ...headers, content: { 'application/problem+json': { schema } } }];
  });
};

const operationOf = ([operationId, route], convert, exported) => {
  const parameters = [...inPath(route.path), ...inQuery(route.query, convert), ...(route.idempotency === 'key' ? [idempotencyKey] : [])];
  const { status, body } = route.success;
  return {
    operationId,
    summary: route.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.authorization === undefined ? {} : { security: [{ [route.authorization]: [] }] }),
    ...(route.request ? { requestBody: { required: true, ...json(convert(route.request)) } } : {}),
    responses: {
      [status]: { description: 'The only success.', ...(body ? json(convert(body)) : {}) },
      ...Object.fromEntries(problemResponses(route.problems, exported)),
    },
  };
};

const makeConvert = (definitions) => {
  const names = new Map(Object.entries(definitions).map(([name, schema]) => [schema, name]));
  return (schema, asReference = true) => {
    const name = names.get(schema);
    if (asReference && name !== undefined) return { $ref: `#/components/schemas/${name}` };
    const others = Object.fromEntries(Object.entries(definitions).filter(([, other]) => other !== schema));
    const { $schema: _, $defs: __, ...converted } = toJsonSchema(schema, { ...settings, definitions: others });
    return converted;
  };
};

/** The OpenAPI 3.1 document of everything that a widget may ask of an endpoint. */
export const makeOpenApi = async (version) => {
  const exported = await importTypeScript(...(await contractModules()), 'receiver/src/http/problems.ts');
  const definitions = Object.fromEntries(Object.entries(exported).filter(([, value]) => isSchema(value)));
  const convert = makeConvert(definitions);
  const paths = {};
  for (const entry of Object.entries(exported.routes)) {
    const { path, method } = entry[1];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(entry, convert, exported) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'sote-osallisuus endpoint',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description:
        'What the widgets ask of an endpoint. Unknown fields are ignored. CORS: exact origins, no credentials; allow `content-type, idempotency-key, authorization` and GET, POST, PATCH, DELETE; expose `retry-after, etag`.',
    },
    paths,
    components: {
      schemas: toJsonSchemaDefs(definitions, settings),
      securitySchemes: { 'signup-token': { type: 'http', scheme: 'bearer', description: 'The token of the receipt of a signup.' } },
    },
  };
};

/** Writes the OpenAPI document. */
export const writeOpenApi = async (path, version) => writeFile(path, `${JSON.stringify(await makeOpenApi(version), null, 2)}\n`);
