import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { sheet } from '../../../components/feedback-prompt/paper/sheet.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { fakeEndpoint } from './endpoint.js';
import { ENDPOINT, appears, find, hasFocus, isShown, openPrompt, write } from './support.js';
import { catchPrints } from '../../support/browser/printing.js';

const ADDRESS = 'Keskustan terveysasema\nEsimerkkikatu 1';

const onPaper = (
  set: string,
  more: { readonly replies?: string; readonly kiosk?: boolean; readonly stepwise?: boolean } = {},
): TemplateResult =>
  html`<sote-feedback-prompt
    endpoint=${ENDPOINT}
    organisation="Esimerkin hyvinvointialue"
    reader="osastonhoitaja"
    privacy-url="/tietosuoja"
    keep-days="365"
    reply-days="14"
    unit="keskusta"
    unit-name="Keskustan terveysasema"
    return-address=${ADDRESS}
    question-set=${set}
    replies=${more.replies ?? nothing}
    data-sote-kiosk=${more.kiosk ? '' : nothing}
    ?one-at-a-time=${more.stepwise}
    ><p slot="urgent">Hätä? Soita 112.</p></sote-feedback-prompt
  >`;

const printed = async (template: TemplateResult): Promise<Document> => {
  const pages = catchPrints();
  const widget = await openPrompt(template);
  await appears(widget, '[part="paper"]');
  await waitUntil(() => find(widget, '[part="surface"]').lang === document.documentElement.lang, 'the page’s language');
  await widget.updateComplete;
  find(widget, '[part="paper"]').click();
  await waitUntil(() => pages.length === 1, 'should print', { timeout: 5000 });
  return pages[0]!;
};

const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('feedback-prompt: on paper', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('prints the questions alone and blank, sends nothing, and leaves the focus and what was typed', async () => {
    const calls = fakeEndpoint();
    const pages = catchPrints();
    const widget = await openPrompt(onPaper('visit'));
    await appears(widget, '[part="paper"]');
    await expectAccessibleName(screen.getBySelector('[part="paper"]'), 'Tulosta tyhjä paperilomake', 'button');
    await write(widget, 'Vain tässä.');
    for (const count of [1, 2]) {
      find(widget, '[part="paper"]').focus();
      find(widget, '[part="paper"]').click();
      await waitUntil(() => pages.length === count, 'should print');
    }
    const page = pages[1]!;
    expect(page.title).to.equal('Kerro, miten sujui – Keskustan terveysasema');
    expect(page.documentElement.lang).to.equal('fi');
    expect(page.body.textContent).to.not.contain('Vain tässä.');
    expect(page.querySelectorAll('a, button, input, textarea, [tabindex]').length).to.equal(0);
    expect(widget.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
    expect(hasFocus(widget, '[part="paper"]')).to.equal(true);
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.equal('Vain tässä.');
    expect(calls.length).to.equal(0);
  });

  it('has boxes of 6 mm at least, and says who asks, who reads, until when, where to return it and which questions these are', async () => {
    const page = await printed(onPaper('visit'));
    const millimetre = 96 / 25.4;
    const boxes = [...page.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
    expect(boxes.length).to.equal(10);
    expect(boxes.every(({ width, height }) => Math.min(width, height) >= 6 * millimetre)).to.equal(true);
    const text = page.body.textContent;
    expect(text).to.contain('Palautetta kerää: Esimerkin hyvinvointialue.').and.to.contain('Vastausten lukija: osastonhoitaja.');
    expect(text).to.contain('viimeistään 1 vuoden kuluttua').and.to.contain('Vastaamme 14 päivän kuluessa');
    expect(text).to.contain('Hätä? Soita 112.').and.to.contain(new URL('/tietosuoja', location.href).href);
    expect(page.querySelector('address')!.textContent).to.equal(ADDRESS);
    expect(texts(page, 'dd')).to.deep.equal(['visit', '1', 'oma kysely', 'fi', 'keskusta', '']);
    expect(page.querySelectorAll('.question')[1]!.querySelectorAll('.line').length).to.equal(7);
  });

  it('says in years how long an answer is kept, where the days are whole years', async () => {
    for (const [days, said] of [
      [365, '1 vuoden kuluttua'],
      [730, '2 vuoden kuluttua'],
      [400, '400 päivän kuluttua'],
    ] as const) {
      const widget = await openPrompt(onPaper('visit'));
      widget.keepDays = days;
      const printing = { host: widget, settings: widget.settings, set: widget.set!, about: undefined };
      expect((await fixture(html`<div>${sheet(printing)}</div>`)).textContent).to.contain(said);
    }
  });

  it('says in words what a screen shows by itself: how many to choose, the ends of a scale, a condition', async () => {
    document.documentElement.lang = 'sv';
    const page = await printed(onPaper('page'));
    expect(page.documentElement.lang).to.equal('sv');
    expect(texts(page, '.when')).to.deep.equal(['Svara på det här om ditt svar på fråga 1 är: Nej.']);
    expect(texts(page, '.hint').slice(0, 2)).to.deep.equal(['Välj ett alternativ.', 'Du kan välja flera.']);
    document.documentElement.lang = 'fi';
    const scale = await printed(onPaper('experience', { stepwise: true }));
    expect(texts(scale, '.hint')[1]).to.equal('Valitse yksi. 0 = en missään tapauksessa, 10 = aivan varmasti');
    expect(texts(scale, 'h2').filter((text) => /^\d/.test(text)).length).to.equal(9);
  });

  it('asks for a contact only where somebody replies, and never a child', async () => {
    const none = await printed(onPaper('visit', { replies: 'none' }));
    expect(none.body.textContent).to.contain('Emme vastaa palautteeseen henkilökohtaisesti.').and.to.not.contain('Kirjeellä');
    const child = await printed(onPaper('child'));
    expect(child.body.textContent).to.contain('116 111').and.to.not.contain('Kirjeellä');
  });

  it('says so where nothing can be printed, with another way', async () => {
    catchPrints();
    const widget = await openPrompt(onPaper('visit'));
    await appears(widget, '[part="paper"]');
    find(widget, '[part="paper"]').click();
    // Nothing has told that printing began.
    await waitUntil(() => find(widget, '[part="paper"]').parentElement!.querySelector('.message'), 'should be said', { timeout: 5000 });
    expect(find(widget, '[part="paper"] + .message').textContent).to.equal(
      'Tulostaminen ei onnistu täällä. Avaa tämä sivu selaimessa tai pyydä lomake henkilökunnalta.',
    );
  });

  it('is offered only where the host says where to return it, and not in a kiosk', async () => {
    const kiosk = await openPrompt(onPaper('service', { kiosk: true }));
    await appears(kiosk, 'form');
    expect(isShown(kiosk, '[part="paper"]')).to.equal(false);
    const plain = await openPrompt();
    expect(isShown(plain, '[part="paper"]')).to.equal(false);
  });

  it('has no fault for axe', async () => {
    const widget = await openPrompt(onPaper('experience'));
    await appears(widget, '[part="paper"]');
    await expectAccessible(
      await fixture(html`<div>${sheet({ host: widget, settings: widget.settings, set: widget.set!, about: undefined })}</div>`),
    );
  });
});
