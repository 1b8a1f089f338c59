import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/browser/accessibility.js';
import { ENDPOINT } from '../support/browser/endpoint.js';
import { overflowing } from '../support/browser/layout.js';
import { textOf, waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { drawOrder } from '../../desk/src/events/draw-order.js';
import { open, path, reader } from './event-routes.js';
import { evening, needs, signup } from './event-samples.js';
import { changesIn, CODES, problem } from './support.js';

describe('Who comes to an event', () => {
  it('is listed without what they need, which is read on request only', async () => {
    const { app, box, requests, desk } = await open({}, '/signups');
    const needsShown = () => desk.queryAllByRole('region', { name: 'Tuen tarpeet' }).map((region) => textOf(region));
    await desk.findByText('Veikko Esimerkki');
    desk.getByText('Kertoi tarvitsevansa tukea');
    expect(needsShown()).to.deep.equal([]);
    expect(requests.some(({ path: asked }) => asked.endsWith('/needs'))).to.be.false;
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Näytä tuen tarpeet' }));
    await waitFor(() => expect(needsShown().join()).to.include('Viittomakielen tulkki Pyörätuolille tila pöydän ääressä'));
    await waitFor(() => expect(focused() === desk.getByRole('heading', { name: 'Tuen tarpeet' })).to.equal(true));
    await expectAccessible(app);
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Piilota tuen tarpeet' }));
    await waitFor(() => expect(needsShown()).to.deep.equal([]));
  });

  it('is asked for again when the endpoint was down, needs as well', async () => {
    let isDown = true;
    const orDown = (items: readonly object[]) => () => (isDown ? problem(503, 'about:blank') : Response.json({ items }));
    const { app, desk } = await open({ [`GET ${path}/signups`]: orDown([signup]), [`GET ${path}/needs`]: orDown([needs]) }, '/signups');
    await desk.findByRole('button', { name: 'Yritä uudelleen' });
    await user.click(desk.getByRole('button', { name: 'Näytä tuen tarpeet' }));
    const alerts = () => desk.getAllByRole('alert').map((alert) => textOf(alert));
    await waitFor(() =>
      expect(alerts(), 'of the needs, and of the list with its button').to.deep.equal([
        'Tietoja ei saatu haettua.',
        'Tietoja ei saatu haettua. Yritä uudelleen',
      ]),
    );
    await expectAccessible(app);
    isDown = false;
    await user.click(desk.getByRole('button', { name: 'Yritä uudelleen' }));
    await desk.findByText('Veikko Esimerkki');
    await user.click(desk.getByRole('button', { name: 'Näytä tuen tarpeet' }));
    await desk.findByText('Pyörätuolille tila pöydän ääressä');
  });

  it('is narrowed to those who wait', async () => {
    const { requests, desk } = await open({}, '/signups');
    await user.click(await desk.findByRole('button', { name: 'Jonossa 1' }));
    await waitFor(() => expect(requests.at(-1)?.url).to.equal(`${ENDPOINT}${path}/signups?limit=50&state=waiting`));
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
    const { app, requests, desk } = await open(
      { 'POST /staff/notices/7/told': { id: '7', toldAt: '2026-11-29T10:00:00.000Z' } },
      '/notices',
    );
    await user.click(await desk.findByRole('button', { name: 'Merkitse kerrotuksi: Veikko Esimerkki' }));
    await waitFor(() => expect(desk.queryByText('Veikko Esimerkki')).to.equal(null));
    expect(changesIn(requests)).to.deep.equal([['POST /staff/notices/7/told', {}]]);
    await waitFor(() => expect(focused() === desk.getByRole('button', { name: 'Merkitse kerrotuksi: Maija Esimerkki' })).to.equal(true));
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
    const { app, requests, desk } = await open({ [`POST ${path}/status`]: postponed }, '/call-off');
    await user.fill(await desk.findByLabelText('Syy (Suomi)'), 'Puhuja on sairastunut.');
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Siirrä tapahtuma' }));
    const done = await desk.findByText('Tapahtuma on siirretty. Välitä viestit kohdassa ”Viestit”.');
    await waitFor(() => expect(focused() === done).to.equal(true));
    expect(changesIn(requests)).to.deep.equal([[`POST ${path}/status`, { status: 'postponed', reason: { fi: 'Puhuja on sairastunut.' } }]]);
  });

  it('keeps the reason when the answer is lost', async () => {
    const { desk } = await open({ [`POST ${path}/status`]: () => Response.error() }, '/call-off');
    await user.fill(await desk.findByLabelText('Syy (Suomi)'), 'Puhuja on sairastunut.');
    await user.click(desk.getByRole('button', { name: 'Siirrä tapahtuma' }));
    await desk.findByText(/Yhteys katkesi/);
    expect(desk.getByLabelText<HTMLTextAreaElement>('Syy (Suomi)').value).to.equal('Puhuja on sairastunut.');
  });

  it('asks before it cancels', async () => {
    const { app, requests, desk } = await open({ [`POST ${path}/status`]: { ...evening, status: 'cancelled' } }, '/call-off');
    await user.selectOptions(await desk.findByLabelText('Mitä tapahtumalle tehdään'), 'cancelled');
    await user.click(desk.getByRole('button', { name: 'Peru tapahtuma' }));
    await desk.findByText('Et voi kumota perumista. Viesti tulee välitettäväksi näin monelle: 3.');
    await expectAccessible(app);
    expect(changesIn(requests)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Peruuta' }));
    await waitFor(() => expect(focused() === desk.getByRole('button', { name: 'Peru tapahtuma' })).to.equal(true));
    await user.click(desk.getByRole('button', { name: 'Peru tapahtuma' }));
    await user.click(await desk.findByRole('button', { name: 'Peru tapahtuma lopullisesti' }));
    await waitFor(() => expect(changesIn(requests)).to.deep.equal([[`POST ${path}/status`, { status: 'cancelled' }]]));
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
    const { app, requests, desk } = await open(more, '/choice');
    await user.click(await desk.findByLabelText(/Veikko Esimerkki/));
    await user.click(desk.getByRole('button', { name: 'Vahvista valinta' }));
    await desk.findByText('Kerro syy niille, joita ei valittu.');
    await user.fill(desk.getByLabelText('Syy (Suomi)'), 'Paikkoja oli yksi.');
    await user.click(desk.getByRole('button', { name: 'Vahvista valinta' }));
    await desk.findByText('Mukaan pääsee 1. Kielteisen vastauksen saa 1. Haku sulkeutuu.');
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Vahvista ja sulje haku' }));
    await waitFor(() =>
      expect(changesIn(requests)).to.deep.equal([[`POST ${path}/choice`, { chosen: [CODES[0]], reason: { fi: 'Paikkoja oli yksi.' } }]]),
    );
  });

  it('keeps who was chosen, and why the others were not, when the answer is lost', async () => {
    const panel = ofMode('application');
    let answer = () => Response.error();
    const more = { [`GET ${path}`]: panel, [`GET ${path}/signups`]: { items: applicants }, [`POST ${path}/choice`]: () => answer() };
    const { requests, desk } = await open(more, '/choice');
    await user.click(await desk.findByLabelText(/Veikko Esimerkki/));
    await user.fill(desk.getByLabelText('Syy (Suomi)'), 'Paikkoja oli yksi.');
    await user.click(desk.getByRole('button', { name: 'Vahvista valinta' }));
    await user.click(await desk.findByRole('button', { name: 'Vahvista ja sulje haku' }));
    await desk.findByText(/Yhteys katkesi/);
    expect(desk.getByLabelText<HTMLInputElement>(/Veikko Esimerkki/).checked).to.be.true;
    expect(desk.getByLabelText<HTMLTextAreaElement>('Syy (Suomi)').value).to.equal('Paikkoja oli yksi.');
    answer = () => Response.json(panel);
    await user.click(desk.getByRole('button', { name: 'Vahvista ja sulje haku' }));
    await waitFor(() => expect(desk.queryByText(/Yhteys katkesi/)).to.equal(null));
    const [once, again] = changesIn(requests);
    expect(again).to.deep.equal(once);
  });

  it('keeps who was chosen, and why the others were not, while the details are looked at', async () => {
    const panel = ofMode('application');
    const { desk } = await open({ [`GET ${path}`]: panel, [`GET ${path}/signups`]: { items: applicants } }, '/choice');
    await user.click(await desk.findByLabelText(/Veikko Esimerkki/));
    await user.fill(desk.getByLabelText('Syy (Suomi)'), 'Paikkoja oli yksi.');
    await user.click(desk.getByRole('button', { name: 'Vahvista valinta' }));
    await user.click(desk.getByRole('button', { name: 'Tiedot' }));
    await desk.findAllByLabelText('Nimi');
    await user.click(desk.getByRole('button', { name: 'Valinta' }));
    expect((await desk.findByLabelText<HTMLInputElement>(/Veikko Esimerkki/)).checked).to.be.true;
    expect(desk.getByLabelText<HTMLTextAreaElement>('Syy (Suomi)').value).to.equal('Paikkoja oli yksi.');
    desk.getByRole('button', { name: 'Vahvista valinta' });
  });

  it('counts those who got in once, and leaves nothing unsaved', async () => {
    const chosen = { ...ofMode('application'), signups: { ...counts, confirmed: 1, 'not-chosen': 1 } };
    const more = {
      [`GET ${path}`]: ofMode('application'),
      [`GET ${path}/signups`]: { items: applicants },
      [`POST ${path}/choice`]: chosen,
    };
    const { desk } = await open(more, '/choice');
    await user.click(await desk.findByLabelText(/Veikko Esimerkki/));
    await user.fill(desk.getByLabelText('Syy (Suomi)'), 'Paikkoja oli yksi.');
    await user.click(desk.getByRole('button', { name: 'Vahvista valinta' }));
    await user.click(await desk.findByRole('button', { name: 'Vahvista ja sulje haku' }));
    await desk.findByText(/^Valinta on tehty/);
    await desk.findByText('Valittu: 1');
    await user.click(desk.getByRole('button', { name: /Takaisin luetteloon/ }));
    await desk.findByRole('heading', { name: 'Tapahtumat', level: 1 });
  });

  it('shows in the later of two tabs that somebody has drawn already, and keeps the seed that was typed', async () => {
    const drawn = { ...ofMode('lottery'), signups: { ...counts, confirmed: 1, waiting: 1 } };
    const meanwhile = () => problem(412, 'changed-meanwhile', { current: drawn, etag: '"2"' });
    const more = {
      [`GET ${path}`]: ofMode('lottery'),
      [`GET ${path}/lots`]: () => problem(404, 'not-found'),
      [`POST ${path}/lots`]: meanwhile,
    };
    const { app, desk } = await open(more, '/choice');
    await user.fill(await desk.findByLabelText('Siemen'), 'julkinen siemen');
    await user.click(desk.getByRole('button', { name: 'Arvo paikat' }));
    await user.click(await desk.findByRole('button', { name: 'Arvo nyt' }));
    await desk.findByRole('heading', { name: 'Joku muu ehti muuttaa tätä' });
    desk.getByRole('row', { name: /^Ilmoittautuneet Odottaa arvontaa 2 Paikan saaneita 1, jonossa 1$/ });
    expect(desk.getByLabelText<HTMLInputElement>('Siemen').value).to.equal('julkinen siemen');
    await expectAccessible(app);
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
    const { app, requests, desk } = await open(more, '/choice');
    await user.fill(await desk.findByLabelText('Siemen'), 'julkinen siemen');
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Arvo paikat' }));
    await user.click(await desk.findByRole('button', { name: 'Arvo nyt' }));
    await desk.findByText('julkinen siemen');
    expect(changesIn(requests)).to.deep.equal([[`POST ${path}/lots`, { seed: 'julkinen siemen' }]]);
    await user.click(desk.getByRole('button', { name: 'Toista arvonta' }));
    await desk.findByText('Järjestys on sama, kun arvonta toistetaan siemenellä.');
    await expectAccessible(app);
  });
});
