import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { address } from '../../../src/controllers/address-setting.js';
import { flagAttribute, numberAttribute, Settings } from '../../../src/controllers/settings.js';
import { showLocale } from '../../../src/localization/localization.js';

class SettingsProbe extends LitElement {
  static override properties = {
    reader: {},
    headingLevel: { attribute: 'heading-level', converter: numberAttribute },
    keepDays: { attribute: 'keep-days', type: Number },
    closed: { converter: flagAttribute },
    languages: {},
    mode: {},
  };
  declare reader?: unknown;
  declare headingLevel?: unknown;
  declare keepDays?: unknown;
  declare closed?: unknown;
  declare languages?: unknown;
  declare mode?: unknown;

  readonly settings = new Settings(this);
  rendered: string[] = [];

  override render() {
    this.rendered.push(this.settings.text('reader') ?? 'none');
    return html`${this.rendered.at(-1)}`;
  }
}
customElements.define('settings-probe', SettingsProbe);

const open = async (template = html`<settings-probe></settings-probe>`, selector = 'settings-probe'): Promise<SettingsProbe> => {
  const page = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const probe = page.querySelector<SettingsProbe>(selector)!;
  await probe.updateComplete;
  return probe;
};

describe('settings of a widget', () => {
  it('are its own property, else its attribute, else the nearest ancestor’s', async () => {
    const probe = await open(
      html`<div data-sote-reader="county">
        <div data-sote-reader="unit"><settings-probe></settings-probe></div>
      </div>`,
    );
    expect(probe.settings.text('reader')).to.equal('unit');
    probe.setAttribute('reader', 'nurse');
    expect(probe.settings.text('reader')).to.equal('nurse');
    probe.reader = 'head nurse';
    expect(probe.settings.text('reader')).to.equal('head nurse');
  });

  describe('in the language of the widget', () => {
    afterEach(() => showLocale('fi'));

    const bilingual = html`<div data-sote-reader="osastonhoitaja" data-sote-reader-sv="avdelningsskötare">
      <settings-probe></settings-probe>
    </div>`;

    it('are those of the language in use, else those without a language', async () => {
      const probe = await open(bilingual);
      expect(probe.settings.text('reader')).to.equal('osastonhoitaja');
      await showLocale('sv');
      expect(probe.settings.text('reader')).to.equal('avdelningsskötare');
      await showLocale('en');
      expect(probe.settings.text('reader')).to.equal('osastonhoitaja');
    });

    it('may stand on the widget itself', async () => {
      const probe = await open(html`<settings-probe reader="osastonhoitaja" reader-sv="avdelningsskötare"></settings-probe>`);
      await showLocale('sv');
      expect(probe.settings.text('reader')).to.equal('avdelningsskötare');
    });

    it('never go before what is said nearer to the widget, which may be another person', async () => {
      const probe = await open(
        html`<div data-sote-reader="osastonhoitaja" data-sote-reader-sv="avdelningsskötare">
          <settings-probe reader="lääkäri"></settings-probe>
        </div>`,
      );
      await showLocale('sv');
      expect(probe.settings.text('reader')).to.equal('lääkäri');
    });

    it('are followed when they change', async () => {
      const probe = await open(html`<settings-probe reader="osastonhoitaja"></settings-probe>`);
      await showLocale('sv');
      probe.setAttribute('reader-sv', 'avdelningsskötare');
      await waitUntil(() => probe.rendered.at(-1) === 'avdelningsskötare');
      probe.parentElement!.setAttribute('data-sote-reader-sv', 'byråchef');
      probe.removeAttribute('reader-sv');
      probe.removeAttribute('reader');
      await waitUntil(() => probe.rendered.at(-1) === 'byråchef');
    });
  });

  it('come through shadow roots', async () => {
    const page = await fixture(html`<div data-sote-endpoint="/api/"></div>`);
    const probe = document.createElement('settings-probe') as SettingsProbe;
    page.attachShadow({ mode: 'open' }).append(probe);
    expect(probe.settings.endpoint()).to.equal('/api');
  });

  for (const empty of ['', ' ', null, undefined, {}]) {
    it(`are absent when the value is ${typeof empty} ${JSON.stringify(empty)}: the page’s own value counts`, async () => {
      const probe = await open(html`<div data-sote-reader="unit"><settings-probe></settings-probe></div>`);
      probe.reader = empty;
      expect(probe.settings.text('reader')).to.equal('unit');
    });
  }

  it('are not hidden by an ancestor nearer by that has an empty or a useless value', async () => {
    const probe = await open(
      html`<div data-sote-reader="unit" data-sote-keep-days="30" data-sote-kiosk>
        <div data-sote-reader=" " data-sote-keep-days="paljon"><settings-probe></settings-probe></div>
      </div>`,
    );
    const { settings } = probe;
    expect([settings.text('reader'), settings.wholeNumber('keep-days'), settings.flag('kiosk')]).to.deep.equal(['unit', 30, true]);
  });

  it('follow a change on an ancestor, and on one across a shadow root', async () => {
    const page = await fixture<HTMLElement>(html`<div data-sote-reader="before"><p></p></div>`);
    const inside = page.firstElementChild!.attachShadow({ mode: 'open' });
    const probe = inside.appendChild(document.createElement('settings-probe')) as SettingsProbe;
    await probe.updateComplete;
    page.setAttribute('data-sote-reader', 'after');
    await Promise.resolve();
    await probe.updateComplete;
    expect(probe.rendered.at(-1)).to.equal('after');
  });

  it('follow a move to another part of the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div data-sote-reader="one"><settings-probe></settings-probe></div>
        <div data-sote-reader="other"></div>
      </div>`,
    );
    const probe = page.querySelector<SettingsProbe>('settings-probe')!;
    await probe.updateComplete;
    page.lastElementChild!.append(probe);
    await probe.updateComplete;
    expect(probe.rendered).to.deep.equal(['one', 'other']);
  });

  it('do not cost an update when an attribute of no setting changes', async () => {
    const probe = await open();
    probe.parentElement!.setAttribute('data-sote-other', 'x');
    await Promise.resolve();
    await probe.updateComplete;
    expect(probe.rendered).to.have.lengthOf(1);
  });

  describe('that are on or off', () => {
    for (const [value, isOn] of [
      ['', true],
      ['closed', true],
      ['true', true],
      ['false', false],
    ] as const) {
      it(`are ${isOn ? 'on' : 'off'} by closed="${value}", as an attribute, a property and on an ancestor`, async () => {
        expect((await open(html`<settings-probe closed=${value}></settings-probe>`)).settings.flag('closed')).to.equal(isOn);
        expect((await open(html`<settings-probe .closed=${value}></settings-probe>`)).settings.flag('closed')).to.equal(isOn);
        const inherited = await open(html`<div data-sote-closed=${value}><settings-probe></settings-probe></div>`);
        expect(inherited.settings.flag('closed')).to.equal(isOn);
      });
    }

    it('can be switched off for one widget where the page switches them on', async () => {
      const probe = await open(html`<div data-sote-closed><settings-probe closed="false"></settings-probe></div>`);
      expect(probe.settings.flag('closed')).to.equal(false);
      probe.removeAttribute('closed');
      expect(probe.settings.flag('closed')).to.equal(true);
      probe.closed = false;
      expect(probe.settings.flag('closed')).to.equal(false);
    });
  });

  it('of heading levels are 1 to 5, the nearest one where the page asks for another, and 2 by default', async () => {
    const probe = await open();
    const levels = [undefined, 'x', 0, 1, '3', 4.9, 5, 6, 99].map((level) => {
      probe.headingLevel = level;
      return probe.settings.headingLevel();
    });
    expect(levels).to.deep.equal([2, 2, 1, 1, 3, 4, 5, 5, 5]);
  });

  it('of heading levels are absent when the attribute is empty, as a publishing system writes an empty field', async () => {
    const probe = await open(html`<div data-sote-heading-level="3"><settings-probe heading-level=""></settings-probe></div>`);
    expect(probe.settings.headingLevel()).to.equal(3);
    probe.setAttribute('heading-level', '4');
    expect(probe.settings.headingLevel()).to.equal(4);
  });

  it('of days are whole numbers from one on, else absent', async () => {
    const probe = await open(html`<div data-sote-keep-days="30"><settings-probe></settings-probe></div>`);
    const days = ['365', 365, '1.5', 'a year', 0, -1, NaN].map((value) => {
      probe.keepDays = value;
      return probe.settings.wholeNumber('keep-days');
    });
    expect(days).to.deep.equal([365, 365, 30, 30, 30, 30, 30]);
  });

  it('of languages: empty means all, absent means no switch', async () => {
    const probe = await open();
    const languages = [undefined, null, false, 'false', '', true, 'fi sv', 'fi, sv'].map((value) => {
      probe.languages = value;
      return probe.settings.languages();
    });
    expect(languages).to.deep.equal([undefined, undefined, undefined, undefined, [], [], ['fi', 'sv'], ['fi', 'sv']]);
  });

  it('of one word out of a list: any other word is absent', async () => {
    const probe = await open(html`<settings-probe mode="dialog"></settings-probe>`);
    expect(probe.settings.oneOf('mode', ['inline', 'dialog'])).to.equal('dialog');
    expect(probe.settings.oneOf('mode', ['inline', 'compact'])).to.equal(undefined);
  });

  it('of addresses are http or https, relative to the page, and never a script', async () => {
    const probe = await open(html`<div data-sote-results-url="/tulokset"><settings-probe></settings-probe></div>`);
    expect(probe.settings.read('results-url', address)).to.equal(new URL('/tulokset', document.baseURI).href);
    for (const unsafe of ['javascript:alert(1)', 'data:text/html,x', 'http://[']) {
      probe.setAttribute('results-url', unsafe);
      expect(probe.settings.read('results-url', address), unsafe).to.equal(new URL('/tulokset', document.baseURI).href);
    }
  });
});
