/** What a person sees on a phone before the first answer. Distances, not times: they are the same on every machine. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import { ENDPOINT } from '../../support/browser/endpoint.js';
import { engineName } from '../../support/browser/media.js';
import { mount } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';

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

const topOf = (element: Element): number => element.getBoundingClientRect().top;

describe('<sote-feedback-prompt> first sight', () => {
  /** @param question the first one */
  const open = async (question: string, set?: string) => {
    const widget = await mount(inPortal(set));
    widget.style.fontFamily = 'sans-serif';
    // The column of the demo portal in a window of 390 px.
    widget.style.inlineSize = '358px';
    await screen.findByRole('group', { name: question });
    await screen.findByRole('button', { name: 'Svenska' });
    const choice = screen.getAllBySelector('[part="choice"]')[0]!;
    return { widget, toFirstAnswer: topOf(choice) - topOf(widget) };
  };

  it('the first answer is within 420 px of its top on a phone, with the switch of four languages in one line', async () => {
    const { toFirstAnswer } = await open('Miten käyntisi tai asiointisi sujui?');
    // The only font of the WebKitGTK that runs tests is wider than a phone's.
    const isWide = (await engineName()) === 'WebKitGTK';
    expect(toFirstAnswer).to.be.at.most(isWide ? 450 : 420);
    if (!isWide) expect(screen.getByRole('group', { name: 'Kieli' }).getBoundingClientRect().height).to.be.at.most(50);
  });

  it('for a child too, with the helpline, within half a screen', async () => {
    const { toFirstAnswer } = await open('Miten käynti meni?', 'child');
    screen.getByRole('link', { name: '116 111' });
    expect(toFirstAnswer).to.be.at.most(520);
  });

  it('the question comes before everything that can wait', async () => {
    await open('Miten käyntisi tai asiointisi sujui?');
    const part = (name: string) => screen.getBySelector(`[part="${name}"]`);
    const order = [
      screen.getByRole('heading', { name: 'Kerro, miten sujui' }),
      part('urgent'),
      part('notice'),
      screen.getByRole('group', { name: 'Miten käyntisi tai asiointisi sujui?' }),
      screen.getByRole('textbox'),
      part('reply'),
      part('reader'),
    ];
    const later = [screen.getByRole('button', { name: 'Lähetä vastaus' }), part('signposts'), part('other-ways')];
    const tops = [...order, ...later].map(topOf);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
  });
});
