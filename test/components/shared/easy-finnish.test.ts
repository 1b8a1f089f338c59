/** Easy Finnish: every widget speaks it, and says at its foot that no expert has reviewed it yet. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../../components/event-signup/event-signup.js';
import '../../../components/feedback-prompt/feedback-prompt.js';
import '../../../components/participation-house/participation-house.js';
import '../../../components/you-said-we-did/you-said-we-did.js';
import { sampleEvents } from '../../../stories/support/sample/events.js';
import { sampleOutcomes } from '../../../stories/support/sample/outcomes.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { elementsIn } from '../../support/browser/flat-tree.js';
import { waitFor } from '../../support/browser/queries.js';

const NOT_REVIEWED = 'Tämä on selkosuomea. Asiantuntija ei ole vielä tarkistanut tekstiä.';

/** For each widget: what it is given, and a text that only easy Finnish has. */
const widgets: readonly (readonly [tag: string, properties: object, text: string])[] = [
  ['sote-feedback-prompt', { endpoint: 'https://example.fi' }, 'Miten käynti tai puhelu meni?'],
  ['sote-you-said-we-did', { outcomes: sampleOutcomes }, 'Kerromme, mitä teemme palautteiden jälkeen.'],
  ['sote-participation-house', { openLevels: 'feedback' }, 'Muistutus on kirje paikkaan, jossa asioit.'],
  ['sote-event-signup', { events: sampleEvents() }, 'Etsi sopiva tapahtuma'],
];

const surfaceOf = (widget: LitElement) => widget.shadowRoot?.querySelector('[part~="surface"]');
const says = (widget: Element, text: string) => elementsIn(widget).some((element) => element.textContent.includes(text));

describe('easy Finnish', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('main'));
    document.documentElement.lang = 'fi-x-simple';
  });
  afterEach(() => {
    page.remove();
    document.documentElement.lang = 'fi';
  });

  for (const [tag, properties, text] of widgets) {
    it(`is spoken by <${tag}>, which says last that nobody has reviewed it`, async () => {
      const widget = Object.assign(document.createElement(tag), properties) as LitElement;
      page.append(widget);
      await waitFor(() => expect(says(widget, text), text).to.equal(true), { timeout: 10_000 });
      expect(surfaceOf(widget)?.getAttribute('lang')).to.equal('fi-x-simple');
      expect(surfaceOf(widget)?.lastElementChild?.textContent).to.equal(NOT_REVIEWED);
      await expectAccessible(page);
      document.documentElement.lang = 'fi';
      await waitFor(() => expect(surfaceOf(widget)?.getAttribute('lang')).to.equal('fi'));
      expect(says(widget, NOT_REVIEWED)).to.equal(false);
    }).timeout(20_000);
  }
});
