/** What a person sees on a phone before the first answer. Distances, not times: they are the same on every machine. */
import { expect, fixture, html } from '@open-wc/testing';
import type { FeedbackPrompt } from '../../../components/feedback-prompt/feedback-prompt.js';
import { engineName } from '../../support/browser/media.js';
import { ENDPOINT, appears, find } from './support.js';

/** The settings of the demo portal. */
const inPortal = (set = 'visit') =>
  html`<sote-feedback-prompt
    endpoint=${ENDPOINT}
    organisation="Esimerkkilän hyvinvointialue"
    reader="terveysaseman osastonhoitaja"
    privacy-url="/tietosuoja/"
    keep-days="730"
    unit="esimerkkila-keskusta"
    unit-name="Keskustan terveysasema"
    service="Terveysaseman vastaanotto"
    results-url="/tulokset/"
    heading-level="3"
    question-set=${set}
    languages="fi fi-simple sv en"
    ><p>Soita meille.</p></sote-feedback-prompt
  >`;

const distance = (widget: Element, control: Element): number => control.getBoundingClientRect().top - widget.getBoundingClientRect().top;

describe('<sote-feedback-prompt> first sight', () => {
  const open = async (set?: string): Promise<FeedbackPrompt> => {
    const widget = await fixture<FeedbackPrompt>(inPortal(set));
    widget.style.fontFamily = 'sans-serif';
    // The column of the demo portal in a window of 390 px.
    widget.style.inlineSize = '358px';
    await appears(widget, 'fieldset');
    await appears(widget, '.languages button');
    return widget;
  };

  it('the first answer is within 420 px of its top on a phone, with the switch of four languages in one line', async () => {
    const widget = await open();
    // The only font of the WebKitGTK that runs tests is wider than a phone's.
    const isWide = (await engineName()) === 'WebKitGTK';
    expect(distance(widget, find(widget, '.face'))).to.be.at.most(isWide ? 450 : 420);
    if (!isWide) expect(find(widget, '.languages').getBoundingClientRect().height).to.be.at.most(50);
  });

  it('for a child too, with the helpline, within half a screen', async () => {
    const widget = await open('child');
    expect(distance(widget, find(widget, '.face'))).to.be.at.most(520);
  });

  it('the question comes before everything that can wait', async () => {
    const widget = await open();
    const order = ['[part="heading"]', '[part="urgent"]', '[part="notice"]', 'fieldset', 'textarea', '[part="reply"]', '[part="reader"]'];
    const later = ['[part="send"]', '[part="signposts"]', '[part="other-ways"]'];
    const tops = [...order, ...later].map((selector) => distance(widget, find(widget, selector)));
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
  });
});
