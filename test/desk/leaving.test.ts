/** The session ended in the middle of work, and one stops there: it must be over at the endpoint too. */
import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/browser/accessibility.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { changesIn, CODES, openDesk, signedOut } from './support.js';
import type { Routes } from './support.js';

const leave = { name: 'Lopeta ja hylkää kirjoittamani' };

/** A mark is saved after the session has ended. */
const workTooLong = async (routes: Routes) => {
  const opened = await openDesk({ [`PUT /staff/feedback/${CODES[0]}/marks`]: signedOut, ...routes });
  await user.click(await opened.desk.findByRole('button', { name: /^Soittoa sai odottaa/ }));
  await user.click(await opened.desk.findByLabelText('Kiitos'));
  await user.click(opened.desk.getByRole('button', { name: 'Tallenna laji' }));
  await opened.desk.findByRole('dialog', { name: 'Istuntosi päättyi' });
  return opened;
};

describe('Stopping when the session has ended', () => {
  it('ends it at the endpoint, where another tab may have kept it alive', async () => {
    const { requests, desk } = await workTooLong({ 'DELETE /staff/session': () => new Response(null, { status: 204 }) });
    await user.click(desk.getByRole('button', leave));
    await desk.findByText('Olet kirjautunut ulos.');
    expect(changesIn(requests).at(-1)?.[0]).to.equal('DELETE /staff/session');
    await waitFor(() => expect(focused() === desk.getByRole('heading', { level: 1 })).to.be.true);
  });

  it('is done when the endpoint knows of no session any more', async () => {
    const { desk } = await workTooLong({ 'DELETE /staff/session': signedOut });
    await user.click(desk.getByRole('button', leave));
    await desk.findByText('Olet kirjautunut ulos.');
  });

  it('says when it did not succeed, and tries again with the same button', async () => {
    let isOffline = true;
    const { app, desk } = await workTooLong({
      'DELETE /staff/session': () => (isOffline ? Response.error() : new Response(null, { status: 204 })),
    });
    const button = desk.getByRole('button', leave);
    await user.click(button);
    await desk.findByText(/Lopettaminen ei onnistunut: istuntosi voi olla yhä auki/);
    expect(focused() === button).to.be.true;
    expect(desk.queryByText('Olet kirjautunut ulos.')).to.equal(null);
    await expectAccessible(app);
    isOffline = false;
    await user.click(button);
    await desk.findByText('Olet kirjautunut ulos.');
  });
});
