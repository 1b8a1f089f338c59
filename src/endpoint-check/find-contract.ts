import { PROBLEM_PREFIX } from '../contract/vocabulary.js';
import { routes } from '../contract/routes.js';
import { Client, type Answer, type Exchange } from './client.js';
import { Context } from './context.js';
import type { CheckOptions } from './run-checks.js';
import { testFeedback } from './samples.js';

const NOT_FOUND = 404;

/** A page, such as the one that an app answers to every address. */
const isMarkup = ({ text, json }: Answer): boolean => json === undefined && text.trimStart().startsWith('<');

/** Success, or a refusal in the words of the contract. A 404 is what every address answers where nothing is. */
const isOfContract = (answer: Answer): boolean => {
  const { status, json } = answer;
  if (status >= 200 && status < 300) return !isMarkup(answer);
  const { type } = (json ?? {}) as { type?: unknown };
  return status !== NOT_FOUND && typeof type === 'string' && type.startsWith(PROBLEM_PREFIX);
};

const describe = ({ request: { method, path }, answer, failure = 'no answer' }: Exchange): string => {
  if (answer === undefined) return `${method} ${path}: ${failure}`;
  const { status, headers } = answer;
  const came = headers.get('location') ?? headers.get('content-type')?.split(';')[0];
  return `${method} ${path}: ${[status, came].filter(Boolean).join(' ')}`;
};

/**
 * Looks whether the endpoint is at this address at all, so that a mistyped one is told in words and not by each sentence that fails there.
 *
 * @returns what the address answered instead; nothing as soon as one route answers as the contract has it
 */
export async function findContract({ subjects, only, makeKey, ...options }: CheckOptions): Promise<readonly string[]> {
  const context = new Context(new Client({ ...options, origin: subjects.origin }), subjects, makeKey);
  const { survey, unit } = subjects;
  const asks = [
    () => context.call(routes.outcomes, { query: { limit: '1' } }),
    () => context.call(routes.events, { query: { limit: '1' } }),
    ...(survey === undefined ? [] : [() => context.call(routes.survey, { parameters: { id: survey } })]),
    // Last, because it is stored where only feedback is taken.
    ...(only === undefined || only.includes('feedback') ? [() => context.call(routes.feedback, { body: testFeedback(unit) })] : []),
  ];
  const instead: string[] = [];
  for (const ask of asks) {
    const exchange = await ask();
    if (exchange.answer && isOfContract(exchange.answer)) return [];
    instead.push(describe(exchange));
  }
  return instead;
}
