import assert from 'node:assert/strict';
import { it } from 'node:test';
import { everyRoute, signInRoutes, staffRoutes, type StaffRoute } from '../../../src/contract/routes.js';
import { STAFF_ROLES } from '../../../src/contract/vocabulary.js';
import { staffRoutes as registered } from '../../../receiver/src/routes.js';
import { onEachDatabase } from '../../support/node/receiver.js';
import { DESK, member, signIn } from '../../support/node/staff.js';

/** The least role of every staff route. A new route stands here too, so that somebody has thought about who may call it. */
const LEAST: Readonly<Record<keyof typeof staffRoutes, StaffRoute['role']>> = {
  staffSession: 'reader',
  signOut: 'reader',
  signOutEverywhere: 'reader',
  staffFeedbackList: 'reader',
  dueReplies: 'reader',
  fixedTexts: 'reader',
  exportFeedback: 'reader',
  staffFeedback: 'reader',
  feedbackContact: 'editor',
  enterFeedback: 'editor',
  changeFeedbackInBulk: 'editor',
  setFeedbackStatus: 'editor',
  passFeedbackOn: 'editor',
  setFeedbackMarks: 'editor',
  setFeedbackOutcome: 'editor',
  redactFeedback: 'editor',
  staffOutcomeList: 'reader',
  staffOutcome: 'reader',
  suggestedFeedback: 'reader',
  staffNames: 'reader',
  saveOutcome: 'editor',
  publishOutcome: 'editor',
  redactOutcome: 'editor',
  staffEventList: 'reader',
  staffEvent: 'reader',
  saveEvent: 'editor',
  setEventStatus: 'editor',
  chooseApplicants: 'editor',
  drawPlaces: 'editor',
  drawnPlaces: 'reader',
  staffSignupList: 'reader',
  exportSignups: 'editor',
  supportNeeds: 'editor',
  notices: 'editor',
  markNoticeTold: 'editor',
  figures: 'reader',
  figuresTable: 'reader',
  signupFigures: 'reader',
  signupFiguresTable: 'reader',
  audit: 'administrator',
};

const routes = Object.entries(staffRoutes) as [keyof typeof staffRoutes, StaffRoute][];

const pathOf = ({ path }: StaffRoute): string => path.replaceAll(/\{\w+\}/g, '2222-3333-4444');

/** A body is not needed: who may not do it is refused before it is read. */
const requestOf = ({ method, request }: StaffRoute, headers: Readonly<Record<string, string>>): RequestInit =>
  request === undefined ? { method, headers } : { method, headers: { ...headers, 'content-type': 'application/json' }, body: '{}' };

it('Every address below /staff has a least role, or is a way to sign in', () => {
  const below = Object.values(everyRoute).filter(({ path }) => path.startsWith('/staff/'));
  const ways: readonly unknown[] = Object.values(signInRoutes);
  for (const route of below) assert.ok('role' in route !== ways.includes(route), `${route.method} ${route.path}`);
  assert.deepEqual(new Set(registered.map(({ route }) => route)), new Set(Object.values(staffRoutes)));
});

onEachDatabase('Staff routes', (receiver) => {
  const members = STAFF_ROLES.map((role) => member(role, role));

  for (const [name, route] of routes) {
    it(`${route.method} ${route.path} lets in ${LEAST[name]} and above`, async () => {
      assert.equal(route.role, LEAST[name]);
      const app = receiver().app({ staffMembers: members });
      for (const { staff, headers } of members) {
        const { status } = await app.request(pathOf(route), requestOf(route, headers));
        const mayNot = STAFF_ROLES.indexOf(staff.role) < STAFF_ROLES.indexOf(LEAST[name]);
        assert.equal(status === 403, mayNot, `${staff.role}: ${status}`);
        assert.ok(status !== 401 && status < 500, `${staff.role}: ${status}`);
      }
    });

    it(`${route.method} ${route.path} tells nothing to who is not signed in`, async () => {
      const app = receiver().app();
      for (const headers of [{}, DESK, { cookie: 'sote-desk=made-up', ...DESK }]) {
        const response = await app.request(pathOf(route), requestOf(route, headers));
        assert.equal(response.status, 401);
        assert.deepEqual(await response.json(), {
          ...{ type: 'about:blank', title: 'Sign in, or send a staff token.', status: 401, signInWays: ['token'] },
        });
        assert.equal(response.headers.get('cache-control'), 'no-store');
      }
    });

    it(`${route.method} ${route.path} is not there without staff access`, async () => {
      const app = receiver().app({ staffToken: undefined });
      assert.equal((await app.request(pathOf(route), requestOf(route, {}))).status, 404);
    });

    if (route.method === 'GET') continue;
    it(`${route.method} ${route.path} is done for a session only when the desk itself asks`, async () => {
      const app = receiver().app({ staffMembers: members });
      const cookie = await signIn(app, members[2]?.token ?? '');
      const forged = [
        {},
        { 'x-requested-with': 'sote-desk', 'sec-fetch-site': 'cross-site' },
        { 'x-requested-with': 'sote-desk', 'sec-fetch-site': 'same-site' },
        { 'x-requested-with': 'XMLHttpRequest', 'sec-fetch-site': 'same-origin' },
        { 'sec-fetch-site': 'same-origin' },
      ] as Record<string, string>[];
      for (const headers of forged) {
        const { status } = await app.request(pathOf(route), requestOf(route, { cookie, ...headers }));
        assert.equal(status, 403, JSON.stringify(headers));
      }
      const { status } = await app.request(pathOf(route), requestOf(route, { cookie, ...DESK }));
      assert.ok(status !== 401 && status !== 403, String(status));
    });
  }

  it('read nothing for a session that a page of another site asks for', async () => {
    const app = receiver().app();
    const cookie = await signIn(app, 'only-for-tests-0123456789');
    const asked = (site: string) => app.request('/staff/feedback', { headers: { cookie, 'sec-fetch-site': site } });
    assert.deepEqual([(await asked('cross-site')).status, (await asked('same-site')).status], [403, 403]);
    assert.deepEqual([(await asked('same-origin')).status, (await asked('none')).status], [200, 200]);
  });

  it('never let a page of another origin send a cookie', async () => {
    const response = await receiver()
      .app()
      .request('/staff/session', { headers: { origin: 'https://portal.example' } });
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });
});
