import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../../components/event-signup/event-signup.js';
import { sampleEvents } from '../../../../stories/support/sample/events.js';
import { announcements } from '../../../support/browser/accessibility.js';
import { insideBox, mount } from '../../../support/browser/mount.js';
import { screen, waitFor } from '../../../support/browser/queries.js';
import { focused, user } from '../../../support/browser/user.js';

describe('<sote-event-signup> filters', () => {
  it('that leave no events are taken away by one press', async () => {
    await mount(html`<sote-event-signup .events=${sampleEvents()}></sote-event-signup>`);
    await user.click(await screen.findByRole('button', { name: 'Rajaa tapahtumia' }));
    const kind = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Mitä' });
    const place = screen.getByRole<HTMLInputElement>('textbox', { name: 'Paikka tai kunta' });
    const all = screen.getAllBySelector('[part="event"]').length;
    expect(screen.queryByRole('button', { name: 'Poista rajaukset' })).to.equal(null);
    for (const value of ['panel', '', 'panel']) await user.selectOptions(kind, value);
    await user.fill(place, 'Ei missään');
    await screen.findByText('Tällaisia tapahtumia ei ole nyt tulossa.');

    await user.click(screen.getByRole('button', { name: 'Poista rajaukset' }));
    await waitFor(() => expect(screen.getAllBySelector('[part="event"]').length).to.equal(all));
    expect([kind.value, place.value]).to.deep.equal(['', '']);
    expect(focused() === kind).to.equal(true);
    expect(screen.queryByRole('button', { name: 'Poista rajaukset' })).to.equal(null);
    await waitFor(() => expect(announcements()).to.include(`Tapahtumia: ${String(all)}`));
  });

  it('show all of a long choice in a narrow column', async () => {
    await insideBox(320, html`<sote-event-signup .events=${sampleEvents()}></sote-event-signup>`);
    await user.click(await screen.findByRole('button', { name: 'Rajaa tapahtumia' }));
    const kind = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Mitä' });
    const { height } = kind.getBoundingClientRect();
    kind.add(new Option('Koulutus kokemusasiantuntijoille ja asiakasraatien jäsenille', 'pitkä'));
    await user.selectOptions(kind, 'pitkä');
    // Firefox lets no page break a line there.
    if (getComputedStyle(kind).whiteSpace === 'nowrap') return;
    expect(kind.getBoundingClientRect().height).to.be.greaterThan(height + 10);
  });
});
