import { expect, html } from '@open-wc/testing';
import { mount } from './mount.js';
import { screen, textOf, waitFor, within } from './queries.js';

/** A shadow root with another one inside, as a widget with its parts. */
class TestOuter extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `
      <h2>Otsikko</h2>
      <fieldset aria-describedby="hint"><legend>Kysymys</legend>
        <label for="more">Kerro <b>lisää</b></label><input id="more" />
        <label><input type="radio" name="r" checked /> Hyvä</label><label><input type="radio" name="r" /> Huono</label>
      </fieldset>
      <p id="hint">Vihje</p>
      <button aria-expanded="false" aria-label="Sulje ikkuna">x</button><button hidden>Piilossa</button>
      <div aria-hidden="true"><button tabindex="-1">Vain silmille</button></div>
      <test-inner></test-inner><slot></slot>`;
  }
}
class TestInner extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `<p role="status">Odota</p><label>Nimi <textarea></textarea></label>`;
  }
}
customElements.define('test-inner', TestInner);
customElements.define('test-outer', TestOuter);

const open = () =>
  mount(
    html`<test-outer
      ><button>Sivun painike</button>
      <p slot="missing">Ei näy</p></test-outer
    >`,
  );

const failureOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('queries', () => {
  it('find by role and name in every open shadow root and in slots', async () => {
    await open();
    for (const [role, name] of [
      ['heading', 'Otsikko'],
      ['group', 'Kysymys'],
      ['textbox', 'Kerro lisää'],
      ['textbox', 'Nimi'],
      ['radio', 'Hyvä'],
      ['button', 'Sulje ikkuna'],
      ['button', 'Sivun painike'],
    ] as const) {
      expect(screen.getByRole(role, { name }).localName, name).to.be.a('string');
    }
  });

  it('find by state, level, description and pattern', async () => {
    const { getByRole, queryByRole } = within(await open());
    expect(getByRole('radio', { checked: false }).parentElement?.textContent).to.contain('Huono');
    expect(queryByRole('heading', { level: 3 })).to.equal(null);
    expect(getByRole('heading', { level: 2, name: /^otsi/i }).textContent).to.equal('Otsikko');
    expect(queryByRole('button', { expanded: true })).to.equal(null);
    expect(getByRole('button', { expanded: false }).textContent).to.equal('x');
    expect(getByRole('group', { description: 'Vihje' }).localName).to.equal('fieldset');
  });

  it('find by the focus, in whichever shadow root it is', async () => {
    const { getByRole, queryByRole } = within(await open());
    expect(queryByRole('textbox', { focused: true })).to.equal(null);
    getByRole('textbox', { name: 'Nimi' }).focus();
    expect(getByRole('textbox', { focused: true }).localName).to.equal('textarea');
    expect(getByRole('textbox', { focused: false }).id).to.equal('more');
  });

  it('read past the signs that nobody sees', async () => {
    const element = await mount(html`<h2>Kehit­tä­jä­kahvila klo 17–⁠19</h2>`);
    expect(screen.getByRole('heading', { name: 'Kehittäjäkahvila klo 17–19' }) === element).to.equal(true);
    expect(screen.getByText(/^Kehittäjä/) === element).to.equal(true);
    expect(textOf(element)).to.equal('Kehittäjäkahvila klo 17–19');
  });

  it('leave out what assistive technology does not get', async () => {
    const { getAllByRole } = within(await open());
    const texts = getAllByRole('button').map(({ textContent }) => textContent);
    expect(texts).to.deep.equal(['x', 'Sivun painike']);
    expect(getAllByRole('button', { hidden: true })).to.have.lengthOf(4);
  });

  it('find by text, label and selector', async () => {
    const { getByText, getByLabelText, getBySelector } = within(await open());
    expect(getByText('Odota').getAttribute('role')).to.equal('status');
    expect(getByLabelText('Kerro lisää').id).to.equal('more');
    expect(getBySelector('textarea').localName).to.equal('textarea');
  });

  it('fail with the call, and with what there is', async () => {
    const { getByRole } = within(await open());
    const message = failureOf(() => getByRole('button', { name: 'Lähetä' }));
    expect(message).to.contain('ByRole("button", {"name":"Lähetä"}): nothing matches').and.to.contain('button “Sulje ikkuna”');
    expect(failureOf(() => getByRole('radio'))).to.contain('2 elements match');
  });

  it('wait for what comes later', async () => {
    const element = await open();
    setTimeout(() => element.append(Object.assign(document.createElement('a'), { href: '/x', textContent: 'Myöhemmin' })), 50);
    expect((await screen.findByRole('link', { name: 'Myöhemmin' })).localName).to.equal('a');
    const failed = waitFor(() => screen.getByRole('alert'), { timeout: 30 });
    expect(await failed.catch((error: unknown) => (error as Error).message)).to.contain('nothing matches');
  });

  it('give the text that is rendered, in reading order', async () => {
    expect(textOf(await open())).to.match(/^Otsikko Kysymys Kerro lisää .* Odota Nimi Sivun painike$/);
  });
});
