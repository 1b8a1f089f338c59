/** An evening at the endpoint that the test plays, with who comes and whom to tell. */
import type { FakeRequest } from '../../stories/support/fake-endpoint.js';
import { evening, needs, notice, signup } from './event-samples.js';
import { CODES, openDesk, session } from './support.js';
import type { Routes } from './support.js';

export const path = '/staff/events/evening-1';
export const stored = ({ body }: FakeRequest): Response => Response.json({ ...evening, body }, { headers: { etag: '"2"' } });
export const routes: Routes = {
  'GET /staff/events': ({ query }: FakeRequest) => Response.json({ items: String(query).includes('coming') ? [evening] : [] }),
  [`GET ${path}`]: evening,
  [`PUT ${path}`]: stored,
  [`GET ${path}/signups`]: { items: [signup] },
  [`GET ${path}/needs`]: { items: [needs] },
  'GET /staff/notices': { items: [notice, { ...notice, id: '8', name: 'Maija Esimerkki', reference: CODES[1] }] },
};
export const open = (more: Routes = {}, part = '') => openDesk({ ...routes, ...more }, `#/events/evening-1${part}`);
export const reader = { ...session, staff: { ...session.staff, role: 'reader' } };
