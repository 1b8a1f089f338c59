import type { OutcomeAnswer, OutcomeAnswerReceipt } from '../../../src/contract/outcomes.js';
import { routes } from '../../../src/contract/routes.js';
import { hashOf, inProgress } from '../http/idempotency.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served } from '../http/route.js';
import { findAnswer, insertAnswer, publicStatus } from './answer-repository.js';

async function replay({ database }: Services, key: string, hash: Buffer): Promise<OutcomeAnswerReceipt | undefined> {
  const stored = await findAnswer(database, key);
  if (stored === undefined) return undefined;
  if (stored.hash.equals(hash)) return stored.receipt;
  throw new ProblemError('key-reused', [{ detail: 'Use a new key for another answer.', pointer: '' }]);
}

async function store(services: Services, key: string, outcome: string, { better }: OutcomeAnswer): Promise<OutcomeAnswerReceipt> {
  const hash = hashOf({ outcome, better });
  const earlier = await replay(services, key, hash);
  if (earlier !== undefined) return earlier;
  const status = await publicStatus(services.database, outcome);
  if (status === undefined) throw new ProblemError('not-found');
  if (status !== 'done' && status !== 'partly-done') {
    throw new ProblemError('invalid', [{ detail: 'Only what is done or partly done can be better now.', pointer: '' }]);
  }
  await insertAnswer(services.database, { key, hash, outcome, better, at: services.clock() });
  const stored = await replay(services, key, hash);
  if (stored === undefined) throw inProgress();
  return stored;
}

export const outcomeAnswer = served(routes.outcomeAnswer, async ({ key, parameters, body }, services) => ({
  body: await services.running.once(key, () => store(services, key, parameters['id'] ?? '', body)),
}));
