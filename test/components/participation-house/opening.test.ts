import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import type { ParticipationHouse } from '../../../components/participation-house/participation-house.js';
import type { LevelToggleEvent } from '../../../components/participation-house/participation-house.events.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { expectOpen, fallback, house, LEVELS, names, OPEN_TEXT, PICTURE, ROWS } from './support.js';
import type { Level } from './support.js';

const press = (level: Level) => user.click(screen.getByRole('button', { name: names[level] }));

describe('<sote-participation-house> opening', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  for (const [shape, box] of [
    ['a picture', PICTURE],
    ['rows', ROWS],
  ] as const) {
    it(`is accessible as ${shape}, closed`, async () => {
      await expectAccessible(await mount(house(), box));
    });

    it(`is accessible as ${shape}, with every level open`, async () => {
      const widget = await mount<ParticipationHouse>(house(), box);
      widget.openLevels = LEVELS.join(' ');
      await expectOpen(LEVELS);
      await expectAccessible(widget);
    });
  }

  it('opens one level at a time, and closes it again', async () => {
    await mount(house(), PICTURE);
    await press('feedback');
    await expectOpen(['feedback']);
    await press('strategy');
    await expectOpen(['strategy']);
    await press('strategy');
    await expectOpen([]);
  });

  it('opens many with `multiple`', async () => {
    await mount(html`<sote-participation-house multiple></sote-participation-house>`, PICTURE);
    await press('strategy');
    await expectOpen(['strategy']);
    await press('own-service');
    await expectOpen(['own-service', 'strategy']);
  });

  it('opens all and closes all by one press each', async () => {
    await mount(house(), ROWS);
    await user.click(screen.getByRole('button', { name: 'Avaa kaikki' }));
    await expectOpen(LEVELS);
    await user.click(screen.getByRole('button', { name: 'Sulje kaikki' }));
    await expectOpen([]);
  });

  it('tells at first sight what is inside each part, and of the right to take part', async () => {
    await mount(house(), PICTURE);
    await expectOpen([]);
    for (const level of LEVELS) expect(textOf(screen.getByRole('button', { name: names[level] })), level).to.equal(names[level]);
    const rights = screen.getBySelector('[part="rights"]');
    expect(textOf(rights)).to.contain('Sinulla on oikeus osallistua ja vaikuttaa');
    await user.click(within(rights).getByRole('button', { name: 'Lait, joihin oikeutesi perustuu' }));
    await waitFor(() => expect(textOf(rights)).to.contain('785/1992'));
  });

  it('waits with what the page opens until all of it has come, so that nothing jumps', async () => {
    const widget = await mount<ParticipationHouse>(
      html`<sote-participation-house open-levels="feedback">${fallback}</sote-participation-house>`,
      PICTURE,
    );
    const seen: boolean[] = [];
    const look = () => {
      const [surface] = screen.queryAllBySelector('[part="surface"]');
      if (surface) seen.push(within(surface).queryByText('Palautelomake') !== null);
    };
    look();
    widget.addController({ hostUpdated: look });
    await expectOpen(['feedback']);
    expect(new Set(seen)).to.deep.equal(new Set([true]));
  });

  it('shows all of a text when it has come', async () => {
    await mount(house(), PICTURE);
    await press('dialogue');
    await expectOpen(['dialogue']);
    for (const words of ['keskustelevat palveluista', 'Esimerkkejä', 'Asiakasraati', 'Näin pääset mukaan', 'Mietittäväksi']) {
      expect(textOf(screen.getBySelector(OPEN_TEXT))).to.contain(words);
    }
  });

  it('starts with the levels of `open-levels`, and leaves out what is no level', async () => {
    await mount(html`<sote-participation-house open-levels="strategy, cellar feedback"></sote-participation-house>`, PICTURE);
    await expectOpen(['feedback', 'strategy']);
  });

  it('tells of what a person opens and closes, and never of what the page sets', async () => {
    const heard: object[] = [];
    const page = await mount(
      html`<main @sote-level-toggle=${({ detail }: LevelToggleEvent) => heard.push(detail)}>${house()}</main>`,
      PICTURE,
    );
    page.querySelector('sote-participation-house')!.openLevels = 'feedback';
    await expectOpen(['feedback']);
    expect(heard).to.deep.equal([]);
    await press('dialogue');
    await expectOpen(['dialogue']);
    expect(heard).to.deep.equal([
      { level: 'feedback', open: false },
      { level: 'dialogue', open: true },
    ]);
  });

  it('keeps the open levels in the address with `sync-url`, beside what stands there', async () => {
    history.replaceState({ own: 1 }, '', '?a=%20b&sote-status=done#here');
    await mount(html`<sote-participation-house sync-url multiple></sote-participation-house>`, PICTURE);
    await press('dialogue');
    await expectOpen(['dialogue']);
    await press('feedback');
    await expectOpen(['feedback', 'dialogue']);
    expect(location.search + location.hash).to.equal('?a=%20b&sote-status=done&sote-level=feedback,dialogue#here');
    expect(history.state).to.deep.equal({ own: 1 });
    await press('dialogue');
    await press('feedback');
    await expectOpen([]);
    expect(location.search).to.equal('?a=%20b&sote-status=done');
  });

  it('opens the level that the address asks for, only with `sync-url`', async () => {
    history.replaceState(null, '', '?sote-level=strategy');
    const linked = await mount(html`<sote-participation-house sync-url open-levels="feedback"></sote-participation-house>`, PICTURE);
    await expectOpen(['strategy'], linked);
    const other = await mount(house(), PICTURE);
    await expectOpen([], other);
    await user.click(within(other).getByRole('button', { name: names.dialogue }));
    await expectOpen(['dialogue'], other);
    expect(location.search).to.equal('?sote-level=strategy');
  });

  it('keeps two on a page apart, and what is open when it is moved, removed and put back', async () => {
    const [one, other] = [await mount(house(), PICTURE), await mount(house(), PICTURE)];
    await user.click(within(one).getByRole('button', { name: names.feedback }));
    await expectOpen(['feedback'], one);
    await expectOpen([], other);
    const place = await mount(html`<div></div>`, PICTURE);
    place.append(one);
    await expectOpen(['feedback'], one);
    one.remove();
    place.append(one);
    await user.click(within(one).getByRole('button', { name: names.dialogue }));
    await expectOpen(['dialogue'], one);
  });

  it('shows no text of the fallback once it stands, and no dead link', async () => {
    await mount(house(), PICTURE);
    await press('feedback');
    await expectOpen(['feedback']);
    expect(textOf(document.body)).to.not.contain('Voit vaikuttaa monella tavalla.');
    expect(screen.queryBySelector('[part="actions"]')).to.equal(null);
  });

  it('stands in a host form without sending it', async () => {
    let isSent = false;
    const submitted = (event: Event) => {
      event.preventDefault();
      isSent = true;
    };
    await mount(html`<form @submit=${submitted}>${house()}</form>`, PICTURE);
    for (const button of screen.getAllByRole('button', { expanded: false })) await user.click(button);
    await nextFrame();
    expect(isSent).to.equal(false);
  });
});
