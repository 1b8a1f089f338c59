import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import type { Feedback } from '../../../src/contract/feedback.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { CODE } from './support.js';

const receiptHeading = { name: 'Vastauksesi tuli perille. Kiitos!' };

const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const choose = async (name: string) => user.click(await screen.findByRole('radio', { name }));
/** The button that takes the choice back comes with the first touch, and moves what is below it. */
const chooseFace = async (name: string) => {
  await choose(name);
  await screen.findByRole('button', { name: 'Poista valinta' });
};
const askForReply = async () => user.click(await screen.findByRole('checkbox', { name: 'Haluan vastauksen' }));
const fill = async (name: string, text: string) => user.fill(await screen.findByRole('textbox', { name }), text);

describe('<sote-feedback-prompt> replies and signposts', () => {
  const offered = (days: string) =>
    html`<sote-feedback-prompt
      endpoint=${ENDPOINT}
      organisation="a"
      reader="b"
      privacy-url="/c"
      reply-days=${days}
    ></sote-feedback-prompt>`;

  it('asks for a way to reply only of one who wants a reply, checks it, and sends it', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    const widget = await mount(offered('10'));
    expect(textOf(screen.getBySelector('[part="reply"]'))).to.equal('Haluan vastauksen');
    await chooseFace('Erittäin hyvin');
    await askForReply();
    await screen.findByRole('group', { name: 'Miten vastaamme sinulle?' });
    await expectAccessible(widget);
    await press('Lähetä vastaus');
    await screen.findByRole('group', { name: 'Miten vastaamme sinulle?', description: 'Valitse, miten vastaamme sinulle.' });
    await choose('Tekstiviestillä');
    const phone = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Puhelinnumerosi' });
    expect([phone.type, phone.autocomplete]).to.deep.equal(['tel', 'tel']);
    await user.fill(phone, '0401234567');
    await press('Lähetä vastaus');
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.contact).to.deep.include({ way: 'text-message', value: '040 123 4567', basis: 'public-task' });
    expect(requests[0]?.body.contact?.replyBy).to.match(/^\d{4}-\d\d-\d\d$/);
  });

  it('opens other matters, and asks about accessibility with a reply in 14 days', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    const widget = await mount(offered('60'));
    await press('Onko sinulla muu asia kuin palaute?');
    const change = await screen.findByRole('button', { name: 'Kerro saavutettavuudesta' });
    await expectAccessible(widget);
    await user.click(change);
    await fill('Mikä verkkosivuilla ei toiminut?', 'Painike ei toimi.');
    await press('Lähetä vastaus');
    await screen.findByRole('heading', receiptHeading);
    expect(requests[0]?.body.about).to.equal('accessibility');
  });

  it('says that nobody answers here, and that the form is closed', async () => {
    const widget = await mount<FeedbackPrompt>(html`<sote-feedback-prompt replies="none" endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    const reply = await screen.findBySelector('[part="reply"]');
    expect(textOf(reply)).to.contain('Emme vastaa palautteeseen henkilökohtaisesti.');
    widget.closed = true;
    await within(widget).findByText('Tähän kyselyyn ei voi enää vastata.');
    expect(screen.queryByRole('textbox')).to.equal(null);
  });

  for (const [set, replies, said] of [
    ['child', 'offered', false],
    ['visit', 'general', false],
    ['visit', 'offered', true],
  ] as const) {
    const title = said ? 'nobody asked for one' : 'nobody could ask for one';
    it(`says ${said ? 'on the receipt that' : 'nothing of a reply on the receipt where'} ${title} (${set}, ${replies})`, async () => {
      fakeEndpoint<Feedback>();
      await mount(html`<sote-feedback-prompt question-set=${set} replies=${replies} endpoint=${ENDPOINT}></sote-feedback-prompt>`);
      const [field] = await screen.findAllByRole('textbox');
      await user.fill(field!, 'Hei.');
      await press('Lähetä vastaus');
      const text = textOf(await screen.findBySelector('[part="receipt"]'));
      expect(text.includes('Et pyytänyt vastausta')).to.equal(said);
    });
  }

  it('leads from the review to a code in a contact field, and leaves what was written for another way alone', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(html`<sote-feedback-prompt one-at-a-time endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    await chooseFace('Erittäin hyvin');
    await press('Seuraava');
    await askForReply();
    await choose('Kirjeellä');
    await fill('Postiosoitteesi', `Maija, ${CODE}`);
    await choose('Soittamalla');
    await fill('Puhelinnumerosi', '0401234567');
    await fill('Nimesi (voit jättää tyhjäksi)', CODE);
    await press('Tarkista vastaukset');
    await press('Lähetä vastaus');
    await press('Muokkaan tekstiä itse');
    const name = await screen.findByRole('textbox', { name: 'Nimesi (voit jättää tyhjäksi)' });
    await waitFor(() => expect(focused() === name).to.equal(true));
    await user.fill(name, 'Maija');
    await press('Tarkista vastaukset');
    await press('Lähetä vastaus');
    await screen.findByRole('heading', receiptHeading);
    expect(requests.map(({ body }) => body.contact?.value)).to.deep.equal(['040 123 4567']);
  });

  it('compact: a cleared receipt leaves the focus on the question, and the page’s unit and service are shown', async () => {
    fakeEndpoint<Feedback>();
    const page = await mount(
      html`<div data-sote-service="Neuvola"><sote-feedback-prompt mode="compact" endpoint=${ENDPOINT}></sote-feedback-prompt></div>`,
    );
    await press('Kyllä');
    await within(page).findByText('Neuvola');
    await press('Lähetä vastaus');
    await press('Valmis, tyhjennä näyttö');
    await screen.findByRole('group', { name: 'Oliko tästä apua?' });
    await waitFor(() => expect(focused()?.textContent).to.equal('Oliko tästä apua?'));
  });
});
