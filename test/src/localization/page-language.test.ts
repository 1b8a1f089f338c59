import { expect, waitUntil } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { localized } from '@lit/localize';
import { formatDay } from '../../../src/localization/dates.js';
import { contentOf, currentLocale, fetchTexts, findLocale } from '../../../src/localization/localization.js';
import { chooseLocale, PageLanguage } from '../../../src/localization/page-language.js';
import { registerTexts } from '../../../src/localization/text-loaders.js';

const texts = () => Promise.resolve({ templates: {}, content: {} });
let fetched = 0;
let isBroken = false;

class TestLanguage extends LitElement {
  readonly language = new PageLanguage(this, 'test-language', {
    sv: async () => {
      fetched += 1;
      if (isBroken) throw new Error('The chunk cannot be had.');
      return texts();
    },
    en: texts,
  });

  override render() {
    return html`${this.language.isReady ? currentLocale() : 'waiting'}`;
  }
}
localized()(TestLanguage);
customElements.define('test-language', TestLanguage);

const root = document.documentElement;
const shows = (element: TestLanguage, text: string) => waitUntil(() => element.shadowRoot?.textContent === text, `should show ${text}`);
const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('the page’s language', () => {
  let element: TestLanguage;
  beforeEach(() => (element = document.body.appendChild(new TestLanguage())));
  afterEach(async () => {
    root.lang = 'fi';
    await soon();
    element.remove();
  });

  it('is looked up by its first part', () => {
    const tags = ['fi', 'sv-FI', 'SV', 'en-US', 'de', '', 'fi-x-selko', 'fi-x-simple'];
    expect(tags.map(findLocale)).to.deep.equal(['fi', 'sv', 'sv', 'en', undefined, undefined, 'fi-simple', 'fi-simple']);
  });

  it('is plain Finnish for a widget without easy Finnish', async () => {
    root.lang = 'fi-simple';
    await shows(element, 'fi-simple');
    expect(formatDay('2026-11-22')).to.equal('22. marraskuuta 2026');
  });

  it('stays Finnish when the texts of another language cannot be fetched', async () => {
    isBroken = true;
    root.lang = 'sv';
    await waitUntil(() => fetched > 0);
    await soon();
    isBroken = false;
    expect(element.shadowRoot?.textContent).to.equal('fi');
  });

  it('is followed while the element is on the page, and its texts are fetched once', async () => {
    fetched = 0;
    root.lang = 'sv';
    await shows(element, 'sv');
    root.lang = 'fi';
    await shows(element, 'fi');
    root.lang = 'sv-FI';
    await shows(element, 'sv');
    expect(fetched).to.equal(1);
  });

  it('is Finnish for the one widget whose texts cannot be had, after a second try, until the language is chosen anew', async () => {
    let tries = 0;
    let isDown = true;
    class TestFlaky extends LitElement {
      readonly language = new PageLanguage(this, 'test-flaky', {
        sv: () => {
          tries += 1;
          return isDown ? Promise.reject(new Error('The chunk cannot be had.')) : texts();
        },
        en: texts,
      });
    }
    customElements.define('test-flaky', TestFlaky);
    const flaky = document.body.appendChild(new TestFlaky());
    await waitUntil(() => flaky.language.isReady);
    const tags = () => [flaky.language.tag, element.language.tag];
    root.lang = 'sv';
    await shows(element, 'sv');
    expect([...tags(), flaky.language.isReady, tries]).to.deep.equal(['fi', 'sv', true, 2]);
    isDown = false;
    root.lang = 'en';
    await shows(element, 'en');
    root.lang = 'sv';
    await shows(element, 'sv');
    expect(tags()).to.deep.equal(['sv', 'sv']);
    flaky.remove();
  });

  it('stays what it is for the others when a widget comes whose texts cannot be had', async () => {
    root.lang = 'sv';
    await shows(element, 'sv');
    class TestLate extends LitElement {
      readonly language = new PageLanguage(this, 'test-late', { sv: () => Promise.reject(new Error('The chunk cannot be had.')) });
    }
    customElements.define('test-late', TestLate);
    const late = document.body.appendChild(new TestLate());
    await waitUntil(() => late.language.isReady);
    expect([late.language.tag, element.language.tag]).to.deep.equal(['fi', 'sv']);
    late.remove();
  });

  it('is the new one of a widget whose texts in the old one cannot be had', async () => {
    root.lang = 'sv';
    await shows(element, 'sv');
    let giveUp = (): void => undefined;
    const tried = new Promise<void>((resolve) => (giveUp = resolve));
    class TestSlow extends LitElement {
      readonly language = new PageLanguage(this, 'test-too-slow', {
        sv: () => tried.then(() => Promise.reject(new Error('The chunk cannot be had.'))),
        en: texts,
      });
    }
    customElements.define('test-too-slow', TestSlow);
    const slow = document.body.appendChild(new TestSlow());
    await soon();
    root.lang = 'en';
    await shows(element, 'en');
    giveUp();
    await soon();
    expect(slow.language.tag).to.equal('en');
    slow.remove();
  });

  it('is that of a part too that comes while it changes', async () => {
    root.lang = 'en';
    await shows(element, 'en');
    let arrive = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (arrive = resolve));
    registerTexts('test-slow', { sv: () => underWay.then(texts) });
    root.lang = 'sv';
    await soon();
    registerTexts('test-part', { sv: () => Promise.resolve({ templates: {}, content: 'på svenska' }) });
    const part = fetchTexts('test-part');
    arrive();
    await part;
    expect(contentOf('test-part', 'suomeksi')).to.equal('på svenska');
  });

  it('is not followed while no element is on the page, and is read again when one is back', async () => {
    element.remove();
    root.lang = 'en';
    await soon();
    expect(currentLocale()).to.equal('fi');
    document.body.append(element);
    await shows(element, 'en');
    root.lang = 'fi';
    await shows(element, 'fi');
  });

  it('stays as it is while a browser translates the page, or the page is in a language that the kit does not speak', async () => {
    root.lang = 'sv';
    await shows(element, 'sv');
    for (const [lang, name] of [
      ['en', 'translated-ltr'],
      ['ar', 'translated-rtl other'],
      ['fi', 'translated-ltr'],
      ['ru', ''],
      ['', ''],
      ['zxx', ''],
    ] as const) {
      root.className = name;
      root.lang = lang;
      await soon();
      expect(currentLocale(), `${lang} ${name}`).to.equal('sv');
    }
    root.className = '';
    root.lang = 'en';
    await shows(element, 'en');
  });

  it('is the language to begin with again, after one that the kit does not speak', async () => {
    root.lang = 'sv';
    await shows(element, 'sv');
    root.lang = 'de';
    await chooseLocale('en');
    await shows(element, 'en');
    await chooseLocale();
    await shows(element, 'sv');
  });

  it('gives way to the language that the visitor chose, and the page keeps its own', async () => {
    await chooseLocale('en');
    await shows(element, 'en');
    root.lang = 'sv';
    await soon();
    expect(currentLocale()).to.equal('en');
    expect(root.lang).to.equal('sv');
  });
});
