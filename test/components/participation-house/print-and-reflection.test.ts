import { expect, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import { announcements } from '../../support/browser/accessibility.js';
import { mount } from '../../support/browser/mount.js';
import { screen, textOf, waitFor, within } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { expectOpen, house, LEVELS, names, PICTURE, ROWS } from './support.js';
import type { Level } from './support.js';

const FIRST_QUESTION = 'Mikä palvelussa toimii hyvin?';

const press = (level: Level) => user.click(screen.getByRole('button', { name: names[level] }));
const open = async (level: Level): Promise<void> => {
  await press(level);
  await expectOpen([level]);
};
const firstNote = () => screen.getByLabelText<HTMLTextAreaElement>(FIRST_QUESTION);

/** What the browser tells before and after it lays the page out for paper. */
const paper = {
  begin: () => dispatchEvent(new Event('beforeprint')),
  end: () => dispatchEvent(new Event('afterprint')),
};

/** Below what is seen: the mouse is where the last test left it, and a house that it is over is fetched whole. */
const outOfSight = html`<main>
  <div style="block-size: 200vh"></div>
  ${house()}
</main>`;

/** How many levels are there with all of their text when the page is laid out for paper. */
const wholeTextsOnPaper = (): number => {
  paper.begin();
  const { length } = screen.queryAllBySelector('[part="questions"]');
  paper.end();
  return length;
};

describe('<sote-participation-house> on paper and in thought', () => {
  const { print } = window;
  afterEach(() => (window.print = print));

  it('prints everything, and stands afterwards as it stood', async () => {
    // As rows: the picture's style sheet for paper cannot be seen on a screen.
    await mount(house(), ROWS);
    await open('feedback');
    paper.begin();
    await nextFrame();
    const texts = screen.getAllBySelector('[part="text"]');
    expect(texts.map(({ id }) => id)).to.deep.equal(LEVELS.map((level) => `text-${level}`));
    for (const text of texts) {
      expect(text.checkVisibility(), text.id).to.equal(true);
      within(text).getByRole('button', { name: 'Mietittäväksi', expanded: true });
      expect(textOf(text), text.id).to.contain('Esimerkkejä');
    }
    screen.getByRole('button', { name: 'Lait, joihin oikeutesi perustuu', expanded: true });
    paper.end();
    await expectOpen(['feedback']);
    screen.getByRole('button', { name: 'Mietittäväksi', expanded: false });
  });

  it('has the page’s own whole text for paper until its texts have come, and only for paper', async () => {
    await mount(outOfSight, PICTURE);
    const own = screen.getByText('Voit vaikuttaa monella tavalla.');
    // The slot has no box on a screen: its style sheet for paper cannot be seen there.
    expect(own.assignedSlot?.className).to.equal('fallback');
    expect(own.checkVisibility()).to.equal(false);
    await open('feedback');
    // Taken away, WebKit would lay the house out without its inside for a moment, and the page would jump.
    expect(own.assignedSlot?.hidden).to.equal(true);
  });

  it('prints by its button, with all of the text on the page by the time it is laid out', async () => {
    await mount(house(), PICTURE);
    let printed: string | undefined;
    // As a browser does: the page is laid out as soon as the listeners of `beforeprint` have run.
    window.print = () => {
      paper.begin();
      printed = screen
        .getAllBySelector('[part="text"]')
        .map(({ textContent }) => textContent)
        .join();
      paper.end();
    };
    await user.click(screen.getByRole('button', { name: 'Tulosta talo' }));
    await waitFor(() => expect(printed).to.not.equal(undefined));
    expect(printed!.match(/Esimerkkejä/g)).to.have.length(LEVELS.length);
    await expectOpen([]);
  });

  it('says so where nothing can be printed, with another way, until it can', async () => {
    await mount(house(), PICTURE);
    const MESSAGE = 'Tulostaminen ei onnistu täällä. Avaa sivu selaimessa tai ota ruudusta kuva.';
    const button = screen.getByRole('button', { name: 'Tulosta talo' });
    for (const impossible of [() => undefined, undefined]) {
      Reflect.set(window, 'print', impossible);
      await user.click(button);
      await within(button.parentElement!).findByText(MESSAGE);
      window.print = paper.begin;
      await user.click(button);
      await waitFor(() => expect(within(button.parentElement!).queryByText(MESSAGE), 'it was printed').to.equal(null));
      paper.end();
    }
    await waitFor(() => expect(announcements()).to.include('Tulostaminen ei onnistu täällä.'));
  });

  it('opens the questions by choice, says that nothing is sent, and keeps what is written in memory only', async () => {
    await mount(house(), PICTURE);
    await open('feedback');
    await user.click(screen.getByRole('button', { name: 'Mietittäväksi', expanded: false }));
    await screen.findByRole('button', { name: 'Mietittäväksi', expanded: true });
    expect(textOf(screen.getBySelector('[part="questions"]'))).to.contain('Emme tallenna emmekä lähetä niitä.');
    expect(firstNote().labels[0]!.textContent).to.equal(FIRST_QUESTION);
    await user.type(firstNote(), 'Vain minulle');
    await open('strategy');
    await open('feedback');
    expect(firstNote().value).to.equal('Vain minulle');
    // For paper alone, so out of sight.
    expect(screen.getByText('Vain minulle').closest('[aria-hidden="true"]')?.textContent).to.equal('Vain minulle');
    const kept = JSON.stringify([localStorage, sessionStorage, document.cookie, location.href]);
    expect(kept).to.not.contain('Vain minulle');
  });

  it('gives each element its own thoughts', async () => {
    const [one, other] = [await mount(house(), PICTURE), await mount(house(), PICTURE)];
    for (const widget of [one, other]) {
      within(widget).getByRole('button', { name: names.feedback }).focus();
      await user.keyboard('{Enter}');
      await expectOpen(['feedback'], widget);
      within(widget).getByRole('button', { name: 'Mietittäväksi' }).focus();
      await user.keyboard('{Enter}');
    }
    const noteIn = (widget: Element) => within(widget).getByLabelText<HTMLTextAreaElement>(FIRST_QUESTION);
    await user.type(noteIn(one), 'Yksi');
    await nextFrame();
    expect(noteIn(one).value).to.equal('Yksi');
    expect(noteIn(other).value).to.equal('');
  });

  it('is fetched whole by the first focus or hover', async () => {
    for (const event of [new FocusEvent('focusin', { bubbles: true }), new PointerEvent('pointerover', { bubbles: true })]) {
      const page = await mount(outOfSight, PICTURE);
      expect(wholeTextsOnPaper()).to.equal(0);
      screen.getByRole('button', { name: names.strategy }).dispatchEvent(event);
      await waitFor(() => expect(wholeTextsOnPaper()).to.equal(LEVELS.length));
      await expectOpen([]);
      page.remove();
    }
  });

  it('asks for no more than its first sentences before somebody shows interest', async () => {
    await mount(outOfSight, PICTURE);
    // With the people in the rooms everything has come that comes by itself.
    await screen.findBySelector('[data-level="dialogue"] .scene svg');
    await nextFrame();
    await nextFrame();
    expect(wholeTextsOnPaper()).to.equal(0);
  });
});
