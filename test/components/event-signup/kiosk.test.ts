import { expect, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import {
  appears,
  evening,
  fakeRoutes,
  fillIn,
  find,
  focusIsOn,
  listOf,
  openForm,
  openList,
  receiptOf,
  REFERENCE,
  seek,
  send,
  textOf,
  widgetOf,
  write,
} from './support.js';

describe('event-signup: on a shared screen', () => {
  it('the receipt tells how long it stands; the time is up to the person, and the screen is cleared by one press', async () => {
    document.body.dataset['soteKiosk'] = '';
    fakeRoutes({ 'GET /events': [listOf(evening)], 'POST /events/ilta/signups': [receiptOf('confirmed')] });
    const widget = await openList(widgetOf());
    await openForm(widget, 'ilta');
    expect(customElements.get('sote-event-signup-receipt') !== undefined, 'there before anything is sent').to.equal(true);
    await fillIn(widget);
    await waitUntil(() => customElements.get('sote-kiosk-time'));
    send(widget);
    await focusIsOn('Paikkasi on varattu');
    const time = await appears<LitElement>(widget, 'sote-kiosk-time');
    await time.updateComplete;
    expect(time.shadowRoot?.textContent).to.contain('Näyttö tyhjenee');
    await expectAccessible(widget);
    expect(textOf(widget)).to.not.contain('Valmis, tyhjennä tiedot näytöltä');
    time.shadowRoot?.querySelector('button')?.click();
    await appears(widget, '[data-open="ilta"]');
    expect(textOf(widget)).to.not.contain(REFERENCE);
    document.body.removeAttribute('data-sote-kiosk');
  });

  it('is cleared for the next person: the list, no draft, nothing remembered by the browser', async () => {
    document.body.dataset['soteKiosk'] = '';
    fakeRoutes({ 'GET /events': [listOf(evening)] });
    const widget = await openList(widgetOf());
    await openForm(widget, 'ilta');
    await write(widget, 'name', 'Salainen Nimi');
    const field = find<HTMLInputElement>(widget, '#f-name');
    expect(field.autocomplete).to.equal('off');
    const isGuarded = () => {
      field.blur();
      field.focus();
      return !field.spellcheck;
    };
    await waitUntil(isGuarded, 'the shared screen should have come', { timeout: 5000 });
    await kiosk.clear();
    await appears(widget, '[data-open="ilta"]');
    expect(seek(widget, '#f-name') === undefined).to.equal(true);
    await openForm(widget, 'ilta');
    expect((await appears<HTMLInputElement>(widget, '#f-name')).value).to.equal('');
    expect(textOf(widget)).to.not.contain('Salainen');
    document.body.removeAttribute('data-sote-kiosk');
  });
});
