/**
 * The apps of test/consumers that need nothing from a registry; `npm run test:consumers` tries all of them.
 */
import { after, before, describe, it } from 'node:test';
import { apps } from '../consumers/apps.mjs';
import { startPortal } from '../consumers/portal.mjs';
import { packKit } from '../consumers/prepare.mjs';
import { tryApp } from '../consumers/try-app.mjs';

describe('the packed kit in an app of its own', () => {
  let portal;

  before(async () => {
    await packKit();
    portal = await startPortal();
  });
  after(() => portal?.stop());

  for (const app of apps.filter(({ linked }) => linked !== undefined)) {
    it(`works with ${app.title}`, () => tryApp(app, portal));
  }
});
