import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { flagAttribute, Settings } from '../../../src/controllers/settings.js';
import { showLocale } from '../../../src/localization/localization.js';
import { mount } from '../../support/browser/mount.js';

class FlagProbe extends LitElement {
  static override properties = { closed: { converter: flagAttribute } };
  declare closed?: unknown;
  readonly settings = new Settings(this);
}
customElements.define('flag-probe', FlagProbe);

const isClosed = async (template: TemplateResult): Promise<boolean> => {
  const around = await mount(template);
  return around.querySelector<FlagProbe>('flag-probe')!.settings.flag('closed');
};

describe('a setting that is on or off, in one language', () => {
  afterEach(() => showLocale('fi'));

  it('is on in that language by its name alone, on the widget and around it', async () => {
    const around = html`<div data-sote-closed-sv><flag-probe></flag-probe></div>`;
    expect(await isClosed(around)).to.equal(false);
    expect(await isClosed(html`<div><flag-probe closed-sv></flag-probe></div>`)).to.equal(false);
    await showLocale('sv');
    expect(await isClosed(around)).to.equal(true);
    expect(await isClosed(html`<div><flag-probe closed-sv></flag-probe></div>`)).to.equal(true);
  });

  it('goes before the one without a language on the same element', async () => {
    const around = html`<div data-sote-closed="false" data-sote-closed-sv><flag-probe></flag-probe></div>`;
    expect(await isClosed(around)).to.equal(false);
    await showLocale('sv');
    expect(await isClosed(around)).to.equal(true);
  });
});
