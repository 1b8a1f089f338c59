/** The page's own words: JSON that the page has before a widget comes, and a script later. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../../components/feedback-prompt/feedback-prompt.js';
import { setTexts } from '../../../src/localization/set-texts.js';
import type { HostTexts } from '../../../src/localization/set-texts.js';
import { waitFor } from '../../support/browser/queries.js';

const inside = (widget: LitElement, selector: string): string | undefined =>
  widget.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();

const send = (widget: LitElement): string | undefined => inside(widget, '[part~="send"]');

const openPrompt = (): LitElement => {
  const widget = document.createElement('sote-feedback-prompt');
  widget.setAttribute('endpoint', 'https://example.fi');
  widget.setAttribute('organisation', 'Esimerkkilä');
  document.body.append(widget);
  return widget;
};

describe('the page’s own words', () => {
  const warnings: string[] = [];
  const { warn } = console;
  let widget: LitElement;

  before(() => {
    console.warn = (text: string) => {
      // A prompt without a privacy notice warns too.
      if (text.startsWith('sote-osallisuus: ')) warnings.push(text);
    };
    const given = document.createElement('template');
    given.dataset['soteTexts'] = '';
    given.innerHTML = JSON.stringify({
      fi: {
        'feedback-prompt.sends-the-answer': 'Lähetä palaute',
        'feedback-prompt.who-collects-the-feedback': 'Palaute menee tänne.',
        'feedback-prompt.nothing-like-this': 'x',
      },
      sv: { 'feedback-prompt.sends-the-answer': 'Skicka responsen' },
      de: {},
    });
    document.body.append(given);
  });
  beforeEach(() => (widget = openPrompt()));
  afterEach(async () => {
    widget.remove();
    document.documentElement.lang = 'fi';
  });
  after(() => (console.warn = warn));

  it('replace the kit’s from the first moment, in the language that they are given for', async () => {
    const seen = new Set<string>();
    widget.addController({ hostUpdated: () => seen.add(send(widget) ?? 'nothing yet') });
    await waitFor(() => expect(send(widget)).to.equal('Lähetä palaute'));
    expect([...seen].filter((text) => text !== 'nothing yet')).to.deep.equal(['Lähetä palaute']);
    document.documentElement.lang = 'sv';
    await waitFor(() => expect(send(widget)).to.equal('Skicka responsen'));
    document.documentElement.lang = 'en';
    await waitFor(() => expect(send(widget)).to.equal('Send my answer'));
    document.documentElement.lang = 'fi';
    await waitFor(() => expect(send(widget)).to.equal('Lähetä palaute'));
  });

  it('are not taken where a placeholder is lost or the text is unknown: the console says so once', async () => {
    await waitFor(() => expect(send(widget)).to.equal('Lähetä palaute'));
    expect(widget.shadowRoot?.textContent).to.contain('Palautetta kerää: Esimerkkilä.').and.to.not.contain('Palaute menee tänne');
    expect(warnings).to.deep.equal([
      'sote-osallisuus: the text "feedback-prompt.who-collects-the-feedback" must contain {0}.',
      'sote-osallisuus: there is no text "feedback-prompt.nothing-like-this".',
      'sote-osallisuus: "de" is no language of the kit.',
    ]);
  });

  it('can be changed by a script, with what the kit fills in', async () => {
    await waitFor(() => expect(send(widget)).to.equal('Lähetä palaute'));
    const texts: HostTexts = { fi: { 'feedback-prompt.who-collects-the-feedback': '{0} kysyy tätä.' } };
    await setTexts(texts);
    await widget.updateComplete;
    expect(widget.shadowRoot?.textContent).to.contain('Esimerkkilä kysyy tätä.');
    expect(send(widget)).to.equal('Lähetä palaute');
  });
});
