import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/browser/accessibility.js';
import { overflowing } from '../support/browser/layout.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { drawOrder } from '../../desk/src/events/draw-order.js';
import { evening, needs, notice, signup } from './event-samples.js';
import { changesIn, CODES, openDesk, problem, session } from './support.js';
import type { Asked, Routes } from './support.js';

const path = '/staff/events/evening-1';
const stored = ({ body }: Asked) => Response.json({ ...evening, body }, { headers: { etag: '"2"' } });
const routes: Routes = {
  'GET /staff/events': ({ path: asked }: Asked) => Response.json({ items: asked.includes('coming') ? [evening] : [] }),
  [`GET ${path}`]: evening,
  [`PUT ${path}`]: stored,
  [`GET ${path}/signups`]: { items: [signup] },
  [`GET ${path}/needs`]: { items: [needs] },
  'GET /staff/notices': { items: [notice, { ...notice, id: '8', name: 'Maija Esimerkki', reference: CODES[1] }] },
};
const open = (more: Routes = {}, part = '') => openDesk({ ...routes, ...more }, `#/events/evening-1${part}`);
const reader = { ...session, staff: { ...session.staff, role: 'reader' } };
const title = 'Osallisuusilta: miten kotihoito toimii?';

describe('Events at the desk', () => {
  it('are listed, those to come first, with who has signed up', async () => {
    const { app, box, desk } = await openDesk(routes, '#/events');
    await desk.findByRole('button', { name: title });
    desk.getByText('13. tammikuuta 2027 klo 17.00');
    desk.getByText('Osallisuusilta · Keskustan terveysasema');
    await expectAccessible(app);
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Paikan saaneita 2, jonossa 1' }));
    await desk.findByText('Veikko Esimerkki');
    expect(location.hash).to.equal('#/events/evening-1/signups');
  });

  it('say when there is none, and can be asked for again after a fault', async () => {
    const { desk } = await openDesk({ ...routes, 'GET /staff/events': () => problem(500, 'about:blank') }, '#/events');
    await desk.findByRole('button', { name: 'Yritä uudelleen' });
  });

  it('are only looked at by a reader', async () => {
    const { app, desk } = await open({ 'GET /staff/session': reader });
    await desk.findByText(/Sinulla on lukuoikeus/);
    expect(desk.queryByRole('button', { name: 'Viestit' })).to.equal(null);
    expect(desk.queryByRole('button', { name: 'Siirrä tai peru' })).to.equal(null);
    await desk.findBySelector('sote-event-signup');
    await expectAccessible(app);
  });
});

describe('Writing an event at the desk', () => {
  it('shows the event as clients will see it, after a pause in typing', async () => {
    const { app, desk } = await open();
    const shown = () =>
      desk.getBySelector('sote-event-signup').shadowRoot?.querySelector('sote-event-signup-detail')?.shadowRoot?.textContent;
    await desk.findBySelector('sote-event-signup');
    await waitFor(() => expect(shown()).to.include('Kerro, mikä kotihoidossa toimii'));
    const [description] = desk.getAllByLabelText('Kuvaus');
    await user.fill(description as HTMLTextAreaElement, 'Kahvia on tarjolla.');
    await waitFor(() => expect(shown()).to.include('Kahvia on tarjolla.'));
    expect(focused()).to.equal(description);
    await expectAccessible(app);
  });

  it('saves it with the version that was seen, and says so', async () => {
    const { calls, desk } = await open();
    await user.fill((await desk.findAllByLabelText('Nimi'))[0] as HTMLInputElement, 'Ilta');
    await desk.findByText('Tallentamattomia muutoksia');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await waitFor(() => expect(desk.queryByText('Tallentamattomia muutoksia')).to.equal(null));
    const [[name, body] = ['', undefined]] = changesIn(calls);
    expect(name).to.equal(`PUT ${path}`);
    expect(body).to.deep.equal({
      ...evening.body,
      texts: { ...evening.body.texts, fi: { ...evening.body.texts['fi'], title: 'Ilta' } },
    });
    expect(calls.find(({ method }) => method === 'PUT')?.headers.get('if-match')).to.equal('"1"');
  });

  it('says at once that signing up cannot close after the start, and sends nothing', async () => {
    const { app, calls, desk } = await open();
    const closes = await desk.findByLabelText<HTMLInputElement>('Ilmoittautuminen päättyy');
    closes.value = '2027-01-14T12:00';
    closes.dispatchEvent(new Event('change'));
    await desk.findByText('Ilmoittautumisen pitää päättyä viimeistään, kun tapahtuma alkaa.');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await waitFor(() => expect(focused()).to.equal(desk.getByLabelText('Ilmoittautuminen päättyy')));
    await desk.findByText('Yksi kohta vaatii korjausta.');
    await expectAccessible(app);
    expect(changesIn(calls)).to.deep.equal([]);
  });

  it('begins a new one, and leads to what is missing', async () => {
    const { app, calls, desk } = await openDesk(routes, '#/events/new');
    await desk.findByRole('heading', { name: 'Uusi tapahtuma' });
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Julkaise' }));
    await desk.findByText('4 kohtaa vaatii korjausta.');
    await waitFor(() => expect(focused()).to.equal(desk.getByLabelText('Nimi')));
    expect(changesIn(calls)).to.deep.equal([]);
  });

  it('adds a date and takes it away, with the focus where one goes on', async () => {
    const { desk } = await open();
    await user.click(await desk.findByRole('button', { name: 'Lisää kerta' }));
    await desk.findByRole('group', { name: '2. kerta' });
    await waitFor(() => expect(focused()).to.equal(desk.getAllByLabelText('Päivä')[1]));
    await user.click(desk.getByRole('button', { name: 'Poista 2. kerta' }));
    await waitFor(() => expect(focused()).to.equal(desk.getByRole('button', { name: 'Lisää kerta' })));
  });

  it('writes a question of the form in each language, with the focus where one goes on', async () => {
    const { app, box, calls, desk } = await open();
    await user.click(await desk.findByRole('button', { name: 'Lisää kysymys' }));
    const type = () => desk.getAllByLabelText('Miten vastataan').at(-1) as HTMLSelectElement;
    await waitFor(() => expect(focused()).to.equal(type()));
    await user.selectOptions(type(), 'one-of');
    const fill = async (label: string, text: string) => user.fill((await desk.findAllByLabelText(label)).at(-1) as HTMLInputElement, text);
    await fill('Kysymys (Suomi)', 'Mitä syöt?');
    await fill('1. vaihtoehto (Suomi)', 'Keittoa');
    await fill('2. vaihtoehto (Suomi)', 'Puuroa');
    await user.click(desk.getByRole('button', { name: 'Lisää vaihtoehto' }));
    await waitFor(() => expect(focused()?.closest('.field')?.textContent).to.include('3. vaihtoehto (Suomi)'));
    await user.click(desk.getByRole('button', { name: 'Poista 3. vaihtoehto' }));
    await waitFor(() => expect(focused()?.textContent.trim()).to.equal('Lisää vaihtoehto'));
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await desk.findByText('3 kohtaa vaatii korjausta.');
    await waitFor(() => expect(focused()).to.equal(desk.getAllByLabelText('Kysymys (Svenska)').at(-1)));
    expect(changesIn(calls)).to.deep.equal([]);
    await expectAccessible(app);
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Siirrä 2. kysymys ylemmäs' }));
    await waitFor(() => expect(focused()?.textContent).to.equal('1. kysymys'));
    await user.click(desk.getByRole('button', { name: 'Poista 1. kysymys' }));
    await waitFor(() => expect(focused()?.textContent.trim()).to.equal('Lisää kysymys'));
  });

  it('loses nothing typed when the connection breaks', async () => {
    const { app, desk } = await open({ [`PUT ${path}`]: () => Response.error() });
    await user.fill((await desk.findAllByLabelText('Nimi'))[0] as HTMLInputElement, 'Ilta');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await desk.findByText(/Yhteys katkesi/);
    expect((desk.getAllByLabelText('Nimi')[0] as HTMLInputElement).value).to.equal('Ilta');
    await expectAccessible(app);
  });

  it('explains why something cannot be taken away any more', async () => {
    const refused = () => problem(422, 'invalid', { errors: [{ pointer: '/dates', detail: 'People have signed up.' }] });
    const { desk } = await open({ [`PUT ${path}`]: refused });
    await user.click(await desk.findByRole('button', { name: 'Tallenna muutokset' }));
    await desk.findByText(/Joku on jo ilmoittautunut kerralle/);
  });

  it('shows what somebody else changed meanwhile, and overwrites nothing unasked', async () => {
    const theirs = { ...evening, body: { ...evening.body, dates: [{ ...evening.body.dates[0], room: { capacity: 40 } }] } };
    const { app, calls, desk } = await open({
      [`PUT ${path}`]: (asked: Asked) =>
        asked.headers.get('if-match') === '"1"' ? problem(412, 'changed-meanwhile', { current: theirs, etag: '"2"' }) : stored(asked),
    });
    await user.fill((await desk.findAllByLabelText('Nimi'))[0] as HTMLInputElement, 'Ilta');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await desk.findByRole('heading', { name: 'Joku muu ehti muuttaa tätä' });
    desk.getByRole('row', { name: 'Paikkoja paikan päällä 20 40' });
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Tallenna silti oma muutokseni' }));
    await waitFor(() => expect(desk.queryByRole('heading', { name: 'Joku muu ehti muuttaa tätä' })).to.equal(null));
    expect(changesIn(calls).length).to.equal(2);
  });

  it('fits 320 px', async () => {
    const { app, box, desk } = await open();
    await desk.findBySelector('sote-event-signup');
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
  });
});

describe('Who comes to an event', () => {
  it('is listed without what they need, which is read on request only', async () => {
    const { app, box, calls, desk } = await open({}, '/signups');
    const needsShown = () => desk.queryAllBySelector('.needs').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    await desk.findByText('Veikko Esimerkki');
    desk.getByText('Kertoi tarvitsevansa tukea');
    expect(needsShown()).to.deep.equal([]);
    expect(calls.some(({ path: asked }) => asked.endsWith('/needs'))).to.be.false;
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Näytä tuen tarpeet' }));
    await waitFor(() => expect(needsShown().join()).to.include('Viittomakielen tulkki Pyörätuolille tila pöydän ääressä'));
    await waitFor(() => expect(focused()?.id).to.equal('needs-heading'));
    await expectAccessible(app);
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Piilota tuen tarpeet' }));
    await waitFor(() => expect(needsShown()).to.deep.equal([]));
  });

  it('is narrowed to those who wait', async () => {
    const { calls, desk } = await open({}, '/signups');
    await user.click(await desk.findByRole('button', { name: 'Jonossa 1' }));
    await waitFor(() => expect(calls.at(-1)?.path).to.equal(`${path}/signups?limit=50&state=waiting`));
  });

  it('tells a reader neither names nor needs', async () => {
    const { name: _name, contact: _contact, ...anonymous } = signup;
    const { desk } = await open({ 'GET /staff/session': reader, [`GET ${path}/signups`]: { items: [anonymous] } }, '/signups');
    await desk.findByText(CODES[0]);
    expect(desk.queryByRole('button', { name: 'Näytä tuen tarpeet' })).to.equal(null);
  });
});

describe('Whom to tell what', () => {
  it('is ticked one after another, and the focus goes on to the next', async () => {
    const { app, calls, desk } = await open({ 'POST /staff/notices/7/told': { id: '7', toldAt: '2026-11-29T10:00:00.000Z' } }, '/notices');
    await user.click(await desk.findByRole('button', { name: 'Merkitse kerrotuksi: Veikko Esimerkki' }));
    await waitFor(() => expect(desk.queryByText('Veikko Esimerkki')).to.equal(null));
    expect(changesIn(calls)).to.deep.equal([['POST /staff/notices/7/told', {}]]);
    await waitFor(() => expect(focused()).to.equal(desk.getByRole('button', { name: 'Merkitse kerrotuksi: Maija Esimerkki' })));
    await expectAccessible(app);
  });

  it('stays in the list when it could not be ticked', async () => {
    const { desk } = await open({ 'POST /staff/notices/7/told': () => Response.error() }, '/notices');
    await user.click(await desk.findByRole('button', { name: 'Merkitse kerrotuksi: Veikko Esimerkki' }));
    await desk.findByText(/Yhteys katkesi/);
    desk.getByText('Veikko Esimerkki');
  });
});

describe('Calling an event off', () => {
  it('postpones it with the reason, and leads to the messages', async () => {
    const postponed = { ...evening, status: 'postponed', dateStatus: { evening: 'postponed' } };
    const { app, calls, desk } = await open({ [`POST ${path}/status`]: postponed }, '/call-off');
    await user.fill(await desk.findByLabelText('Syy (Suomi)'), 'Puhuja on sairastunut.');
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Siirrä tapahtuma' }));
    const done = await desk.findByText('Tapahtuma on siirretty. Välitä viestit kohdassa ”Viestit”.');
    await waitFor(() => expect(focused()).to.equal(done));
    expect(changesIn(calls)).to.deep.equal([[`POST ${path}/status`, { status: 'postponed', reason: { fi: 'Puhuja on sairastunut.' } }]]);
  });

  it('asks before it cancels', async () => {
    const { app, calls, desk } = await open({ [`POST ${path}/status`]: { ...evening, status: 'cancelled' } }, '/call-off');
    await user.selectOptions(await desk.findByLabelText('Mitä tapahtumalle tehdään'), 'cancelled');
    await user.click(desk.getByRole('button', { name: 'Peru tapahtuma' }));
    await desk.findByText('Et voi kumota perumista. Viesti tulee välitettäväksi näin monelle: 3.');
    await expectAccessible(app);
    expect(changesIn(calls)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Peruuta' }));
    await waitFor(() => expect(focused()).to.equal(desk.getByRole('button', { name: 'Peru tapahtuma' })));
    await user.click(desk.getByRole('button', { name: 'Peru tapahtuma' }));
    await user.click(await desk.findByRole('button', { name: 'Peru tapahtuma lopullisesti' }));
    await waitFor(() => expect(changesIn(calls)).to.deep.equal([[`POST ${path}/status`, { status: 'cancelled' }]]));
  });
});

describe('Choosing who gets in', () => {
  const counts = { ...evening.signups, confirmed: 0, waiting: 0 };
  const ofMode = (mode: 'application' | 'lottery') => ({
    ...evening,
    signups: { ...counts, applied: mode === 'application' ? 2 : 0, drawn: mode === 'lottery' ? 2 : 0 },
    body: { ...evening.body, signup: { mode, places: 1 } },
  });
  const applicants = [CODES[0], CODES[1]].map((reference, index) => ({
    ...signup,
    reference,
    name: ['Veikko Esimerkki', 'Maija Esimerkki'][index],
    dates: [{ id: 'evening', state: 'applied' }],
  }));

  it('chooses applicants, tells the others why, and asks first', async () => {
    const panel = ofMode('application');
    const more = { [`GET ${path}`]: panel, [`GET ${path}/signups`]: { items: applicants }, [`POST ${path}/choice`]: panel };
    const { app, calls, desk } = await open(more, '/choice');
    await user.click(await desk.findByLabelText(/Veikko Esimerkki/));
    await user.click(desk.getByRole('button', { name: 'Vahvista valinta' }));
    await desk.findByText('Kerro syy niille, joita ei valittu.');
    await user.fill(desk.getByLabelText('Syy (Suomi)'), 'Paikkoja oli yksi.');
    await user.click(desk.getByRole('button', { name: 'Vahvista valinta' }));
    await desk.findByText('Mukaan pääsee 1. Kielteisen vastauksen saa 1. Haku sulkeutuu.');
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Vahvista ja sulje haku' }));
    await waitFor(() =>
      expect(changesIn(calls)).to.deep.equal([[`POST ${path}/choice`, { chosen: [CODES[0]], reason: { fi: 'Paikkoja oli yksi.' } }]]),
    );
  });

  it('draws places once, shows the seed, and repeats the draw', async () => {
    const draw = {
      at: '2026-11-29T10:00:00.000Z',
      seed: 'julkinen siemen',
      order: await drawOrder('julkinen siemen', [CODES[0], CODES[1]]),
    };
    let isDrawn = false;
    const more = {
      [`GET ${path}`]: ofMode('lottery'),
      [`GET ${path}/lots`]: () => (isDrawn ? Response.json(draw) : problem(404, 'not-found')),
      [`POST ${path}/lots`]: () => {
        isDrawn = true;
        return Response.json(draw);
      },
    };
    const { app, calls, desk } = await open(more, '/choice');
    await user.fill(await desk.findByLabelText('Siemen'), 'julkinen siemen');
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Arvo paikat' }));
    await user.click(await desk.findByRole('button', { name: 'Arvo nyt' }));
    await desk.findByText('julkinen siemen');
    expect(changesIn(calls)).to.deep.equal([[`POST ${path}/lots`, { seed: 'julkinen siemen' }]]);
    await user.click(desk.getByRole('button', { name: 'Toista arvonta' }));
    await desk.findByText('Järjestys on sama, kun arvonta toistetaan siemenellä.');
    await expectAccessible(app);
  });
});
