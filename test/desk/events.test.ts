import { expect } from '@open-wc/testing';
import type { FakeRequest } from '../../stories/support/fake-endpoint.js';
import { expectAccessible } from '../support/browser/accessibility.js';
import { overflowing } from '../support/browser/layout.js';
import { textOf, waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { open, path, reader, routes, stored } from './event-routes.js';
import { evening } from './event-samples.js';
import { changesIn, openDesk, problem } from './support.js';

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

  it('that are over go on to the next page, and back', async () => {
    const texts = { fi: { title: 'Vanhempi ilta', description: 'Keksitty ilta.', terms: {} } };
    const older = { ...evening, id: 'older', body: { ...evening.body, texts } };
    const pages = ({ query }: FakeRequest) => {
      if (!String(query).includes('past')) return Response.json({ items: [] });
      return Response.json(String(query).includes('cursor=abc') ? { items: [older] } : { items: [evening], nextCursor: 'abc' });
    };
    const { desk } = await openDesk({ ...routes, 'GET /staff/events': pages }, '#/events');
    await user.click(await desk.findByRole('button', { name: 'Menneet' }));
    await desk.findByRole('button', { name: title });
    await user.click(desk.getByRole('button', { name: 'Seuraavat' }));
    await desk.findByRole('button', { name: 'Vanhempi ilta' });
    await user.click(desk.getByRole('button', { name: 'Edelliset' }));
    await desk.findByRole('button', { name: title });
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
    const shown = () => textOf(desk.getBySelector('sote-event-signup'));
    await waitFor(() => expect(shown()).to.include('Kerro, mikä kotihoidossa toimii'));
    const [description] = desk.getAllByLabelText('Kuvaus');
    await user.fill(description!, 'Kahvia on tarjolla.');
    await waitFor(() => expect(shown()).to.include('Kahvia on tarjolla.'));
    expect(focused() === description).to.equal(true);
    await expectAccessible(app);
  });

  it('saves it with the version that was seen, and says so', async () => {
    const { requests, desk } = await open();
    await user.fill((await desk.findAllByLabelText('Nimi'))[0]!, 'Ilta');
    await desk.findByText('Tallentamattomia muutoksia');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await waitFor(() => expect(desk.queryByText('Tallentamattomia muutoksia')).to.equal(null));
    const [[name, body] = ['', undefined]] = changesIn(requests);
    expect(name).to.equal(`PUT ${path}`);
    expect(body).to.deep.equal({
      ...evening.body,
      texts: { ...evening.body.texts, fi: { ...evening.body.texts['fi'], title: 'Ilta' } },
    });
    expect(requests.find(({ method }) => method === 'PUT')?.headers.get('if-match')).to.equal('"1"');
  });

  it('says at once that signing up cannot close after the start, and sends nothing', async () => {
    const { app, requests, desk } = await open();
    await user.fill(await desk.findByLabelText('Ilmoittautuminen päättyy'), '2027-01-14T12:00');
    await desk.findByText('Ilmoittautumisen pitää päättyä viimeistään, kun tapahtuma alkaa.');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await waitFor(() => expect(focused() === desk.getByLabelText('Ilmoittautuminen päättyy')).to.equal(true));
    await desk.findByText('Yksi kohta vaatii korjausta.');
    await expectAccessible(app);
    expect(changesIn(requests)).to.deep.equal([]);
  });

  it('begins a new one, and leads to what is missing', async () => {
    const { app, requests, desk } = await openDesk(routes, '#/events/new');
    await desk.findByRole('heading', { name: 'Uusi tapahtuma' });
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Julkaise' }));
    await desk.findByText('4 kohtaa vaatii korjausta.');
    await waitFor(() => expect(focused() === desk.getByLabelText('Nimi')).to.equal(true));
    expect(changesIn(requests)).to.deep.equal([]);
  });

  it('adds a date and takes it away, with the focus where one goes on', async () => {
    const { desk } = await open();
    await user.click(await desk.findByRole('button', { name: 'Lisää kerta' }));
    await desk.findByRole('group', { name: '2. kerta' });
    await waitFor(() => expect(focused() === desk.getAllByLabelText('Päivä')[1]).to.equal(true));
    await user.click(desk.getByRole('button', { name: 'Poista 2. kerta' }));
    await waitFor(() => expect(focused() === desk.getByRole('button', { name: 'Lisää kerta' })).to.equal(true));
  });

  it('writes a question of the form in each language, with the focus where one goes on', async () => {
    const { app, box, requests, desk } = await open();
    await user.click(await desk.findByRole('button', { name: 'Lisää kysymys' }));
    const type = () => desk.getAllByLabelText('Miten vastataan').at(-1) as HTMLSelectElement;
    await waitFor(() => expect(focused() === type()).to.equal(true));
    await user.selectOptions(type(), 'one-of');
    const fill = async (label: string, text: string) => user.fill((await desk.findAllByLabelText(label)).at(-1) as HTMLInputElement, text);
    await fill('Kysymys (Suomi)', 'Mitä syöt?');
    await fill('1. vaihtoehto (Suomi)', 'Keittoa');
    await fill('2. vaihtoehto (Suomi)', 'Puuroa');
    await user.click(desk.getByRole('button', { name: 'Lisää vaihtoehto' }));
    await waitFor(() => expect(focused() === desk.getByLabelText('3. vaihtoehto (Suomi)')).to.equal(true));
    await user.click(desk.getByRole('button', { name: 'Poista 3. vaihtoehto' }));
    await waitFor(() => expect(focused() === desk.getByRole('button', { name: 'Lisää vaihtoehto' })).to.equal(true));
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await desk.findByText('3 kohtaa vaatii korjausta.');
    await waitFor(() => expect(focused() === desk.getAllByLabelText('Kysymys (Svenska)').at(-1)).to.equal(true));
    expect(changesIn(requests)).to.deep.equal([]);
    await expectAccessible(app);
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Siirrä 2. kysymys ylemmäs' }));
    await waitFor(() => expect(focused()?.textContent).to.equal('1. kysymys'));
    await user.click(desk.getByRole('button', { name: 'Poista 1. kysymys' }));
    await waitFor(() => expect(focused() === desk.getByRole('button', { name: 'Lisää kysymys' })).to.equal(true));
  });

  it('loses nothing typed when the connection breaks', async () => {
    const { app, desk } = await open({ [`PUT ${path}`]: () => Response.error() });
    await user.fill((await desk.findAllByLabelText('Nimi'))[0]!, 'Ilta');
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
    const { app, requests, desk } = await open({
      [`PUT ${path}`]: (asked: FakeRequest) =>
        asked.headers.get('if-match') === '"1"' ? problem(412, 'changed-meanwhile', { current: theirs, etag: '"2"' }) : stored(asked),
    });
    await user.fill((await desk.findAllByLabelText('Nimi'))[0]!, 'Ilta');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await desk.findByRole('heading', { name: 'Joku muu ehti muuttaa tätä' });
    desk.getByRole('row', { name: 'Paikkoja paikan päällä 20 40' });
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Tallenna silti oma muutokseni' }));
    await waitFor(() => expect(desk.queryByRole('heading', { name: 'Joku muu ehti muuttaa tätä' })).to.equal(null));
    expect(changesIn(requests).length).to.equal(2);
  });

  it('sends what was typed after the conflict with the change that is kept', async () => {
    const { requests, desk } = await open({
      [`PUT ${path}`]: (asked: FakeRequest) =>
        asked.headers.get('if-match') === '"1"' ? problem(412, 'changed-meanwhile', { current: evening, etag: '"2"' }) : stored(asked),
    });
    const name = () => desk.getAllByLabelText('Nimi')[0] as HTMLInputElement;
    await desk.findAllByLabelText('Nimi');
    await user.fill(name(), 'Ilta');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await desk.findByRole('heading', { name: 'Joku muu ehti muuttaa tätä' });
    await user.fill(name(), 'Aamu');
    await user.click(desk.getByRole('button', { name: 'Tallenna silti oma muutokseni' }));
    await desk.findByText('Tallennettu.');
    expect(name().value).to.equal('Aamu');
    expect(JSON.stringify(changesIn(requests).at(-1)?.[1])).to.include('Aamu');
  });

  it('fits 320 px', async () => {
    const { app, box, desk } = await open();
    await desk.findBySelector('sote-event-signup');
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
  });
});
