import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import { sheet } from '../../../components/feedback-prompt/paper/sheet.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { catchPrints } from '../../support/browser/printing.js';
import { screen, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { prompt } from './support.js';

const ADDRESS = 'Keskustan terveysasema\nEsimerkkikatu 1';

const onPaper = (
  set: string,
  more: { readonly replies?: string; readonly kiosk?: boolean; readonly stepwise?: boolean; readonly keepDays?: number } = {},
): TemplateResult =>
  html`<sote-feedback-prompt
    endpoint=${ENDPOINT}
    organisation="Esimerkin hyvinvointialue"
    reader="osastonhoitaja"
    privacy-url="/tietosuoja"
    keep-days=${more.keepDays ?? 365}
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

const printButton = { name: 'Tulosta tyhjä paperilomake' };

/** What is printed, in the page's language. */
const printed = async (template: TemplateResult, name = printButton.name): Promise<Document> => {
  const pages = catchPrints();
  const widget = await mount(template);
  await user.click(await within(widget).findByRole('button', { name }));
  await waitFor(() => expect(pages).to.have.lengthOf(1));
  return pages[0]!;
};

/** A printed page is a document of its own, which the queries of this page do not look into. */
const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('<sote-feedback-prompt> on paper', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('prints the questions alone and blank, sends nothing, and leaves the focus and what was typed', async () => {
    const { requests } = fakeEndpoint();
    const pages = catchPrints();
    const widget = await mount(onPaper('visit'));
    const button = await screen.findByRole('button', printButton);
    await expectAccessibleName(button, 'Tulosta tyhjä paperilomake', 'button');
    await user.fill(screen.getByRole('textbox'), 'Vain tässä.');
    button.focus();
    for (const count of [1, 2]) {
      await user.keyboard('{Enter}');
      await waitFor(() => expect(pages).to.have.lengthOf(count));
    }
    const page = pages[1]!;
    expect(page.title).to.equal('Kerro, miten sujui – Keskustan terveysasema');
    expect(page.documentElement.lang).to.equal('fi');
    expect(page.body.textContent).to.not.contain('Vain tässä.');
    expect(page.querySelectorAll('a, button, input, textarea, [tabindex]').length).to.equal(0);
    expect(widget.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
    expect(focused() === button).to.equal(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).to.equal('Vain tässä.');
    expect(requests).to.have.lengthOf(0);
  });

  it('tells how to ask for what was written on paper, without the code that nobody gets there', async () => {
    const page = await printed(onPaper('visit'));
    const notice = texts(page, '.note').join(' ');
    expect(notice).to.contain('Kerro silloin, milloin ja mihin palautit lomakkeen.');
    expect(notice).to.not.contain('tunnus');
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

  for (const [days, said] of [
    [365, '1 vuoden kuluttua'],
    [730, '2 vuoden kuluttua'],
    [400, '400 päivän kuluttua'],
  ] as const) {
    it(`says that an answer is kept ${String(days)} days as “${said}”: in years, where the days are whole years`, async () => {
      const page = await printed(onPaper('visit', { keepDays: days }));
      expect(page.body.textContent).to.contain(said);
    });
  }

  it('says in words what a screen shows by itself: how many to choose, the ends of a scale, a condition', async () => {
    document.documentElement.lang = 'sv';
    const page = await printed(onPaper('page'), 'Skriv ut en tom pappersblankett');
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
    // Nothing tells that printing began.
    catchPrints();
    const widget = await mount(onPaper('visit'));
    await user.click(await screen.findByRole('button', printButton));
    await within(widget).findByText('Tulostaminen ei onnistu täällä. Avaa tämä sivu selaimessa tai pyydä lomake henkilökunnalta.');
  });

  it('is offered only where the host says where to return it, and not in a kiosk', async () => {
    const kiosk = await mount(onPaper('service', { kiosk: true }));
    await screen.findByRole('heading', { name: 'Kerro, miten palvelu toimii' });
    expect(screen.queryByRole('button', printButton)).to.equal(null);
    kiosk.remove();
    await mount(prompt());
    await screen.findByRole('heading', { name: 'Kerro, miten sujui' });
    expect(screen.queryByRole('button', printButton)).to.equal(null);
  });

  it('has no fault for axe', async () => {
    const widget = await mount<FeedbackPrompt>(onPaper('experience'));
    await screen.findByRole('button', printButton);
    await expectAccessible(
      await mount(html`<div>${sheet({ host: widget, settings: widget.settings, set: widget.set!, about: undefined })}</div>`),
    );
  });
});
