import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import { importTypeScript } from '../support/import-typescript.mjs';
import { root } from '../support/root.mjs';

const contractModules = async () => {
  const entries = await readdir(join(root, 'src/contract'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => `src/contract/${name}`)
    .sort();
};

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

/** A body of another media type than JSON is described by its type alone. */
const contentOf = ({ body, mediaType }, convert) => {
  if (mediaType !== undefined) return { content: { [mediaType]: { schema: { type: mediaType.endsWith('json') ? 'object' : 'string' } } } };
  return body === undefined ? {} : json(convert(body));
};

const securitySchemes = {
  'signup-token': { type: 'http', scheme: 'bearer', description: 'The token of the receipt of a signup.' },
  bearerAuth: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a member of staff, or `STAFF_TOKEN` of the receiver. A wrong one: 401.',
  },
  staffSession: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-sote-desk',
    description:
      'The cookie of a session at the desk. What changes something also needs the header `X-Requested-With: sote-desk`, from a page of the same origin; else 403.',
  },
};

/** A wrong staff token is no problem kind of the contract: it is answered as plain HTTP. */
const unauthorized = {
  description: 'Nobody is signed in, or the token is wrong. `signInWays` has the ways to sign in.',
  headers: { 'WWW-Authenticate': { schema: { type: 'string' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const tagOf = (route, { feedRoutes }) => {
  if (route.path.startsWith('/staff/')) return 'staff';
  return Object.values(feedRoutes).includes(route) ? 'feeds' : 'widgets';
};

/** Staff have a token or, in a browser, a session. */
const securityOf = (security) => (security === 'bearerAuth' ? [{ bearerAuth: [] }, { staffSession: [] }] : [{ [security]: [] }]);

/** `If-Match` of what was read makes sure that nobody else has changed it meanwhile. */
const conditions = (route) =>
  route.versioned && route.method !== 'GET'
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: false,
          description: 'The `ETag` of what was read. Changed meanwhile: 412 `changed-meanwhile`, with the present one as `current`.',
          schema: { type: 'string' },
        },
        ...(route.method === 'PUT' && /\{id\}$/.test(route.path)
          ? [
              {
                name: 'If-None-Match',
                in: 'header',
                required: false,
                description: '`*` = only when there is none of this id yet.',
                schema: { type: 'string' },
              },
            ]
          : []),
      ]
    : [];

const entityTag = { ETag: { description: 'Changes with whatever staff can change.', schema: { type: 'string' } } };

const operationOf = ([operationId, route], convert, exported) => {
  const parameters = [
    ...inPath(route.path),
    ...inQuery(route.query, convert),
    ...(route.idempotency === 'key' ? [idempotencyKey] : []),
    ...conditions(route),
  ];
  const { status } = route.success;
  return {
    operationId,
    tags: [tagOf(route, exported)],
    summary: route.summary,
    ...(route.role === undefined ? {} : { description: `Least role: ${route.role}.` }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.security === undefined ? {} : { security: securityOf(route.security) }),
    ...(route.request ? { requestBody: { required: true, ...json(convert(route.request)) } } : {}),
    responses: {
      [status]: {
        description: 'The only success.',
        ...(route.versioned ? { headers: entityTag } : {}),
        ...contentOf(route.success, convert),
      },
      ...(route.path.startsWith('/staff/') && route.success.status !== 302 ? { 401: unauthorized } : {}),
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

const ABOUT =
  'Everything below the endpoint’s base URL. The widgets call the operations tagged `widgets`; an endpoint of your own needs only these. `feeds` are for feed readers, `staff` for the people who reply and organise, with a token or a session. Health checks (`/healthz`, `/readyz`) are at the root of the server, outside the base URL, and not described here. Unknown fields are ignored. Another method at a known path: 405 with `Allow`. CORS: exact origins, no credentials; allow `content-type, idempotency-key, authorization` and GET, POST, PUT, PATCH, DELETE';

/** The OpenAPI 3.1 document of every route below the endpoint's base URL. */
export const makeOpenApi = async (version) => {
  const exported = await importTypeScript(...(await contractModules()));
  const definitions = Object.fromEntries(Object.entries(exported).filter(([, value]) => isSchema(value)));
  const convert = makeConvert(definitions);
  const paths = {};
  for (const entry of Object.entries(exported.everyRoute)) {
    const { path, method } = entry[1];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(entry, convert, exported) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'sote-osallisuus endpoint',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
      description: `${ABOUT}; expose \`${exported.EXPOSED_HEADERS.join(', ')}\`.`,
    },
    tags: [
      { name: 'widgets', description: 'What the widgets call.' },
      { name: 'feeds', description: 'Published outcomes for feed readers.' },
      { name: 'staff', description: 'What staff call, with a token or a session.' },
    ],
    paths,
    components: {
      schemas: toJsonSchemaDefs(definitions, settings),
      securitySchemes,
    },
  };
};

/** Writes the OpenAPI document. */
export const writeOpenApi = async (path, version) => writeFile(path, `${JSON.stringify(await makeOpenApi(version), null, 2)}\n`);
