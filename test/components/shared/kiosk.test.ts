import { aTimeout, expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { followKiosk } from '../../../components/shared/kiosk/follow-kiosk.js';
import { kiosk, KioskSeat } from '../../../components/shared/kiosk/kiosk.js';
import '../../../components/shared/kiosk/kiosk-time.js';
import type { KioskWarning } from '../../../components/shared/kiosk/kiosk-warning.js';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { emulateMedia } from '../../support/browser/media.js';

class InnerField extends LitElement {
  override render() {
    return html`<label for="inner">Numero</label><input id="inner" />`;
  }
}
customElements.define('test-inner-field', InnerField);

/** A widget with all that a person could leave behind. */
class TestWidget extends LitElement {
  text = '';
  readonly seat = new KioskSeat(this, () => {
    this.text = '';
    this.requestUpdate();
  });

  override render() {
    return html`<h2 part="heading" tabindex="-1">Kerro</h2>
      <label for="text">Teksti</label>
      <textarea id="text" .value=${this.text} @input=${this.#typed}></textarea>
      <test-inner-field></test-inner-field>
      <button class="take">Tulosta</button>`;
  }

  readonly #typed = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value;
  };
}
customElements.define('test-kiosk-widget', TestWidget);

const realNow = performance.now.bind(performance);
let ahead = 0;
/** Time goes on; a page that is looked at again asks what time it is. */
const pass = (seconds: number): void => {
  ahead += seconds * 1000;
  document.dispatchEvent(new Event('visibilitychange'));
};

const warning = (): KioskWarning | null => document.querySelector('sote-kiosk-warning');
const dialogOf = (element: Element): HTMLDialogElement => element.shadowRoot!.querySelector('dialog')!;
const warned = async (): Promise<KioskWarning> => {
  await waitUntil(() => warning()?.shadowRoot?.querySelector('dialog')?.open, 'the warning should stand');
  return warning()!;
};
const gone = () => waitUntil(() => !warning(), 'the warning should be gone');
const open = () => fixture<TestWidget>(html`<test-kiosk-widget kiosk-idle="60"></test-kiosk-widget>`);
const area = (widget: TestWidget): HTMLTextAreaElement => widget.renderRoot.querySelector('textarea')!;
const inner = (widget: TestWidget) => widget.renderRoot.querySelector('test-inner-field')!.shadowRoot!.querySelector('input')!;
const write = async (widget: TestWidget, text = 'salaisuus'): Promise<void> => {
  area(widget).focus();
  await user.keyboard(text);
  await widget.updateComplete;
};

describe('a shared screen', () => {
  // Moments only grow: what has passed in one test has passed in the next.
  before(() => (performance.now = () => realNow() + ahead));
  after(() => (performance.now = realNow));
  afterEach(async () => {
    document.documentElement.lang = 'fi';
    await kiosk.clear();
  });

  it('stands where the page says so, around the widget too, unless it says false', async () => {
    const place = await fixture(
      html`<div data-sote-kiosk>
          <test-inner-field id="inside"></test-inner-field>
          <test-inner-field id="not" kiosk="false"></test-inner-field>
        </div>
        <test-inner-field id="outside"></test-inner-field>`,
    );
    const cleared: string[] = [];
    for (const widget of place.parentElement!.querySelectorAll<InnerField>('test-inner-field')) {
      followKiosk(widget, () => cleared.push(widget.id));
    }
    // A shared screen's own file is fetched before the widget takes part.
    for (let tries = 0; tries < 40 && cleared.length === 0; tries += 1) {
      await aTimeout(50);
      await kiosk.clear();
    }
    expect(cleared).to.deep.equal(['inside']);
  });

  it('warns who has left, by a dialog that can be heard and used, in words', async () => {
    const widget = await open();
    await write(widget);
    pass(59);
    expect(warning()).to.equal(null);
    pass(1);
    const shown = await warned();
    expect(dialogOf(shown).matches(':modal')).to.equal(true);
    expect(focused()?.textContent).to.equal('Tarvitsen lisää aikaa');
    expect(shown.shadowRoot?.querySelector('.left')?.textContent).to.equal('Näyttö tyhjenee 30 sekunnin kuluttua.');
    await expectAccessibleName(screen.getBySelector('dialog'), 'Oletko vielä tässä?', 'dialog');
    await expectAccessible(shown);
    expect(area(widget).value).to.equal('salaisuus');
  });

  it('warns who touched the page once, before what warns was fetched', async () => {
    const button = await fixture(html`<button>Avaa</button>`);
    await user.click(button);
    await open();
    pass(60);
    await warned();
  });

  it('is readable in the dark too', async function () {
    if (!(await emulateMedia({ colorScheme: 'dark' }))) this.skip();
    document.documentElement.style.setProperty('color-scheme', 'light dark');
    await write(await open());
    pass(60);
    await expectAccessible(await warned());
    document.documentElement.style.removeProperty('color-scheme');
  });

  it('says once more, in a live region outside shadow roots, when ten seconds are left', async () => {
    await write(await open());
    pass(60);
    const shown = await warned();
    const region = shown.querySelector('[aria-live="assertive"]');
    expect(region?.textContent).to.equal('');
    pass(20.5);
    await shown.updateComplete;
    expect(region?.textContent).to.equal('Näyttö tyhjenee 10 sekunnin kuluttua.');
    expect(region?.assignedSlot?.closest('dialog') === dialogOf(shown)).to.equal(true);
  });

  it('gives more time ten times and more: text, caret and place stay', async () => {
    const widget = await open();
    await write(widget);
    const field = area(widget);
    field.setSelectionRange(3, 3);
    for (let count = 0; count < 11; count += 1) {
      pass(60);
      await warned();
      if (count === 10) await user.keyboard('{Escape}');
      else await user.keyboard('{Enter}');
      await gone();
      expect(focused() === field).to.equal(true);
    }
    await user.keyboard('!');
    expect(field.value).to.equal('sal!aisuus');
  });

  it('clears all: memory, fields, inner fields, undo, announcements, and begins at the start', async () => {
    const widget = await open();
    const tall = await fixture<HTMLElement>(html`<div></div>`);
    tall.style.setProperty('block-size', '3000px');
    await write(widget);
    inner(widget).value = '0401234567';
    scrollTo(0, 400);
    pass(60);
    await warned();
    pass(31);
    await gone();
    await waitUntil(() => widget.text === '' && focused()?.textContent === 'Kerro', 'the start should have the focus');
    expect([area(widget).value, inner(widget).value, scrollY]).to.deep.equal(['', '', 0]);
    area(widget).focus();
    await user.keyboard('{Control>}z{/Control}');
    await user.keyboard('{Control>}z{/Control}');
    expect(area(widget).value).to.equal('');
  });

  it('clears every widget of the page together, and by the person’s own press', async () => {
    const [one, other] = [await open(), await open()];
    await write(one);
    await write(other);
    pass(60);
    const shown = await warned();
    [...shown.shadowRoot!.querySelectorAll('button')].at(-1)!.click();
    await waitUntil(() => one.text === '' && other.text === '', 'both should be empty');
    await gone();
    await waitUntil(() => focused() === one.renderRoot.querySelector('h2'), 'the first should have the focus');
  });

  it('warns nobody after it was cleared, until somebody comes', async () => {
    const widget = await open();
    await write(widget);
    await kiosk.clear();
    pass(1000);
    pass(1000);
    expect(warning()).to.equal(null);
    await write(widget, 'a');
    pass(60);
    await warned();
  });

  it('is cleared when the page is left, so that Back finds nothing', async () => {
    const widget = await open();
    await write(widget);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    // What the browser keeps is what stands when the event is over.
    await Promise.resolve();
    expect(widget.text).to.equal('');
    await waitUntil(() => area(widget).value === '', 'the field should be empty');
  });

  it('does not watch for a widget that is gone', async () => {
    const widget = await open();
    await write(widget);
    widget.remove();
    pass(60);
    pass(60);
    expect(warning()).to.equal(null);
    expect(widget.text).to.equal('salaisuus');
    document.body.append(widget);
    await write(widget);
    pass(60);
    await warned();
    widget.remove();
  });

  it('tells no spelling service and no memory of forms, also of inner fields, and offers nothing to take along', async () => {
    const widget = await open();
    inner(widget).focus();
    for (const field of [area(widget), inner(widget)]) {
      expect([field.getAttribute('autocomplete'), field.getAttribute('spellcheck')]).to.deep.equal(['off', 'false']);
    }
    expect(widget.renderRoot.querySelector('.take')?.getClientRects().length).to.equal(0);
  });

  it('speaks the page’s language, and the next person’s too', async () => {
    document.documentElement.lang = 'sv';
    const widget = await open();
    await write(widget);
    pass(60);
    const shown = await warned();
    await waitUntil(() => shown.shadowRoot?.querySelector('h2')?.textContent === 'Är du kvar här?', 'Swedish should come');
    document.documentElement.lang = 'en';
    await waitUntil(() => shown.shadowRoot?.querySelector('h2')?.textContent === 'Are you still here?', 'English should come');
    await expectAccessible(shown);
  });

  it('tells on a receipt how long it stands, and gives more', async () => {
    const widget = await open();
    await write(widget);
    const time = await fixture(html`<sote-kiosk-time></sote-kiosk-time>`);
    expect(time.shadowRoot?.textContent).to.contain('Näyttö tyhjenee 90 sekunnin kuluttua.');
    await expectAccessible(time);
    pass(45);
    await waitUntil(() => time.shadowRoot?.textContent.includes('Näyttö tyhjenee 50 sekunnin kuluttua.'), 'time should pass', {
      timeout: 3000,
    });
    [...time.shadowRoot!.querySelectorAll('button')].at(-1)!.click();
    await waitUntil(() => time.shadowRoot?.textContent.includes('Näyttö tyhjenee 90 sekunnin kuluttua.'), 'more time');
  });
});
