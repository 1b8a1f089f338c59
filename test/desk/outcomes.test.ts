import { expect } from '@open-wc/testing';
import type { FakeRequest } from '../../stories/support/fake-endpoint.js';
import { expectAccessible } from '../support/browser/accessibility.js';
import { json, pendingAnswer } from '../support/browser/endpoint.js';
import { overflowing } from '../support/browser/layout.js';
import { textOf, waitFor, within } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { changesIn, CODES, makeFeedback, openDesk, problem, session } from './support.js';

const outcome = {
  id: 'call-back',
  status: 'done',
  updatedAt: '2026-11-20T10:00:00.000Z',
  linked: 1,
  better: { yes: 12, partly: 5, no: 3 },
  references: [CODES[0]],
  history: [],
  body: {
    status: 'done',
    unit: { id: 'keskusta', names: { fi: 'Keskustan terveysasema' } },
    themes: [],
    texts: {
      fi: {
        title: 'Takaisinsoitolle on kellonaika',
        said: 'Soittoa sai odottaa.',
        responsible: 'Osastonhoitaja',
        did: { summary: 'Kerromme tunnin.', where: 'Ajanvaraus', when: '2026-09-08' },
      },
    },
  },
};
const path = '/staff/outcomes/call-back';
const suggestions = { items: [{ feedback: makeFeedback(CODES[1], 'Odotin soittoa.'), words: ['soitto'], sameUnit: true }] };
const routes = {
  [`GET ${path}`]: outcome,
  [`GET ${path}/suggestions`]: suggestions,
  [`PUT ${path}`]: ({ body }: FakeRequest) => Response.json({ ...outcome, body }, { headers: { etag: '"2"' } }),
  [`PUT ${path}/publication`]: () => Response.json({ ...outcome, publishedAt: '2026-11-29T10:00:00.000Z' }),
  [`PUT /staff/feedback/${CODES[1]}/outcome`]: {},
};

describe('Writing an outcome at the desk', () => {
  it('shows the card of the board as it is typed, and publishes it', async () => {
    const { requests, desk } = await openDesk(routes, '#/outcomes/call-back');
    const card = () => textOf(desk.getByRole('article'));
    await waitFor(() => expect(card()).to.include('Kerromme tunnin.'));
    await user.fill(desk.getByLabelText('Mitä teimme'), 'Soitamme sovitulla tunnilla.');
    await waitFor(() => expect(card()).to.include('Soitamme sovitulla tunnilla.'));
    await user.click(desk.getByRole('button', { name: 'Julkaise' }));
    await desk.findByText('Julkaistu');
    expect(changesIn(requests).map(([name]) => name)).to.deep.equal([`PUT ${path}`, `PUT ${path}/publication`]);
    expect(requests.find(({ method }) => method === 'PUT')?.headers.get('if-match')).to.equal('"1"');
  });

  it('shows the card again after a language that is not complete', async () => {
    const { desk } = await openDesk(routes, '#/outcomes/call-back');
    const card = () => textOf(desk.getByRole('article'));
    await waitFor(() => expect(card()).to.include('Kerromme tunnin.'));
    await user.click(desk.getByRole('checkbox', { name: 'Svenska' }));
    const tab = async (name: string) => {
      const buttons = await desk.findAllByRole('button', { name });
      // The desk's own language has such a button too, above.
      return buttons.at(-1)!;
    };
    await user.click(await tab('Svenska'));
    await desk.findByText(/Kortti näkyy tässä/);
    await user.click(await tab('Suomi'));
    await waitFor(() => expect(card()).to.include('Kerromme tunnin.'));
  });

  it('fits 320 px beside its card', async () => {
    const { app, box, desk } = await openDesk(routes, '#/outcomes/call-back');
    await desk.findByRole('article');
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
    await expectAccessible(app);
  });

  it('begins a new one empty', async () => {
    const { desk } = await openDesk(routes, '#/outcomes/new');
    await desk.findByRole('heading', { name: 'Uusi tulos' });
    desk.getByText(/Kortti näkyy tässä/);
  });

  it('takes a unit and a theme that the organisation did not have yet', async () => {
    const { requests, desk } = await openDesk(routes, '#/outcomes/call-back');
    await user.type(await desk.findByLabelText('Yksikkö, joka ei ole luettelossa'), 'Äitiysneuvola{Enter}');
    await waitFor(() => expect(desk.getByLabelText<HTMLSelectElement>('Yksikkö').value).to.equal('aitiysneuvola'));
    await user.type(desk.getByLabelText('Uusi aihe'), 'Pysäköinti{Enter}');
    await desk.findByRole('checkbox', { name: 'Pysäköinti', checked: true });
    await user.click(desk.getByRole('button', { name: 'Tallenna luonnos' }));
    await waitFor(() => expect(changesIn(requests).length).to.equal(1));
    expect(changesIn(requests)[0]?.[1]).to.deep.include({
      unit: { id: 'aitiysneuvola', names: { fi: 'Äitiysneuvola' } },
      themes: [{ id: 'pysakointi', labels: { fi: 'Pysäköinti' } }],
    });
  });

  it('leads to what is missing before anything is sent', async () => {
    const { app, requests, desk } = await openDesk(routes, '#/outcomes/call-back');
    await user.selectOptions(await desk.findByLabelText('Tila'), 'partly-done');
    await user.click(desk.getByRole('button', { name: 'Tallenna luonnos' }));
    await desk.findByText('2 kohtaa puuttuu.');
    await waitFor(() => expect(focused() === desk.getByLabelText('Miksi emme, tai miksi vain osittain')).to.equal(true));
    await expectAccessible(app);
    expect(changesIn(requests)).to.deep.equal([]);
  });

  describe('when somebody else was quicker', () => {
    const theirs = { ...outcome, body: { ...outcome.body, saidCount: 9 } };
    const conflict = () => problem(412, 'changed-meanwhile', { current: theirs, etag: '"2"' });
    const save = ({ body, headers }: FakeRequest) => (headers.get('if-match') === '"1"' ? conflict() : Response.json({ ...outcome, body }));
    const keepMine = { name: 'Tallenna silti oma muutokseni' };

    it('sends what was typed since with the change that is kept', async () => {
      const { requests, desk } = await openDesk({ ...routes, [`PUT ${path}`]: save }, '#/outcomes/call-back');
      await user.fill(await desk.findByLabelText('Otsikko'), 'Ensimmäinen');
      await user.click(desk.getByRole('button', { name: 'Tallenna luonnos' }));
      await desk.findByRole('heading', { name: 'Joku muu ehti muuttaa tätä' });
      await user.fill(desk.getByLabelText('Otsikko'), 'Toinen');
      await user.click(desk.getByRole('button', keepMine));
      await waitFor(() => expect(desk.queryByText('Tallentamattomia muutoksia')).to.equal(null));
      expect(desk.getByLabelText<HTMLInputElement>('Otsikko').value).to.equal('Toinen');
      expect(JSON.stringify(changesIn(requests).at(-1)?.[1])).to.include('Toinen');
    });

    it('keeps what is typed while the kept change is sent', async () => {
      const { answer, respond } = pendingAnswer();
      const late = (asked: FakeRequest) => (asked.headers.get('if-match') === '"1"' ? conflict() : answer);
      const { requests, desk } = await openDesk({ ...routes, [`PUT ${path}`]: late }, '#/outcomes/call-back');
      await user.fill(await desk.findByLabelText('Otsikko'), 'Ensimmäinen');
      await user.click(desk.getByRole('button', { name: 'Tallenna luonnos' }));
      await user.click(await desk.findByRole('button', keepMine));
      await waitFor(() => expect(changesIn(requests).length).to.equal(2));
      await user.fill(desk.getByLabelText('Otsikko'), 'Toinen');
      respond(json({ ...outcome, body: changesIn(requests).at(-1)?.[1] }));
      await waitFor(() => expect(desk.getByRole<HTMLButtonElement>('button', { name: 'Tallenna luonnos' }).disabled).to.be.false);
      expect(desk.getByLabelText<HTMLInputElement>('Otsikko').value).to.equal('Toinen');
      desk.getByText('Tallentamattomia muutoksia');
    });
  });

  it('links what it suggests, and keeps what is typed', async () => {
    const { requests, desk } = await openDesk(routes, '#/outcomes/call-back');
    const title = await desk.findByLabelText<HTMLInputElement>('Otsikko');
    await desk.findByRole('article');
    await user.fill(title, 'Uusi otsikko');
    await waitFor(() => expect(textOf(desk.getByRole('article'))).to.include('Uusi otsikko'));
    await user.click(desk.getByRole('button', { name: 'Ehdota palautteita' }));
    await user.click(await desk.findByRole('button', { name: 'Liitä' }));
    await waitFor(() => expect(changesIn(requests)).to.deep.equal([[`PUT /staff/feedback/${CODES[1]}/outcome`, { outcome: 'call-back' }]]));
    await waitFor(() => expect(desk.getByLabelText<HTMLInputElement>('Otsikko').value).to.equal('Uusi otsikko'));
  });
});

describe('Linking a feedback to an outcome at the desk', () => {
  it('says why it was refused, and a broken connection only when it broke', async () => {
    let answer = () => problem(403, 'about:blank');
    const { app, desk } = await openDesk(
      { ...routes, [`PUT /staff/feedback/${CODES[1]}/outcome`]: () => answer() },
      '#/outcomes/call-back',
    );
    await desk.findByRole('article');
    await user.click(desk.getByRole('button', { name: 'Ehdota palautteita' }));
    await user.click(await desk.findByRole('button', { name: 'Liitä' }));
    await desk.findByText('Sinulla ei ole oikeutta tähän.');
    expect(desk.queryByText(/Yhteys katkesi/)).to.equal(null);
    await expectAccessible(app);
    answer = () => Response.error();
    await user.click(desk.getByRole('button', { name: 'Liitä' }));
    await desk.findByText(/Yhteys katkesi/);
  });
});

describe('Entering forms at the desk', () => {
  it('takes one after another by keyboard alone', async () => {
    const stored = { reference: CODES[2], receivedAt: '2026-11-20T09:00:00.000Z' };
    const { app, requests, desk } = await openDesk({ 'POST /staff/feedback': () => Response.json(stored, { status: 201 }) }, '#/paper');
    (await desk.findByLabelText('Kysymyssarja')).focus();
    await user.keyboard('visit{Enter}');
    const faces = within(await desk.findByRole('group', { name: '1. Miten käynti sujui?' })).getAllByRole('radio');
    await waitFor(() => expect(faces.some((face) => face === focused())).to.equal(true));
    await user.keyboard('4{Enter}2{Enter}');
    await waitFor(() => expect(focused() === desk.getByLabelText('3. Mitä haluat kertoa?')).to.equal(true));
    await user.keyboard('Hissi oli rikki.');
    await expectAccessible(app);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await desk.findByText(/Tallennettu 1/);
    const [[name, body] = ['', undefined]] = changesIn(requests);
    expect(name).to.equal('POST /staff/feedback');
    expect(body).to.deep.include({
      answers: [
        { question: 'how', value: 2 },
        { question: 'know', value: 'no' },
        { question: 'more', value: 'Hissi oli rikki.' },
      ],
      channel: 'paper',
    });
    await waitFor(() => expect((focused() as HTMLInputElement).type).to.equal('radio'));
    expect(desk.queryAllByRole('radio', { checked: true }).length).to.equal(0);
  });
});

describe('A form that is being stored', () => {
  const send = async (answer: Promise<Response>) => {
    const opened = await openDesk({ 'POST /staff/feedback': () => answer }, '#/paper');
    (await opened.desk.findByLabelText('Kysymyssarja')).focus();
    await user.keyboard('visit{Enter}');
    const field = await opened.desk.findByLabelText<HTMLTextAreaElement>('3. Mitä haluat kertoa?');
    await user.type(field, 'Hissi oli rikki.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(changesIn(opened.requests).length).to.equal(1));
    await user.keyboard(' Taas.');
    return { ...opened, field };
  };

  it('takes no letter that would be wiped with it', async () => {
    const { answer, respond } = pendingAnswer();
    const { desk, field } = await send(answer);
    expect(field.value).to.equal('Hissi oli rikki.');
    respond(json({ reference: CODES[2], receivedAt: '2026-11-20T09:00:00.000Z' }, 201));
    await desk.findByText(/Tallennettu 1/);
    await waitFor(() => expect(field.value).to.equal(''));
  });

  it('goes on where one was when it could not be stored', async () => {
    const { answer, respond } = pendingAnswer();
    const { desk, field } = await send(answer);
    respond(new Response(null, { status: 502 }));
    await desk.findByText(/Yhteys katkesi/);
    await waitFor(() => expect(focused() === field).to.equal(true));
    await user.keyboard(' Taas.');
    expect(field.value).to.equal('Hissi oli rikki. Taas.');
  });
});

describe('Figures and the audit at the desk', () => {
  const figure = {
    unit: 'keskusta',
    period: '2026-11',
    received: 40,
    read: 38,
    answered: null,
    inOutcome: 8,
    daysToFirstStep: 1.5,
    daysToReply: null,
    hidden: true,
  };

  const signups = { unit: 'kotihoito', hidden: false };
  const figures = {
    'GET /staff/figures': { items: [figure] },
    'GET /staff/signup-figures': {
      items: [
        { ...signups, period: '2026-11', signups: null, hidden: true },
        { ...signups, period: '2026-10', signups: 12 },
      ],
    },
  };

  it('are a picture with its table, and hide small numbers', async () => {
    const { app, box, desk } = await openDesk(figures, '#/figures');
    await desk.findByRole('img', { name: /Palautteet kuukausittain/ });
    desk.getByRole('row', { name: '11/2026 40 38 alle 5 8 1,5 –' });
    desk.getByRole('img', { name: /Ilmoittautumiset kuukausittain: Kotihoito/ });
    desk.getByRole('row', { name: '10/2026 12' });
    desk.getByRole('row', { name: '11/2026 alle 5' });
    expect(desk.getByRole('link', { name: /Tapahtumiin ilmoittautuneet/ }).getAttribute('href')).to.include('/signup-figures.csv?from=');
    await expectAccessible(app);
    box.style.inlineSize = '320px';
    expect(app.getBoundingClientRect().width).to.be.at.most(320);
  });

  it('are narrowed by staff of one unit to theirs alone', async () => {
    const nurse = { ...session, staff: { ...session.staff, units: ['kotihoito'] } };
    const { desk } = await openDesk({ ...figures, 'GET /staff/session': nurse }, '#/figures');
    const unit = await desk.findByLabelText<HTMLSelectElement>('Yksikkö');
    await waitFor(() => expect([...unit.options].map(({ text }) => text)).to.deep.equal(['Kaikki', 'Kotihoito']));
  });

  it('shows an administrator who did what', async () => {
    const line = {
      at: '2026-11-28T10:00:00.000Z',
      actor: 'aino',
      action: 'set-status',
      subject: 'feedback 17',
      change: { to: 'read', from: 'received', note: null, separator: 'read' },
    };
    const administrator = { ...session, staff: { ...session.staff, role: 'administrator' } };
    const { app, desk } = await openDesk({ 'GET /staff/session': administrator, 'GET /staff/audit': { items: [line] } }, '#/audit');
    await desk.findByText('nyt: Luettu; ennen: Uusi; erotin: read');
    desk.getByText('Vaihtoi tilan');
    desk.getByText('Palaute 17');
    await expectAccessible(app);
  });
});
