import * as v from 'valibot';
import type { ProblemKind, StaffRole } from '../vocabulary.js';

/** One route of the endpoint: the OpenAPI document, the receiver, the widgets and the endpoint checker all read this. */
export interface Route {
  /** `PUT` saves a whole resource at an address that the caller knows; `POST` creates something or performs an action. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the endpoint's base URL; parameters as `{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: v.GenericSchema;
  readonly request?: v.GenericSchema;
  /** The only success: its status and either a JSON body or a body of another media type. */
  readonly success: { readonly status: 200 | 201 | 204 | 302; readonly body?: v.GenericSchema; readonly mediaType?: string };
  readonly problems: readonly ProblemKind[];
  /** `key` = carries `Idempotency-Key` and is stored once; `none` = safe to repeat. */
  readonly idempotency: 'key' | 'none';
  /**
   * Who may call it, by the name of the OpenAPI security scheme; absent = anybody. `signup-token` = `Authorization: Bearer` with the token of
   * the signup's receipt, where a wrong one is `not-found`; `bearerAuth` = a staff token, or instead of it the cookie of a staff session; without
   * either 401.
   */
  readonly security?: 'signup-token' | 'bearerAuth';
  /** The least role that may call it. */
  readonly role?: StaffRole;
  /** Its answer has an `ETag`; `If-Match` of another version, or `If-None-Match: *` for what exists already, is `changed-meanwhile`. */
  readonly versioned?: true;
}

/** A route that only staff may call. */
export interface StaffRoute extends Route {
  readonly security: 'bearerAuth';
  readonly role: StaffRole;
}

/** Problems of every route that reads a body. */
export const BODY_PROBLEMS = ['invalid', 'too-large', 'unsupported', 'rate-limited'] as const;

/** Problems of a staff route that reads a body and changes something that may be missing. */
export const STAFF_CHANGE_PROBLEMS = [...BODY_PROBLEMS, 'not-found', 'forbidden'] as const;

/** The same for what has an `ETag`. */
export const VERSIONED_CHANGE_PROBLEMS = [...STAFF_CHANGE_PROBLEMS, 'changed-meanwhile'] as const;

/** The `limit` query parameter: 1–100 items. */
export const PageLimit = v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d?|100)$/)));

/** The `cursor` query parameter of lists that are ordered by row. */
export const RowCursor = v.optional(v.pipe(v.string(), v.regex(/^\d{1,18}$/)));

/** One page of a list. */
export const pageOf = <Item extends v.GenericSchema>(item: Item) => v.object({ items: v.array(item), nextCursor: v.optional(v.string()) });
