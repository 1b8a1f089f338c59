/** The four widgets as a page has them, with data, for what must hold in all of them. The test imports the widgets. */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { sampleEvents } from '../../../stories/support/sample/events.js';
import { sampleOutcomes } from '../../../stories/support/sample/outcomes.js';
import { waitFor } from './queries.js';

/** What each is given, and what is there once it shows that. */
const widgets: Readonly<Record<string, { readonly properties: () => object; readonly shown: string }>> = {
  'sote-feedback-prompt': {
    properties: () => ({ endpoint: 'https://example.fi', organisation: 'Esimerkkilän hyvinvointialue', keepDays: 365 }),
    shown: '[part~="send"]',
  },
  'sote-you-said-we-did': { properties: () => ({ outcomes: sampleOutcomes }), shown: '.card' },
  'sote-participation-house': { properties: () => ({ openLevels: 'feedback' }), shown: '.body:not([hidden]) summary' },
  'sote-event-signup': { properties: () => ({ events: sampleEvents() }), shown: '.event' },
};

export const widgetNames = Object.keys(widgets);

export const openWidget = async (name: string, place: Element): Promise<LitElement> => {
  const { properties, shown } = widgets[name]!;
  const widget = Object.assign(document.createElement(name), properties()) as LitElement;
  place.append(widget);
  await waitFor(() => expect(widget.shadowRoot?.querySelector(shown), `<${name}> ${shown}`).to.not.equal(null), { timeout: 10_000 });
  return widget;
};
