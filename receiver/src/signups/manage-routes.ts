import type { OwnSignup } from '../../../src/contract/signups.js';
import { routes } from '../../../src/contract/routes.js';
import { formatReference } from '../../../src/domain/reference.js';
import { refusePersonalDataInSignup } from './personal-data.js';
import { ProblemError } from '../http/problems.js';
import type { Services } from '../common/services.js';
import { served } from '../http/route.js';
import { changeEvent } from '../events/event-transaction.js';
import { cancelSignup, changeSignup } from './change-signup.js';
import type { EventChange } from '../notices/repository.js';
import { findByToken, viewOwn } from './manage-repository.js';

interface Asked {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly bearer: string;
}

async function find({ database }: Services, { parameters, bearer }: Asked) {
  const row = await findByToken(database, formatReference(parameters['reference'] ?? '') ?? '', bearer);
  if (row === undefined) throw new ProblemError('not-found');
  return row;
}

type Row = Awaited<ReturnType<typeof find>>;

async function change(services: Services, asked: Asked, work: (change: EventChange, row: Row) => Promise<void>) {
  const { event_id } = await find(services, asked);
  const lang = asked.query['lang'];
  const body: OwnSignup = await changeEvent(services, event_id, async (change) => {
    // Read again under the lock: another request may have changed it meanwhile.
    const row = await find({ ...services, database: change.transaction }, asked);
    await work(change, row);
    return viewOwn(change.transaction, row.id, lang, change.now);
  });
  return { body, language: body.event.language };
}

export const ownSignup = served(routes.ownSignup, async (call, services) => {
  const { id } = await find(services, call);
  const body = await viewOwn(services.database, id, call.query['lang'], services.clock());
  return { body, language: body.event.language };
});

export const changeOwnSignup = served(routes.changeSignup, (call, services) => {
  refusePersonalDataInSignup(call.body);
  return change(services, call, (under, row) => changeSignup(under, row, call.body));
});

export const cancelOwnSignup = served(routes.cancelSignup, (call, services) => change(services, call, cancelSignup));
