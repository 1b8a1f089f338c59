/** What Storybook's controls do to the widget of a story, and what its table says. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { attributes } from '../../stories/support/attributes.js';
import { forStorybook, withControls } from '../../stories/support/controls.js';
import { mount } from '../support/browser/mount.js';

const described = (category: string, type?: string) => ({ table: { category, type: { summary: type } } });

describe('the settings of a story', () => {
  it('stand in the tag as a web team would write them', async () => {
    const args = { unitName: 'Keskusta', keepDays: 365, oneAtATime: true, structuredData: false, closed: undefined };
    const widget = await mount(html`<div ${attributes(args)}></div>`);
    expect(widget.outerHTML).to.contain('<div unit-name="Keskusta" keep-days="365" one-at-a-time="" structured-data="false">');
  });

  it('are no functions, which Storybook adds for events: the code to copy has none', async () => {
    const widget = await mount(html`<div ${attributes({ unit: 'keskusta', onSoteFeedbackSend: () => undefined })}></div>`);
    expect(widget.getAttributeNames()).to.deep.equal(['unit']);
  });
});

describe('the controls of a story', () => {
  it('are chosen from, where a setting has a few values', () => {
    const { mode, unit } = withControls({
      mode: described('attributes', "'inline' | 'compact' | 'dialog'"),
      unit: described('attributes', 'string'),
    });
    expect(mode).to.deep.include({ control: { type: 'select' }, options: ['inline', 'compact', 'dialog'] });
    expect(unit).not.to.have.property('control');
  });

  it('are of settings alone: a part, a slot, an event and data are only described', () => {
    const types = withControls({
      '::part(send)': described('css shadow parts'),
      urgent: described('slots'),
      'sote-feedback-send': described('events', 'FeedbackSendEvent'),
      'privacy-url': described('attributes', 'string'),
      outcomes: described('properties', 'readonly Outcome[]'),
    });
    expect(Object.values(types).map((type) => (type as { control?: unknown }).control)).to.deep.equal([false, false, false, false, false]);
  });

  it('stay where a part has the name of a setting', () => {
    const manifest = { attributes: [{ name: 'reader', type: { text: 'string | undefined' } }], cssParts: [{ name: 'reader' }] };
    expect(forStorybook(manifest)).to.deep.equal({
      attributes: [{ name: 'reader', type: { text: 'string' } }],
      cssParts: [{ name: '::part(reader)' }],
    });
  });
});
