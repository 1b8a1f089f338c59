/** Where one goes on after an action at the desk: never on the body. */
import { expect } from '@open-wc/testing';
import { json, pendingAnswer } from '../support/browser/endpoint.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { path as eventPath, open as openEvent } from './event-routes.js';
import { evening } from './event-samples.js';
import { CODES, makeFeedback, openDesk, problem } from './support.js';
import type { Routes } from './support.js';

const isFocused = (element: () => Element) => waitFor(() => expect(focused() === element()).to.be.true);

/** Saves by keyboard. The answer waits for a picture of the page: a button that is disabled then loses the focus in Chromium. */
const keepsFocus = async (button: HTMLButtonElement, respond: () => void): Promise<void> => {
  button.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(button.disabled).to.be.true);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  respond();
  await waitFor(() => expect(button.disabled).to.be.false);
  await isFocused(() => button);
};

const first = makeFeedback(CODES[0], 'Soittoa sai odottaa koko aamun.');
const second = makeFeedback(CODES[1], 'Hoitaja Maija auttoi.', { contactWay: 'call' });
const third = makeFeedback(CODES[2], 'Hissi oli rikki taas kerran.');

describe('Back from one feedback', () => {
  /** One after another is read, and leaves the list of the new ones. */
  const readFirst = async (items: readonly object[], left: readonly object[]) => {
    let isRead = false;
    const opened = await openDesk({
      'GET /staff/feedback': () => Response.json({ items: isRead ? left : items }),
      [`POST /staff/feedback/${CODES[0]}/status`]: () => {
        isRead = true;
        return Response.json({});
      },
    });
    const { desk } = opened;
    await user.click(await desk.findByRole('button', { name: /^Soittoa/ }));
    await desk.findByRole('heading', { name: 'Palaute', level: 1 });
    await user.click(desk.getByRole('button', { name: 'Tallenna tila' }));
    await waitFor(() => expect(isRead).to.be.true);
    await waitFor(() => expect(desk.getByRole<HTMLButtonElement>('button', { name: 'Tallenna tila' }).disabled).to.be.false);
    await user.click(desk.getByRole('button', { name: /Takaisin luetteloon/ }));
    return opened;
  };

  it('leads to the next in its place when it has left the list', async () => {
    const { desk } = await readFirst([first, second, third], [second, third]);
    await desk.findByRole('button', { name: /^Hoitaja Maija/ });
    await isFocused(() => desk.getByRole('button', { name: /^Hoitaja Maija/ }));
  });

  it('leads to its row when it is still there', async () => {
    const { desk } = await readFirst([first, second], [{ ...first, status: 'read' }, second]);
    await isFocused(() => desk.getByRole('button', { name: /^Soittoa/ }));
  });

  it('leads to the heading when nothing is left', async () => {
    const { desk } = await readFirst([first], []);
    await isFocused(() => desk.getByRole('heading', { name: 'Palautteet' }));
  });
});

describe('A change of one feedback', () => {
  const open = async (routes: Routes) => {
    const opened = await openDesk({ 'GET /staff/feedback': { items: [second] }, [`GET /staff/feedback/${CODES[1]}`]: second, ...routes });
    await user.click(await opened.desk.findByRole('button', { name: /^Hoitaja/ }));
    await opened.desk.findByRole('heading', { name: 'Palaute', level: 1 });
    return opened;
  };
  const status = `POST /staff/feedback/${CODES[1]}/status`;

  it('keeps the focus on its button', async () => {
    const { answer, respond } = pendingAnswer();
    const { desk } = await open({ [status]: () => answer });
    await keepsFocus(desk.getByRole('button', { name: 'Tallenna tila' }), () => respond(json({})));
  });

  it('leads to the reason when it was refused', async () => {
    const { desk } = await open({ [status]: () => problem(403, 'forbidden') });
    await user.click(desk.getByRole('button', { name: 'Tallenna tila' }));
    const message = await desk.findByText('Sinulla ei ole oikeutta tähän.');
    await isFocused(() => message);
  });

  const contact = { name: 'Maija', way: 'call', value: '050 000 0000', basis: 'consent' };
  const withContact = (more: Routes = {}) => open({ [`GET /staff/feedback/${CODES[1]}/contact`]: contact, ...more });

  it('goes on beside the contact that is shown, hidden, or about to be removed', async () => {
    const { desk } = await withContact();
    await user.click(desk.getByRole('button', { name: 'Näytä yhteystieto' }));
    await desk.findByText('050 000 0000');
    await isFocused(() => desk.getByRole('button', { name: 'Piilota yhteystieto' }));
    await user.keyboard('{Enter}');
    await isFocused(() => desk.getByRole('button', { name: 'Näytä yhteystieto' }));
    await user.keyboard('{Enter}');
    await user.click(await desk.findByRole('button', { name: 'Poista yhteystieto' }));
    await isFocused(() => desk.getByRole('alert'));
    await user.click(desk.getByRole('button', { name: 'Peruuta' }));
    await isFocused(() => desk.getByRole('button', { name: 'Poista yhteystieto' }));
  });

  it('does not say that a contact is removed before it is', async () => {
    const { desk } = await withContact({ [`POST /staff/feedback/${CODES[1]}/redactions`]: () => Response.error() });
    await user.click(desk.getByRole('button', { name: 'Näytä yhteystieto' }));
    await user.click(await desk.findByRole('button', { name: 'Poista yhteystieto' }));
    await user.click(await desk.findByRole('button', { name: 'Poista yhteystieto' }));
    await desk.findByText(/Yhteys katkesi/);
    expect(desk.queryByText('Yhteystieto on poistettu.')).to.equal(null);
    desk.getByText('050 000 0000');
  });

  it('leads to the heading when the contact is removed', async () => {
    const { contactWay: _, ...without } = second;
    const { desk } = await withContact({ [`POST /staff/feedback/${CODES[1]}/redactions`]: () => Response.json(without) });
    await user.click(desk.getByRole('button', { name: 'Näytä yhteystieto' }));
    await user.click(await desk.findByRole('button', { name: 'Poista yhteystieto' }));
    await user.click(await desk.findByRole('button', { name: 'Poista yhteystieto' }));
    await waitFor(() => expect(desk.queryByText('Asiakas toivoo vastausta')).to.equal(null));
    await isFocused(() => desk.getByRole('heading', { name: 'Palaute', level: 1 }));
  });
});

describe('Saving an event', () => {
  it('keeps the focus on its button', async () => {
    const { answer, respond } = pendingAnswer();
    const { desk } = await openEvent({ [`PUT ${eventPath}`]: () => answer });
    await keepsFocus(await desk.findByRole('button', { name: 'Tallenna muutokset' }), () => respond(json(evening)));
  });
});

describe('Several feedbacks at once', () => {
  it('lead to the reason when they could not be changed', async () => {
    const { desk } = await openDesk({ 'POST /staff/feedback/bulk': () => Response.error() });
    await user.click(await desk.findByRole('checkbox', { name: /^Valitse: Soittoa/ }));
    await user.click(await desk.findByRole('button', { name: 'Merkitse luetuiksi' }));
    const message = await desk.findByText(/Yhteys katkesi/);
    await isFocused(() => message);
  });
});
