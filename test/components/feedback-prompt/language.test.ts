import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Feedback } from '../../../src/contract/feedback.js';
import { chooseLocale } from '../../../src/localization/page-language.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { prompt } from './support.js';

const titles = { fi: 'Kerro, miten sujui', sv: 'Berätta hur det gick', en: 'Tell us how it went' } as const;

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const surfaceLanguage = () => screen.getBySelector('[part="surface"]').lang;

/** Waits until it speaks the language, and says so to assistive technology. */
const speaks = async (language: keyof typeof titles) => {
  await screen.findByRole('heading', { name: titles[language] });
  expect(surfaceLanguage()).to.equal(language);
};
const nextFrames = async () => {
  for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
};

const switchable = async () => {
  await mount(html`<sote-feedback-prompt languages endpoint=${ENDPOINT}></sote-feedback-prompt>`);
  return within(await screen.findByRole('group', { name: 'Kieli' }));
};

describe('<sote-feedback-prompt> language', () => {
  afterEach(async () => {
    document.documentElement.lang = 'fi';
    await chooseLocale();
  });

  it('follows the page while a person types: text, caret, choice and focus stay', async () => {
    const { requests } = fakeEndpoint<Feedback>();
    await mount(prompt());
    await user.click(screen.getByRole('radio', { name: 'Hyvin' }));
    await user.fill(field(), 'alku ');
    const before = field();
    before.setSelectionRange(2, 2);
    document.documentElement.lang = 'sv-FI';
    await speaks('sv');
    expect(field() === before).to.equal(true);
    expect(focused() === before).to.equal(true);
    expect([before.value, before.selectionStart]).to.deep.equal(['alku ', 2]);
    await user.keyboard('xy');
    expect(field().value).to.equal('alxyku ');
    screen.getByRole('radio', { name: 'Bra', checked: true });
    await user.click(screen.getByRole('button', { name: 'Skicka svaret' }));
    await waitFor(() => expect(requests[0]?.body).to.deep.include({ language: 'sv' }));
  });

  it('keeps its language when the page turns to one that it does not know, and marks its own', async () => {
    await mount(prompt());
    document.documentElement.lang = 'en';
    await speaks('en');
    document.documentElement.lang = 'xx';
    // Finnish and English are here: a switch would show in the next frame.
    await nextFrames();
    await speaks('en');
    expect(document.documentElement.lang).to.equal('xx');
  });

  it('shows an error in the new language', async () => {
    await mount(prompt());
    await user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));
    await screen.findByRole('link', { name: 'Vastaa ainakin yhteen kysymykseen.' });
    document.documentElement.lang = 'en';
    await speaks('en');
    await screen.findByRole('link', { name: 'Answer at least one question.' });
    screen.getByRole('textbox', { description: /^Answer at least one question\. / });
    expect(screen.queryByText('Vastaa ainakin yhteen kysymykseen.')).to.equal(null);
  });

  it('gives advice in the new language', async () => {
    await mount(prompt());
    await user.fill(field(), 'Soittakaa 040 1234567.');
    await screen.findByRole('textbox', { description: /puhelinnumero tai sähköpostiosoite/ });
    document.documentElement.lang = 'en';
    await speaks('en');
    await screen.findByRole('textbox', { description: /phone number or an e-mail address/ });
  });

  it('gives every text in every language', async () => {
    const languages = await switchable();
    for (const [name, language, send] of [
      ['Svenska', 'sv', 'Skicka svaret'],
      ['English', 'en', 'Send my answer'],
      ['Suomi', 'fi', 'Lähetä vastaus'],
    ] as const) {
      await user.click(languages.getByRole('button', { name }));
      await speaks(language);
      screen.getByRole('button', { name: send });
      expect(languages.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent.trim())).to.deep.equal([name]);
    }
  });

  it('chosen by the person, the language stands before the page’s, which is never changed', async () => {
    const languages = await switchable();
    // Both languages are here by now: a switch to the page's would show in the next frame.
    for (const [name, language] of [
      ['Svenska', 'sv'],
      ['English', 'en'],
    ] as const) {
      await user.click(languages.getByRole('button', { name }));
      await speaks(language);
    }
    expect(document.documentElement.lang).to.equal('fi');
    document.documentElement.lang = 'sv';
    await nextFrames();
    await speaks('en');
  });
});
