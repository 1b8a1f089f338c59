import { expect, html, waitUntil } from '@open-wc/testing';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { buttonOf, openHouse, openLevels, press, TAG, textOf } from './support.js';

const becomes = async (widget: Element, language: string) => {
  const surface = () => widget.shadowRoot!.querySelector('[part="surface"]');
  await waitUntil(() => surface()?.getAttribute('lang') === language, `should be in ${language}`, { timeout: 5000 });
};
const comes = (widget: Element, text: string) =>
  waitUntil(() => widget.shadowRoot!.textContent.includes(text), `“${text}” should come`, { timeout: 5000 });

describe(`<${TAG}> in another language`, () => {
  beforeEach(() => (document.documentElement.lang = 'fi'));
  afterEach(async () => {
    document.documentElement.lang = 'fi';
  });

  it('keeps what is open, the focus and what was written, when the page changes its language', async () => {
    const widget = await openHouse(html`<sote-participation-house multiple></sote-participation-house>`);
    await press(widget, 'feedback');
    await press(widget, 'strategy');
    textOf(widget, 'feedback').querySelector('summary')!.click();
    await widget.updateComplete;
    const field = () => textOf(widget, 'feedback').querySelector('textarea')!;
    field().focus();
    const focused = field();
    field().value = 'Nopea apu';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    for (const [language, word] of [
      ['sv', 'Responsblankett'],
      ['en', 'Feedback form'],
      ['fi', 'Palautelomake'],
    ] as const) {
      document.documentElement.lang = language;
      await becomes(widget, language);
      await comes(widget, word);
      await widget.updateComplete;
      expect(openLevels(widget)).to.deep.equal(['feedback', 'strategy']);
      expect([field().value, field().closest('details')!.open]).to.deep.equal(['Nopea apu', true]);
      expect(widget.shadowRoot!.activeElement === focused).to.equal(true);
      expect(buttonOf(widget, 'feedback').textContent).to.not.contain('undefined');
    }
  });

  it('keeps the language of what is read until all of it has come in the other one', async () => {
    const widget = await openHouse(html`<sote-participation-house open-levels="feedback"></sote-participation-house>`);
    await comes(widget, 'Palautelomake');
    const seen = new Set<string>();
    const note = () => {
      const surface = widget.shadowRoot!.querySelector('[part="surface"]')!;
      seen.add(`${surface.getAttribute('lang')!} ${String(/Palautelomake|Responsblankett/.exec(surface.textContent)?.[0])}`);
    };
    widget.addController({ hostUpdated: note });
    document.documentElement.lang = 'sv';
    await comes(widget, 'Responsblankett');
    await widget.updateComplete;
    expect([...seen].sort()).to.deep.equal(['fi Palautelomake', 'sv Responsblankett']);
  });

  it('says what its tools do now, also when the browser has translated them', async () => {
    const widget = await openHouse();
    const tool = () => widget.shadowRoot!.querySelector<HTMLButtonElement>('.tools button')!;
    const translate = (text: string) => {
      const translated = document.createElement('span');
      translated.textContent = text;
      const words = [...tool().childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')!;
      words.replaceWith(translated);
    };
    translate('Open all');
    tool().click();
    await widget.updateComplete;
    expect(tool().textContent.trim()).to.equal('Sulje kaikki');
  });

  it('has its own texts in easy Finnish, and asks for them once', async () => {
    document.documentElement.lang = 'fi-x-selko';
    const widget = await openHouse();
    await becomes(widget, 'fi-x-simple');
    await press(widget, 'feedback');
    expect(textOf(widget, 'feedback').textContent).to.contain('Kirjoitat palautteen netissä tai paperille.');
    let updates = 0;
    widget.addController({ hostUpdate: () => (updates += 1) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(updates).to.equal(0);
  });

  it('is accessible in Swedish and English with a level open', async () => {
    for (const language of ['sv', 'en']) {
      document.documentElement.lang = language;
      const widget = await openHouse(html`<sote-participation-house open-levels="dialogue" languages></sote-participation-house>`);
      await becomes(widget, language);
      await comes(widget, language === 'sv' ? 'Klientråd' : 'Client panel');
      await expectAccessible(widget);
    }
  });

  it('speaks to staff, in their own words, and keeps their notes apart', async () => {
    const widget = await openHouse(html`<sote-participation-house audience="staff"></sote-participation-house>`);
    await comes(widget, 'Näin asiakkaat vaikuttavat');
    await press(widget, 'feedback');
    const text = textOf(widget, 'feedback').textContent;
    expect(text).to.contain('Näin tuet asiakkaiden osallisuutta').and.contain('Sovi, kuka lukee palautteet');
    expect(text).to.contain('Suullinen palaute').and.not.contain('puolestasi');
    expect(text).to.contain('Kenen palaute jää meiltä kuulematta?').and.not.contain('Mitä muuttaisit ensimmäiseksi?');
    await expectAccessible(widget);
    widget.audience = 'clients';
    await widget.updateComplete;
    expect(textOf(widget, 'feedback').textContent).to.contain('Mitä muuttaisit ensimmäiseksi?');
  });

  it('shows the change of direction as six steps in order, drawn and said, in every language', async () => {
    const widget = await openHouse(html`<sote-participation-house view="direction" audience="staff"></sote-participation-house>`);
    await comes(widget, 'Muutossuunta');
    const steps = () => [...widget.shadowRoot!.querySelectorAll('ol > li')];
    expect(steps().map((step) => /^\d/.exec(step.textContent.trim())?.[0])).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    expect(steps().every((step) => step.querySelector('svg[aria-hidden="true"] path')?.getAttribute('d'))).to.equal(true);
    expect(widget.shadowRoot!.textContent).to.contain('Kuva ei kerro, missä vaiheessa jokin palvelu on.');
    await expectAccessible(widget);
    for (const [language, title] of [
      ['sv', 'En ny riktning'],
      ['en', 'A change of direction'],
    ] as const) {
      document.documentElement.lang = language;
      await comes(widget, title);
    }
  });
});
