import * as v from 'valibot';
import { PROBLEM_STATUS, Problem, problemType } from '../contract/problems.js';
import type { Route } from '../contract/routes.js';
import type { ProblemKind } from '../contract/vocabulary.js';
import type { Answer, Exchange } from './client.js';

/** What was asked for does not hold; the exchanges show it. */
export class DoesNotHold extends Error {
  override readonly name = 'DoesNotHold';
  readonly exchanges: readonly Exchange[];

  constructor(message: string, ...exchanges: readonly Exchange[]) {
    super(message);
    this.exchanges = exchanges;
  }
}

/** It could not be tried, and the message says what is missing. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

/** @throws DoesNotHold when there is no answer, or one that leads elsewhere */
export function answerOf(exchange: Exchange): Answer {
  const { answer, failure = 'no answer' } = exchange;
  if (answer === undefined) throw new DoesNotHold(failure, exchange);
  if (!isRedirect(answer.status)) return answer;
  const target = answer.headers.get('location') ?? 'an address that it does not tell';
  throw new DoesNotHold(`a redirect to ${target}: the widgets do not follow it, so give them the final address`, exchange);
}

function checkStatus(exchange: Exchange, expected: number): Answer {
  const answer = answerOf(exchange);
  if (answer.status !== expected) throw new DoesNotHold(`status ${answer.status}, where the contract says ${expected}`, exchange);
  return answer;
}

function checkType(exchange: Exchange, answer: Answer, expected: string): void {
  const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== expected) throw new DoesNotHold(`content type ${type ?? 'missing'}, where the contract says ${expected}`, exchange);
}

/** The first fault in words, for example `items.0.title: Invalid key: Expected "title" but received undefined`. */
const explain = (issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string => {
  const [issue] = issues;
  const nested = issue.issues?.[0];
  const place = v.getDotPath(issue);
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return `${place === null ? '' : `${place}: `}${issue.message}${nested === undefined ? '' : `; ${nested.message}`}${more}`;
};

function checkBody<Schema extends v.GenericSchema>(exchange: Exchange, schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (!result.success) throw new DoesNotHold(`the answer is not in the contract’s form: ${explain(result.issues)}`, exchange);
  return result.output;
}

type Body<R extends Route> = R['success'] extends { body: infer Schema extends v.GenericSchema } ? v.InferOutput<Schema> : unknown;

/** The body of the only success that the contract has for a route. @throws DoesNotHold for anything else */
export function successOf<R extends Route>(route: R, exchange: Exchange): Body<R> {
  const answer = checkStatus(exchange, route.success.status);
  const { body: schema } = route.success;
  if (schema === undefined) return undefined as Body<R>;
  checkType(exchange, answer, 'application/json');
  return checkBody(exchange, schema, answer.json) as Body<R>;
}

/** @throws DoesNotHold unless the answer is the problem document of this kind (RFC 9457) */
export function expectProblem(kind: ProblemKind, exchange: Exchange): Problem {
  const answer = checkStatus(exchange, PROBLEM_STATUS[kind]);
  checkType(exchange, answer, 'application/problem+json');
  const problem = checkBody(exchange, Problem, answer.json);
  if (problem.type !== problemType(kind))
    throw new DoesNotHold(`a problem of the type ${problem.type}, where the contract says ${problemType(kind)}`, exchange);
  return problem;
}

export const isProblem = (kind: ProblemKind, { answer }: Exchange): boolean =>
  answer?.status === PROBLEM_STATUS[kind] && (answer.json as Partial<Problem> | undefined)?.type === problemType(kind);

/** @throws DoesNotHold with the message, unless it is so */
export function expect(isSo: boolean, message: string, ...exchanges: readonly Exchange[]): asserts isSo {
  if (!isSo) throw new DoesNotHold(message, ...exchanges);
}
