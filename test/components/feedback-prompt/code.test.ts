import { expect } from '@open-wc/testing';
import type { Feedback } from '../../../src/contract/feedback.js';
import { fakeEndpoint, problem } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { CODE, prompt } from './support.js';

const UNKNOWN = 'Jotain, minkä vain palvelin tunnistaa.';
const stop = { name: 'Poista henkilötunnus ennen lähettämistä' };
const remove = { name: 'Poista henkilötunnus' };
const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const send = () => user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));

/** Sends the text, which is stopped. */
const stopped = async (text: string, answers: Parameters<typeof fakeEndpoint>[0] = {}) => {
  const { requests } = fakeEndpoint<Feedback>(answers);
  const widget = await mount(prompt());
  await user.fill(field(), text);
  await send();
  const panel = await screen.findByRole('group', stop);
  return { requests, widget, panel };
};

/** Nothing in the text says that it is a code: only the endpoint knows. */
const stoppedByEndpoint = () => stopped(UNKNOWN, { 'POST /feedback': [problem(422, 'personal-data', '/answers/0/value'), 'sample'] });

describe('<sote-feedback-prompt> personal identity codes', () => {
  it('stops before any request, tells where, and does not repeat the code', async () => {
    const { requests, panel } = await stopped(`Tunnukseni on ${CODE}.`);
    expect(requests).to.have.lengthOf(0);
    expect(focused()?.textContent).to.equal('Poista henkilötunnus ennen lähettämistä');
    expect(textOf(panel)).to.contain('Mitään ei ole vielä lähetetty').and.not.to.contain(CODE);
    const described = screen.getByRole('textbox', { description: /^Tässä on henkilötunnus\. Poista se\. Kerro myös/ });
    expect(described.getAttribute('aria-invalid')).to.equal('true');
  });

  it('removes the code by one press, keeps the rest, and sends nothing until asked', async () => {
    const { requests } = await stopped(`Tunnukseni on ${CODE} ja sain apua.`);
    await user.click(screen.getByRole('button', remove));
    await waitFor(() => expect(focused()?.textContent).to.contain('Henkilötunnus on poistettu'));
    expect(field().value).to.equal('Tunnukseni on ja sain apua.');
    expect(requests).to.have.lengthOf(0);
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.answers).to.deep.equal([{ question: 'more', value: 'Tunnukseni on ja sain apua.' }]);
  });

  it('selects the code for who edits the text', async () => {
    await stopped(`Tunnukseni on ${CODE}.`);
    await user.click(screen.getByRole('button', { name: 'Muokkaan tekstiä itse' }));
    await waitFor(() => expect(focused() === field()).to.equal(true));
    const { value, selectionStart, selectionEnd } = field();
    expect(value.slice(selectionStart, selectionEnd)).to.equal(CODE);
  });

  for (const [where, lines] of [
    ['line after line', ['Hei', CODE.slice(0, 6), CODE.slice(6), 'Kiitos avusta']],
    ['with other words between', ['Hei', CODE.slice(0, 6), 'Kiitos avusta', CODE.slice(6)]],
  ] as const) {
    it(`sees a code that is split over lines, ${where}, and removes both parts`, async () => {
      const { requests } = await stopped(lines.join('\n'));
      expect(requests).to.have.lengthOf(0);
      await user.click(screen.getByRole('button', remove));
      await waitFor(() => expect(field().value).to.contain('Hei').and.to.contain('Kiitos avusta').and.not.to.match(/\d/));
    });
  }

  for (const [where, between] of [
    ['on two lines', '\n'],
    ['with a line between', '\nKiitos avusta\n'],
  ] as const) {
    it(`says that the parts of a code are apart, ${where}`, async () => {
      const { panel } = await stopped(`${CODE.slice(0, 6)}${between}${CODE.slice(6)}`);
      expect(textOf(panel)).to.contain('Henkilötunnuksen osat ovat eri riveillä tai eri kentissä.');
    });
  }

  it('says nothing of parts when the code stands in one place', async () => {
    const { panel } = await stopped(`Tunnukseni on ${CODE}.\nKiitos avusta.`);
    expect(textOf(panel)).to.not.contain('eri riveillä');
  });

  it('removes every code', async () => {
    await stopped(`Minä ${CODE} ja vielä kerran ${CODE.toLowerCase()}.`);
    await user.click(screen.getByRole('button', remove));
    await waitFor(() => expect(field().value).to.not.match(/\d/));
    expect(screen.queryByRole('group', stop)).to.equal(null);
  });

  it('found by the endpoint alone: the panel names the field, and the next sending has a new key', async () => {
    const { requests, panel } = await stoppedByEndpoint();
    expect(focused()?.textContent).to.equal('Poista henkilötunnus ennen lähettämistä');
    await user.click(within(panel).getByRole('link', { name: 'Tässä on henkilötunnus. Poista se.' }));
    await waitFor(() => expect(focused() === field()).to.equal(true));
    await user.fill(field(), 'Muuta.');
    await send();
    await screen.findByRole('heading', receiptHeading);
    expect(requests).to.have.lengthOf(2);
    expect(requests[1]?.key).to.not.equal(requests[0]?.key);
  });

  it('found by the endpoint alone: leaves the removal to the person, and never claims that it was done', async () => {
    const { widget } = await stoppedByEndpoint();
    expect(screen.queryByRole('button', remove)).to.equal(null);
    expect(textOf(widget)).to.not.contain('Henkilötunnus on poistettu');
    expect(field().value).to.equal(UNKNOWN);
  });

  for (const [name, text] of [
    ['a phone number', 'Soittakaa 040 1234567, kiitos.'],
    ['an e-mail address', 'Kirjoita minulle: matti@example.org'],
  ] as const) {
    it(`${name} brings advice, tied to its field, and stops nothing`, async () => {
      const { requests } = fakeEndpoint<Feedback>();
      await mount(prompt());
      await user.fill(field(), text);
      const described = await screen.findByRole('textbox', { description: /emme ota sen perusteella yhteyttä/ });
      expect(described.getAttribute('aria-invalid')).to.equal('false');
      await send();
      await screen.findByRole('heading', receiptHeading);
      expect(requests[0]?.body.answers[0]?.value).to.equal(text);
    });
  }
});
