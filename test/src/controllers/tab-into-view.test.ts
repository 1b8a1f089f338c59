import { expect, html } from '@open-wc/testing';
import '../../../components/feedback-prompt/feedback-prompt.js';
import '../../../components/you-said-we-did/you-said-we-did.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';
import { mount } from '../../support/browser/mount.js';
import { screen, waitFor } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';

/** What the widgets leave for a header that stays at the top of the page. */
const HEADER = 128;

const top = (element: Element): number => element.getBoundingClientRect().top;

/** From the field after it, which is just below the header, back to a field above. */
const tabBackTo = async (field: Element, next: HTMLElement): Promise<void> => {
  next.focus();
  scrollBy(0, top(next) - HEADER - 1);
  await user.tab({ shift: true });
  await waitFor(() => expect(focused() === field, 'the field has the focus').to.equal(true));
  await waitFor(() => expect(top(field)).to.be.at.least(HEADER - 1));
};

describe('a field that is reached by Tab', () => {
  beforeEach(() => fakeEndpoint());
  afterEach(() => scrollTo(0, 0));

  it('is whole below a header that stays: a text of <sote-feedback-prompt>', async () => {
    await mount(
      html`<div>
        <sote-feedback-prompt endpoint=${ENDPOINT}></sote-feedback-prompt>
        <div style="block-size: 3000px"></div>
      </div>`,
    );
    await user.click(await screen.findByRole('radio', { name: 'Hyvin' }));
    // What comes with the first touch has come.
    await screen.findByRole('button', { name: 'Poista valinta' });
    await tabBackTo(screen.getByRole('textbox', { name: /^Onko jotain/ }), screen.getByRole('checkbox', { name: 'Haluan vastauksen' }));
  });

  it('is whole below a header that stays: a day of <sote-you-said-we-did>', async () => {
    await mount(
      html`<div>
        <sote-you-said-we-did endpoint=${ENDPOINT}></sote-you-said-we-did>
        <div style="block-size: 3000px"></div>
      </div>`,
    );
    await user.click(await screen.findByRole('button', { name: 'Hae ja rajaa' }));
    await tabBackTo(await screen.findByLabelText('Päivitetty asti'), screen.getByLabelText('Järjestys'));
  });
});
