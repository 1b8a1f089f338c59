/** What is typed and not saved: the desk asks before it is lost. */
import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/browser/accessibility.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { open as openEvent, path as EVENT } from './event-routes.js';
import { evening } from './event-samples.js';
import { changesIn, openDesk, OUTCOME, outcome } from './support.js';

const isFocused = (element: () => Element) => waitFor(() => expect(focused() === element()).to.be.true);
const asking = { name: 'Muutoksia on tallentamatta' };
const goOn = { name: 'Jatka kirjoittamista' };
const discard = { name: 'Hylkää muutokset' };
const back = { name: /Takaisin luetteloon/ };

describe('An outcome with something typed', () => {
  const type = async () => {
    const opened = await openDesk({ [`GET ${OUTCOME}`]: outcome }, '#/outcomes/call-back');
    const title = await opened.desk.findByLabelText<HTMLInputElement>('Otsikko');
    await user.fill(title, 'Oma otsikko');
    return { ...opened, title };
  };

  it('is left only when the person says so', async () => {
    const { app, desk, title } = await type();
    await user.click(desk.getByRole('button', back));
    await desk.findByRole('dialog', asking);
    await expectAccessible(app);
    await user.click(desk.getByRole('button', goOn));
    await waitFor(() => expect(desk.queryByRole('dialog', asking)).to.equal(null));
    expect(title.value).to.equal('Oma otsikko');
    await isFocused(() => desk.getByRole('button', back));
    await user.keyboard('{Enter}');
    await user.click(await desk.findByRole('button', discard));
    await desk.findByRole('heading', { name: 'Tulokset', level: 1 });
    await isFocused(() => desk.getByRole('main'));
  });

  it('stays with its address when Back is pressed in the browser', async () => {
    const { desk, title } = await type();
    history.pushState(null, '', '#/figures');
    dispatchEvent(new PopStateEvent('popstate'));
    await desk.findByRole('dialog', asking);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(desk.queryByRole('dialog', asking)).to.equal(null));
    expect(location.hash).to.equal('#/outcomes/call-back');
    expect(title.value).to.equal('Oma otsikko');
  });

  it('lets the browser ask before the page is closed', async () => {
    const close = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    const { box } = await type();
    expect(close()).to.be.true;
    box.remove();
    expect(close()).to.be.false;
  });

  it('asks before signing out, and sends nothing until then', async () => {
    const { requests, desk } = await type();
    await user.click(desk.getByRole('button', { name: 'Aino Esimerkki' }));
    await user.click(await desk.findByRole('button', { name: 'Kirjaudu ulos' }));
    await desk.findByRole('dialog', asking);
    expect(changesIn(requests)).to.deep.equal([]);
    await user.click(desk.getByRole('button', discard));
    await waitFor(() => expect(changesIn(requests).map(([name]) => name)).to.deep.equal(['DELETE /staff/session']));
  });
});

describe('An outcome that nobody changed', () => {
  it('is left without a question, and leads to the list', async () => {
    const { desk } = await openDesk({ [`GET ${OUTCOME}`]: outcome }, '#/outcomes/call-back');
    await user.click(await desk.findByRole('button', back));
    await desk.findByRole('heading', { name: 'Tulokset', level: 1 });
    await isFocused(() => desk.getByRole('main'));
  });
});

describe('An event with something typed', () => {
  it('keeps it in all its parts, and is left without a question once it is saved', async () => {
    const { desk } = await openEvent();
    await user.fill((await desk.findAllByLabelText('Nimi'))[0] as HTMLInputElement, 'Ilta');
    await user.click(desk.getByRole('button', { name: /^Viestit/ }));
    await desk.findByRole('heading', { name: 'Kenelle kerrotaan ja mitä' });
    expect(desk.queryByRole('dialog', asking), 'its parts do not lose what is typed').to.equal(null);
    await user.click(desk.getByRole('button', { name: 'Tiedot' }));
    await user.click(await desk.findByRole('button', { name: 'Tallenna muutokset' }));
    await waitFor(() => expect(desk.queryByText('Tallentamattomia muutoksia')).to.equal(null));
    await user.click(desk.getByRole('button', back));
    await desk.findByRole('heading', { name: 'Tapahtumat', level: 1 });
  });

  it('keeps why it is called off while its signups are looked at, and is left only when the person says so', async () => {
    const postponed = { ...evening, status: 'postponed', dateStatus: { evening: 'postponed' } };
    const { desk } = await openEvent({ [`POST ${EVENT}/status`]: postponed }, '/call-off');
    const reason = () => desk.findByLabelText<HTMLTextAreaElement>('Syy (Suomi)');
    await user.fill(await reason(), 'Puhuja on sairastunut.');
    await user.click(desk.getByRole('button', { name: /^Ilmoittautuneet/ }));
    await desk.findByText('Veikko Esimerkki');
    expect(desk.queryByRole('dialog', asking), 'its parts do not lose what is typed').to.equal(null);
    await user.click(desk.getByRole('button', back));
    await user.click(await desk.findByRole('button', goOn));
    await user.click(desk.getByRole('button', { name: 'Siirrä tai peru' }));
    expect((await reason()).value).to.equal('Puhuja on sairastunut.');
    await user.click(desk.getByRole('button', { name: 'Siirrä tapahtuma' }));
    await desk.findByText(/^Tapahtuma on siirretty/);
    await user.click(desk.getByRole('button', back));
    await desk.findByRole('heading', { name: 'Tapahtumat', level: 1 });
  });
});

describe('A new outcome', () => {
  it('has its address once it is saved, and keeps what is typed after that', async () => {
    const paths: string[] = [];
    const { desk } = await openDesk({}, '#/outcomes/new');
    // The address of what is new is drawn by the desk.
    const played = window.fetch;
    window.fetch = (input, init) => {
      const path = input instanceof Request ? input.url : input.toString();
      if (init?.method !== 'PUT') return played(input, init);
      paths.push(path);
      return Promise.resolve(Response.json({ ...outcome, id: path.split('/').at(-1), body: JSON.parse(init.body as string) as unknown }));
    };
    for (const [label, words] of [
      ['Otsikko', 'Uusi'],
      ['Mitä sanottiin', 'Sanottiin'],
      ['Kuka vastaa', 'Osastonhoitaja'],
    ] as const)
      await user.fill(await desk.findByLabelText(label), words);
    await user.selectOptions(desk.getByLabelText('Yksikkö'), 'keskusta');
    await user.click(desk.getByRole('button', { name: 'Tallenna luonnos' }));
    await waitFor(() => expect(paths.length).to.equal(1));
    await waitFor(() => expect(location.hash).to.equal(`#/outcomes/${String(paths[0]?.split('/').at(-1))}`));
    await user.fill(desk.getByLabelText('Otsikko'), 'Toinen');
    await user.click(desk.getByRole('button', back));
    await user.click(await desk.findByRole('button', goOn));
    expect(desk.getByLabelText<HTMLInputElement>('Otsikko').value).to.equal('Toinen');
  });
});

describe('A form that is half entered', () => {
  const enter = async () => {
    const opened = await openDesk({}, '#/paper');
    (await opened.desk.findByLabelText('Kysymyssarja')).focus();
    await user.keyboard('visit{Enter}');
    const answer = await opened.desk.findByLabelText<HTMLTextAreaElement>('3. Mitä haluat kertoa?');
    await user.type(answer, 'Hissi');
    return { ...opened, answer };
  };

  it('is left only when the person says so', async () => {
    const { desk, answer } = await enter();
    await user.click(desk.getByRole('link', { name: 'Palautteet' }));
    await desk.findByRole('dialog', asking);
    await user.click(desk.getByRole('button', goOn));
    expect(answer.value).to.equal('Hissi');
  });

  it('is changed for another form only when the person says so', async () => {
    const { app, desk, answer } = await enter();
    const change = desk.getByRole('button', { name: 'Vaihda lomaketta' });
    await user.click(change);
    await desk.findByRole('dialog', asking);
    await expectAccessible(app);
    await user.click(desk.getByRole('button', goOn));
    await isFocused(() => change);
    expect(answer.value).to.equal('Hissi');
    await user.keyboard('{Enter}');
    await user.click(await desk.findByRole('button', discard));
    await isFocused(() => desk.getByLabelText('Kysymyssarja'));
  });

  it('is changed for another form without a question when nothing is answered', async () => {
    const { desk, answer } = await enter();
    await user.fill(answer, '');
    await user.click(desk.getByRole('button', { name: 'Vaihda lomaketta' }));
    await desk.findByLabelText('Kysymyssarja');
    expect(desk.queryByRole('dialog', asking)).to.equal(null);
  });
});
