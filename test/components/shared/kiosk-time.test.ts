import { expect, html } from '@open-wc/testing';
import '../../../components/feedback-prompt/feedback-prompt.js';
import { announcements } from '../../support/browser/accessibility.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';

describe('<sote-kiosk-time>', () => {
  it('says how long the receipt is still shown once there is more time: the button stays, and nothing else would be heard', async () => {
    fakeEndpoint();
    await mount(html`<sote-feedback-prompt endpoint=${ENDPOINT} kiosk></sote-feedback-prompt>`);
    await user.click(await screen.findByRole('radio', { name: 'Hyvin' }));
    await user.click(screen.getByRole('button', { name: 'Lähetä vastaus' }));
    const more = await screen.findByRole('button', { name: 'Tarvitsen lisää aikaa' });
    await user.click(more);
    await waitFor(() => expect(announcements()).to.match(/Näyttö tyhjenee 1\d\d sekunnin kuluttua\./));
    expect(focused() === more, 'the focus stays').to.equal(true);
  });
});
