import { expect, html } from '@open-wc/testing';
import '../../../components/feedback-prompt/feedback-prompt.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';

describe('<sote-feedback-prompt> at the end of a page', () => {
  it('stays where it is when other matters than feedback are opened', async () => {
    fakeEndpoint();
    const widget = await mount(html`<sote-feedback-prompt endpoint=${ENDPOINT}></sote-feedback-prompt>`);
    widget.style.paddingBlockStart = '1000px';
    const summary = await screen.findByText('Onko sinulla muu asia kuin palaute?');
    scrollTo(0, document.documentElement.scrollHeight);
    const before = scrollY;
    summary.closest('summary')!.click();
    await screen.findByText(/^Aikaa ei voi varata/);
    // Once it is laid out it may become lower again.
    await waitFor(() => expect(screen.getBySelector('[part~="surface"]').style.minBlockSize).to.equal(''));
    expect(before).to.be.above(500);
    expect(scrollY).to.equal(before);
  });
});
