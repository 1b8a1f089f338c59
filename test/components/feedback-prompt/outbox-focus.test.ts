/** Where the focus is, and what is said, while answers that wait on the device are sent (WCAG 2.4.3, 4.1.3). */
import { expect, html } from '@open-wc/testing';
import '../../../components/feedback-prompt/feedback-prompt.js';
import { browserOutbox } from '../../../src/transport/outbox-browser.js';
import { feedbackReceipt } from '../../../stories/support/sample/feedback.js';
import { announcements, expectAccessible } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint, json, pendingAnswer } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';

const prompt = html`<sote-feedback-prompt endpoint=${ENDPOINT} outbox="device"></sote-feedback-prompt>`;
const answer = { questionSet: { id: 'visit', version: '1', instrument: 'own' }, answers: [{ question: 'visit', value: 4 }] };
const sendButton = () => screen.findByRole('button', { name: 'Yritä lähettää nyt' });

/** An answer waits from an earlier visit, and the endpoint was down when the page was opened. */
const openWithWaiting = async () => {
  await browserOutbox().keep({ key: 'one', url: `${ENDPOINT}/feedback`, body: JSON.stringify(answer) });
  const pending = pendingAnswer();
  const { requests } = fakeEndpoint({ 'POST /feedback': ['lost', pending.answer] });
  const widget = await mount(prompt);
  await waitFor(() => expect(requests.length).to.equal(1));
  await waitFor(async () => expect((await sendButton()).ariaDisabled).not.to.equal('true'));
  return { widget, requests, arrive: () => pending.respond(json(feedbackReceipt, 201)) };
};

const setOnline = (isOnline: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true });
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
};

const isLedTo = async (role: string, name: string): Promise<void> => {
  const found = await screen.findByRole(role, { name });
  await waitFor(() => expect(focused() === found, `“${name}” has the focus`).to.equal(true));
};

describe('<sote-feedback-prompt> focus while what waited is sent', () => {
  afterEach(async () => {
    setOnline(true);
    const outbox = browserOutbox();
    for (const { key } of await outbox.waiting()) await outbox.remove(key);
  });

  it('stays on the button that was pressed, says that it sends, and goes to the receipt, which is not said as well', async () => {
    const { widget, requests, arrive } = await openWithWaiting();
    await user.click(await sendButton());
    await waitFor(() => expect(announcements()).to.contain('Lähetämme odottanutta vastausta.'));
    await waitFor(() => expect(requests.length).to.equal(2));
    expect(focused() === (await sendButton()), 'the button has the focus').to.equal(true);
    await expectAccessible(widget);
    arrive();
    await isLedTo('heading', 'Odottanut vastaus tuli perille. Kiitos!');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(announcements().trim()).to.equal('');
  });

  it('goes from a button that goes by itself to the receipt', async () => {
    const { requests, arrive } = await openWithWaiting();
    screen.getByRole('button', { name: 'Poista vastaus' }).focus();
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(requests.length).to.equal(2));
    arrive();
    await isLedTo('heading', 'Odottanut vastaus tuli perille. Kiitos!');
  });

  it('goes from an offer that the network has made needless to what is sent', async () => {
    const pending = pendingAnswer();
    const { requests } = fakeEndpoint({ 'POST /feedback': [pending.answer] });
    await mount(prompt);
    await user.click(await screen.findByRole('radio', { name: 'Hyvin' }));
    setOnline(false);
    await user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));
    (await screen.findByRole('button', { name: 'Säilytä vastaus ja lähetä myöhemmin' })).focus();
    setOnline(true);
    await waitFor(() => expect(requests.length).to.equal(1));
    await waitFor(() => expect(focused()?.id).to.equal('status'));
    pending.respond(json(feedbackReceipt, 201));
    await isLedTo('heading', 'Vastauksesi tuli perille. Kiitos!');
  });
});
