import { expect, waitUntil } from '@open-wc/testing';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import {
  appears,
  evening,
  fakeRoutes,
  find,
  listOf,
  openForm,
  openList,
  seek,
  textOf,
  widgetOf,
  write,
} from '../../support/event-signup.js';

describe('event-signup: on a shared screen', () => {
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
