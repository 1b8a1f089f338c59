/** What could not be loaded is asked for again, by keyboard: the focus is never left on the body. */
import { expect } from '@open-wc/testing';
import { json, pendingAnswer } from '../support/browser/endpoint.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { open as openEvent, path as eventPath } from './event-routes.js';
import { evening, signup } from './event-samples.js';
import { CODES, makeFeedback, openDesk, session } from './support.js';
import type { Routes } from './support.js';

type Opened = Awaited<ReturnType<typeof openDesk>>;

const again = { name: 'Yritä uudelleen' };

/** Fails twice and gives then what is waited for: the button keeps the focus until it is here. */
const failTwice = async (route: string, answer: object, open: (routes: Routes) => Promise<Opened>) => {
  const [second, third] = [pendingAnswer(), pendingAnswer()];
  const answers = [Response.error(), second.answer, third.answer];
  const opened = await open({ [route]: () => answers.shift() ?? json(answer) });
  const { desk } = opened;
  const button = await desk.findByRole('button', again);
  const isFocused = () => expect(focused() === button).to.be.true;
  button.focus();
  await user.keyboard('{Enter}');
  await desk.findByText('Haetaan tietoja.');
  isFocused();
  second.respond(Response.error());
  await desk.findByText('Tietoja ei saatu haettua.');
  isFocused();
  await user.keyboard('{Enter}');
  third.respond(json(answer));
  await waitFor(() => expect(button.isConnected).to.be.false);
  return opened;
};

const isFocused = (element: Element) => waitFor(() => expect(focused() === element).to.be.true);

describe('What could not be loaded at the desk', () => {
  it('leads to the heading of its list once that is here', async () => {
    const feedback = { items: [makeFeedback(CODES[0], 'Soittoa sai odottaa.')] };
    const { desk } = await failTwice('GET /staff/feedback', feedback, openDesk);
    await isFocused(desk.getByRole('heading', { name: 'Palautteet' }));
  });

  it('leads to the heading of one feedback', async () => {
    const { desk } = await failTwice(`GET /staff/feedback/${CODES[0]}`, makeFeedback(CODES[0], 'Soittoa.'), async (routes) => {
      const opened = await openDesk(routes);
      await user.click(await opened.desk.findByRole('button', { name: /^Soittoa/ }));
      return opened;
    });
    await isFocused(desk.getByRole('heading', { name: 'Palaute', level: 1 }));
  });

  it('leads to the choice of outcomes', async () => {
    const { desk } = await failTwice('GET /staff/outcomes', { items: [] }, async (routes) => {
      const opened = await openDesk(routes);
      await user.click(await opened.desk.findByRole('button', { name: /^Soittoa/ }));
      return opened;
    });
    await isFocused(desk.getByLabelText('Tulos'));
  });

  it('leads to the heading of the figures', async () => {
    const routes = { 'GET /staff/signup-figures': { items: [] } };
    const { desk } = await failTwice('GET /staff/figures', { items: [] }, (more) => openDesk({ ...routes, ...more }, '#/figures'));
    await isFocused(desk.getByRole('heading', { name: 'Luvut' }));
  });

  it('leads to the event', async () => {
    const { desk } = await failTwice(`GET ${eventPath}`, evening, (routes) => openEvent(routes));
    await isFocused(desk.getByRole('heading', { level: 1 }));
  });

  it('leads to the heading of who has signed up', async () => {
    const { desk } = await failTwice(`GET ${eventPath}/signups`, { items: [signup] }, (routes) => openEvent(routes, '/signups'));
    await isFocused(desk.getByRole('heading', { name: 'Ilmoittautuneet' }));
  });

  it('leads to the draw, while nothing is drawn yet', async () => {
    const lottery = { ...evening, body: { ...evening.body, signup: { ...evening.body.signup, mode: 'lottery', places: 2 } } };
    const draw = { at: '2026-11-21T10:00:00.000Z', seed: 'a', order: [CODES[0]] };
    const { desk } = await failTwice(`GET ${eventPath}/lots`, draw, (more) =>
      openEvent({ [`GET ${eventPath}`]: lottery, ...more }, '/choice'),
    );
    await isFocused(desk.getByRole('heading', { level: 2 }));
  });

  it('does not take the focus from where one went meanwhile', async () => {
    const { answer, respond } = pendingAnswer();
    const answers = [Response.error(), answer];
    const { desk } = await openDesk({ 'GET /staff/feedback': () => answers.shift() ?? json({ items: [] }) });
    await user.click(await desk.findByRole('button', again));
    const search = desk.getByRole('searchbox');
    search.focus();
    respond(json({ items: [] }));
    await waitFor(() => expect(desk.queryByRole('button', again)).to.equal(null));
    await isFocused(search);
  });
});

describe('The desk that could not be opened', () => {
  it('leads into the desk once it is open', async () => {
    const [second, third] = [pendingAnswer(), pendingAnswer()];
    const answers = [Response.error(), second.answer, third.answer];
    const { desk } = await openDesk({ 'GET /staff/session': () => answers.shift() ?? json(session) });
    const button = await desk.findByRole('button', again);
    await user.click(button);
    await desk.findByText('Haetaan tietoja.');
    second.respond(Response.error());
    await desk.findByText(/Työpöytää ei saatu auki/);
    expect(focused() === button).to.be.true;
    await user.keyboard('{Enter}');
    third.respond(json(session));
    await desk.findByRole('navigation', { name: 'Työpöydän osat' });
    await isFocused(desk.getByRole('main'));
  });
});

describe('The pages of a list at the desk', () => {
  it('begin at the heading, with the focus', async () => {
    const page = (words: string, next?: string) => json({ items: [makeFeedback(CODES[0], words)], ...(next && { nextCursor: next }) });
    const { desk } = await openDesk({
      'GET /staff/feedback': ({ url }: { url: string }) => (url.includes('cursor=2') ? page('Toinen sivu.') : page('Eka sivu.', '2')),
    });
    await user.click(await desk.findByRole('button', { name: 'Seuraavat' }));
    await desk.findByRole('button', { name: /^Toinen sivu/ });
    await isFocused(desk.getByRole('heading', { name: 'Palautteet' }));
  });
});
