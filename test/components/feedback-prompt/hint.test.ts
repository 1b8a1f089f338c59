import { html } from '@open-wc/testing';
import '../../../components/feedback-prompt/feedback-prompt.js';
import { expectAccessibleName } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';

describe('<sote-feedback-prompt> hint of a question', () => {
  it('is heard sentence by sentence, as it is seen', async () => {
    fakeEndpoint();
    await mount(html`<sote-feedback-prompt endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    const field = await screen.findByRole('textbox', { name: /^Onko jotain/ });
    // Descriptions are made as names are: the engines tell names only.
    const heard = document.createElement('button');
    heard.setAttribute('aria-labelledby', field.getAttribute('aria-describedby')!);
    field.after(heard);
    await expectAccessibleName(
      heard,
      'Kerro myös, mikä oli hyvin. Jätä pois henkilötunnus ja muiden ihmisten nimet. Enintään 3000 merkkiä.',
      'button',
    );
  });
});
