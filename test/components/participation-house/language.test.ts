import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import type { ParticipationHouse } from '../../../components/participation-house/participation-house.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { focused, user } from '../../support/browser/user.js';
import { expectOpen, house, names, OPEN_TEXT, PICTURE } from './support.js';

const becomes = (widget: Element, language: string) =>
  waitFor(() => expect(within(widget).getBySelector('[part="surface"]').lang).to.equal(language));
const openText = () => textOf(screen.getBySelector(OPEN_TEXT));

describe('<sote-participation-house> in another language', () => {
  beforeEach(() => (document.documentElement.lang = 'fi'));
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('keeps what is open, the focus and what was written, when the page changes its language', async () => {
    const widget = await mount(html`<sote-participation-house multiple></sote-participation-house>`, PICTURE);
    await user.click(screen.getByRole('button', { name: names.feedback }));
    await expectOpen(['feedback']);
    await user.click(screen.getByRole('button', { name: names.strategy }));
    await expectOpen(['feedback', 'strategy']);
    await user.click(screen.getAllByRole('button', { name: 'Mietittäväksi' })[0]!);
    const written = screen.getByLabelText<HTMLTextAreaElement>('Mikä palvelussa toimii hyvin?');
    await user.type(written, 'Nopea apu');
    for (const [language, word, question] of [
      ['sv', 'Responsblankett', 'Vad fungerar bra i servicen?'],
      ['en', 'Feedback form', 'What works well in the service?'],
      ['fi', 'Palautelomake', 'Mikä palvelussa toimii hyvin?'],
    ] as const) {
      document.documentElement.lang = language;
      await becomes(widget, language);
      await screen.findByText(word);
      await expectOpen(['feedback', 'strategy']);
      const field = await screen.findByLabelText<HTMLTextAreaElement>(question);
      expect([field.value, field.closest('details')!.open]).to.deep.equal(['Nopea apu', true]);
      expect(focused() === written && field === written).to.equal(true);
      expect(textOf(widget)).to.not.contain('undefined');
    }
  });

  it('keeps the language of what is read until all of it has come in the other one', async () => {
    const widget = await mount<ParticipationHouse>(
      html`<sote-participation-house open-levels="feedback"></sote-participation-house>`,
      PICTURE,
    );
    await screen.findByText('Palautelomake');
    const seen = new Set<string>();
    const look = () => {
      const surface = screen.getBySelector('[part="surface"]');
      seen.add(`${surface.lang} ${String(/Palautelomake|Responsblankett/.exec(surface.textContent)?.[0])}`);
    };
    widget.addController({ hostUpdated: look });
    document.documentElement.lang = 'sv';
    await screen.findByText('Responsblankett');
    await widget.updateComplete;
    expect([...seen].sort()).to.deep.equal(['fi Palautelomake', 'sv Responsblankett']);
  });

  it('says what its tools do now, also when the browser has translated them', async () => {
    await mount(house(), PICTURE);
    const tool = screen.getByRole('button', { name: 'Avaa kaikki' });
    const words = [...tool.childNodes].find((node) => node instanceof Text && node.data.trim() !== '') as Text;
    // As a browser does it: an element of its own in the place of the text.
    words.replaceWith(Object.assign(document.createElement('span'), { textContent: 'Open all' }));
    await user.click(screen.getByRole('button', { name: 'Open all' }));
    await waitFor(() => expect(textOf(tool)).to.equal('Sulje kaikki'));
  });

  it('has its own texts in easy Finnish, and asks for them once', async () => {
    document.documentElement.lang = 'fi-x-selko';
    const widget = await mount<ParticipationHouse>(house(), PICTURE);
    await becomes(widget, 'fi-x-simple');
    await user.click(screen.getByRole('button', { name: /^1\. kerros Palaute/ }));
    await expectOpen(['feedback']);
    expect(openText()).to.contain('Kirjoitat palautteen netissä tai paperille.');
    let updates = 0;
    widget.addController({ hostUpdate: () => (updates += 1) });
    // Whoever asks again does so after each update, and is drawn anew: it would have begun by the next frame.
    await nextFrame();
    await nextFrame();
    expect(updates).to.equal(0);
  });

  it('is accessible in Swedish and English with a level open', async () => {
    for (const [language, words] of [
      ['sv', 'Klientråd'],
      ['en', 'Client panel'],
    ] as const) {
      document.documentElement.lang = language;
      const widget = await mount(html`<sote-participation-house open-levels="dialogue" languages></sote-participation-house>`, PICTURE);
      await becomes(widget, language);
      await within(widget).findByText(words);
      await expectAccessible(widget);
    }
  });

  it('speaks to staff, in their own words, and keeps their notes apart', async () => {
    const widget = await mount<ParticipationHouse>(html`<sote-participation-house audience="staff"></sote-participation-house>`, PICTURE);
    await screen.findByRole('heading', { name: 'Näin asiakkaat vaikuttavat' });
    await user.click(screen.getByRole('button', { name: /^1\. kerros Palaute/ }));
    await expectOpen(['feedback']);
    await user.click(screen.getByRole('button', { name: 'Mietittäväksi' }));
    await user.type(await screen.findByLabelText('Kenen palaute jää meiltä kuulematta?'), 'Nuorten');
    expect(openText()).to.contain('Näin tuet asiakkaiden osallisuutta').and.contain('Sovi, kuka lukee palautteet');
    expect(openText()).to.contain('Suullinen palaute').and.not.contain('puolestasi');
    expect(openText()).to.contain('Kenen palaute jää meiltä kuulematta?').and.not.contain('Mitä muuttaisit ensimmäiseksi?');
    await expectAccessible(widget);
    widget.audience = 'clients';
    await screen.findByLabelText('Mitä muuttaisit ensimmäiseksi?');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Mikä palvelussa toimii hyvin?').value).to.equal('');
    expect(screen.queryByText('Nuorten')).to.equal(null);
  });

  it('shows the change of direction as six steps in order, drawn and said, in every language', async () => {
    const widget = await mount(html`<sote-participation-house view="direction" audience="staff"></sote-participation-house>`);
    await screen.findByText(/Muutossuunta/);
    const steps = screen.getAllByRole('listitem');
    expect(steps.map((step) => /^\d/.exec(textOf(step))?.[0])).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    // For the eye alone: the words beside each say the same.
    const drawings = steps.map((step) => within(step).getBySelector('svg[aria-hidden="true"] path'));
    expect(drawings.every((drawing) => drawing.getAttribute('d'))).to.equal(true);
    expect(textOf(widget)).to.contain('Kuva ei kerro, missä vaiheessa jokin palvelu on.');
    await expectAccessible(widget);
    for (const [language, title] of [
      ['sv', /En ny riktning/],
      ['en', /A change of direction/],
    ] as const) {
      document.documentElement.lang = language;
      await screen.findByRole('heading', { name: title });
    }
  });
});
