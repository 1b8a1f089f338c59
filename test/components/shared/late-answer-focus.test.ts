/**
 * What was asked for may come late, or not at all. The focus waits in "we are fetching": when that becomes something else, it must move, for a
 * screen reader says what takes the focus, and not what changes in what has it (WCAG 4.1.3).
 */
import { expect, html } from '@open-wc/testing';
import '../../../components/feedback-prompt/feedback-prompt.js';
import '../../../components/you-said-we-did/you-said-we-did.js';
import { ENDPOINT, fakeEndpoint, pendingAnswer, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';

/** Where the focus is once these words have it. */
const focusOn = async (text: string): Promise<Element | null> => {
  await waitFor(() => expect(focused()?.textContent.trim()).to.contain(text));
  return focused();
};

describe('focus while something is fetched', () => {
  it('<sote-feedback-prompt> moves from “fetching” to the answer that there is no such feedback', async () => {
    const pending = pendingAnswer();
    fakeEndpoint({ 'POST /feedback/status': pending.answer });
    await mount(html`<sote-feedback-prompt endpoint=${ENDPOINT} view="follow-up"></sote-feedback-prompt>`);
    await user.fill(await screen.findByLabelText('Palautteesi tunnus'), '2222-3333-4444');
    await user.click(screen.getByRole('button', { name: 'Näytä palautteen vaihe' }));
    const fetching = await focusOn('Haemme tietoja.');
    pending.respond(problem(404, 'not-found'));
    expect((await focusOn('Emme löydä tällä tunnuksella palautetta.')) === fetching).to.equal(false);
  });

  it('<sote-you-said-we-did> moves from “fetching” to the message that a card could not be had, at each try', async () => {
    const [first, second] = [pendingAnswer(), pendingAnswer()];
    const answers = [first, second];
    fakeEndpoint({ 'GET /outcomes/{id}': () => answers.shift()!.answer });
    await mount(html`<sote-you-said-we-did endpoint=${ENDPOINT} status="will-not-do"></sote-you-said-we-did>`);
    await user.click(await screen.findByText('Missä vaiheessa oma palautteesi on?'));
    await user.fill(await screen.findByLabelText('Palautteesi tunnus'), '3333-4444-5555');
    await user.click(screen.getByRole('button', { name: 'Näytä palautteen vaihe' }));
    await user.click(await screen.findByRole('button', { name: 'Puhelimessa voi jättää soittopyynnön' }));
    const fetching = await focusOn('Haemme asiaa.');
    first.respond(problem(422, 'invalid'));
    const failed = await focusOn('Asian tietoja ei saatu juuri nyt.');
    expect(failed === fetching, 'another element').to.equal(false);
    await user.click(screen.getByRole('button', { name: 'Yritä uudelleen' }));
    await focusOn('Haemme asiaa.');
    second.respond(problem(404, 'not-found'));
    await focusOn('Tätä asiaa ei löydy.');
  });
});
