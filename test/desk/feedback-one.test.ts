import { expect } from '@open-wc/testing';
import type { FakeRequest } from '../../stories/support/fake-endpoint.js';
import { initialWork, reduceWork } from '../../desk/src/feedback/work-state.js';
import { announcements, expectAccessible } from '../support/browser/accessibility.js';
import { json, pendingAnswer } from '../support/browser/endpoint.js';
import { overflowing } from '../support/browser/layout.js';
import { textOf, waitFor } from '../support/browser/queries.js';
import { user } from '../support/browser/user.js';
import { changesIn, CODES, makeFeedback, openDesk, problem } from './support.js';

const second = { name: /^Hoitaja Maija/ };

describe('One feedback at the desk', () => {
  const path = `/staff/feedback/${CODES[1]}`;
  const open = async (routes = {}) => {
    const opened = await openDesk(routes);
    await user.click(await opened.desk.findByRole('button', second));
    await opened.desk.findByRole('heading', { name: 'Palaute', level: 1 });
    await opened.desk.findByText('Mitä haluat kertoa?');
    return opened;
  };

  it('shows what the client will read before the status is saved', async () => {
    const { app, requests, box, desk } = await open({ [`POST ${path}/status`]: {} });
    await expectAccessible(app);
    await user.selectOptions(desk.getByLabelText('Tila'), 'closed');
    await user.selectOptions(desk.getByLabelText('Valmis teksti'), 'discussed-by-staff');
    await desk.findByText('Palautteesi on käsitelty. Se on mukana, kun palvelua kehitetään.');
    const sentence = desk.getByText(/^Palautteesi on käsitelty/);
    expect(textOf(sentence.parentElement!)).to.include('Työntekijät ovat keskustelleet palautteestasi yhdessä.');
    box.style.inlineSize = '320px';
    expect(overflowing(app)).to.deep.equal([]);
    await user.click(desk.getByRole('button', { name: 'Tallenna tila' }));
    await waitFor(() =>
      expect(changesIn(requests)).to.deep.equal([[`POST ${path}/status`, { status: 'closed', note: 'discussed-by-staff' }]]),
    );
    expect(requests.find(({ method }) => method === 'POST')?.headers.get('if-match')).to.equal('"1"');
  });

  it('shows the contact on request only', async () => {
    const contact = { name: 'Maija', way: 'call', value: '050 000 0000', basis: 'consent' };
    const { requests, desk } = await open({ [`GET ${path}/contact`]: contact });
    expect(desk.queryByText('050 000 0000')).to.equal(null);
    expect(requests.some(({ path: asked }) => asked.endsWith('/contact'))).to.be.false;
    await user.click(desk.getByRole('button', { name: 'Näytä yhteystieto' }));
    await desk.findByText('050 000 0000');
    await waitFor(() => expect(announcements()).to.include('Yhteystieto on näkyvissä.'));
    expect(announcements()).to.not.include('050 000 0000');
  });

  it('never shows a contact with another feedback than the one it was asked for', async () => {
    const [contact, third] = [pendingAnswer(), pendingAnswer()];
    const asked = makeFeedback(CODES[2], 'Hissi seisoo.', { contactWay: 'call' });
    const { requests, desk } = await open({
      [`GET ${path}/contact`]: () => contact.answer,
      [`GET /staff/feedback/${CODES[2]}`]: () => third.answer,
    });
    await user.click(desk.getByRole('button', { name: 'Näytä yhteystieto' }));
    await user.click(desk.getByRole('button', { name: 'Seuraava' }));
    await waitFor(() => expect(requests.at(-1)?.path).to.equal(`/staff/feedback/${CODES[2]}`));
    contact.respond(json({ name: 'Maija', way: 'call', value: '050 000 0000', basis: 'consent' }));
    third.respond(json(asked));
    await desk.findByText('Hissi seisoo.');
    expect(desk.queryByText('050 000 0000')).to.equal(null);
    expect(desk.getByRole<HTMLButtonElement>('button', { name: 'Näytä yhteystieto' }).disabled).to.be.false;
  });

  it('hides the contact that was shown when another feedback comes', () => {
    const contact = { stage: 'shown', value: { way: 'call', value: '050 000 0000', basis: 'consent' } } as const;
    const [one, other] = [makeFeedback(CODES[0], 'Yksi'), makeFeedback(CODES[1], 'Toinen')];
    const shown = reduceWork(reduceWork(initialWork, { type: 'shown', feedback: one }), { type: 'contact', reference: CODES[0], contact });
    expect(reduceWork(shown, { type: 'shown', feedback: one }).contact).to.equal(contact);
    expect(reduceWork(shown, { type: 'shown', feedback: other }).contact).to.deep.equal({ stage: 'hidden' });
  });

  it('stays with the next one when a change of the one before is answered late', async () => {
    const { answer, respond } = pendingAnswer();
    const { requests, desk } = await open({ [`PUT ${path}/marks`]: () => answer });
    await user.click(desk.getByLabelText('Kiitos'));
    await user.click(desk.getByRole('button', { name: 'Tallenna laji' }));
    await user.click(desk.getByRole('button', { name: 'Seuraava' }));
    const words = () => textOf(desk.getByRole('heading', { name: 'Mitä haluat kertoa?' }).parentElement!);
    await waitFor(() => expect(words()).to.include('Hissi'));
    respond(json(makeFeedback(CODES[1], 'Hoitaja Maija auttoi.', { marks: ['thanks'] })));
    await user.click(desk.getByLabelText('Ehdotus'));
    await desk.findByRole('button', { name: 'Tallenna laji' });
    expect(words()).to.include('Hissi');
    const lists = () => requests.filter(({ path: asked }) => asked === '/staff/feedback').length;
    expect(lists()).to.equal(1);
    await user.click(desk.getByRole('button', { name: '← Takaisin luetteloon' }));
    await waitFor(() => expect(lists()).to.equal(2));
  });

  it('shows its own questions when those of the one before come late', async () => {
    const { answer, respond } = pendingAnswer();
    const setOf = (id: string, text: string) => ({ id, version: '1', questions: [{ type: 'text', id: 'more', text }] });
    const asked = (reference: string, id: string) =>
      makeFeedback(reference, 'Hissi seisoo.', { questionSet: { id, version: '1', instrument: 'own' } });
    const { desk } = await openDesk({
      'GET /surveys/late': () => answer,
      'GET /surveys/early': setOf('early', 'Kysymys ajoissa'),
      [`GET ${path}`]: asked(CODES[1], 'late'),
      [`GET /staff/feedback/${CODES[2]}`]: asked(CODES[2], 'early'),
    });
    await user.click(await desk.findByRole('button', second));
    await desk.findByText('Hissi seisoo.');
    await user.click(desk.getByRole('button', { name: 'Seuraava' }));
    await desk.findByText('Kysymys ajoissa');
    respond(json(setOf('late', 'Kysymys myöhässä')));
    await user.click(desk.getByLabelText('Ehdotus'));
    await desk.findByRole('button', { name: 'Tallenna laji' });
    desk.getByText('Kysymys ajoissa');
  });

  it('blacks out what is selected by keyboard, after a preview', async () => {
    const { app, requests, desk } = await open({ [`POST ${path}/redactions`]: makeFeedback(CODES[1], 'Hoitaja █████ auttoi') });
    await user.click(desk.getByRole('button', { name: 'Peitä osa tekstistä' }));
    const text = await desk.findByLabelText<HTMLTextAreaElement>('Asiakkaan teksti');
    await desk.findByText('040 123 4567');
    await expectAccessible(app);
    text.focus();
    text.setSelectionRange(8, 13);
    await user.click(desk.getByRole('button', { name: 'Peitä valittu kohta' }));
    await desk.findByText('Hoitaja █████ auttoi, soita ████████████.');
    desk.getByText(/Peittämistä ei voi perua/);
    await user.click(desk.getByRole('button', { name: 'Peitä lopullisesti' }));
    await desk.findByText('Hoitaja █████ auttoi');
    const spans = [
      { start: 8, end: 13 },
      { start: 28, end: 40 },
    ];
    expect(changesIn(requests)).to.deep.equal([[`POST ${path}/redactions`, { pointer: '/answers/1/value', spans }]]);
  });

  it('shows what somebody else changed meanwhile, and overwrites nothing unasked', async () => {
    const theirs = makeFeedback(CODES[1], 'Hoitaja Maija auttoi, soita 040 123 4567.', { status: 'closed', marks: ['thanks'] });
    let version = 1;
    const { app, requests, desk } = await open({
      [`PUT ${path}/marks`]: ({ headers }: { headers: Headers }) =>
        headers.get('if-match') === '"2"'
          ? Response.json(theirs, { headers: { etag: '"3"' } })
          : problem(412, 'changed-meanwhile', { current: theirs, etag: `"${++version}"` }),
    });
    await user.click(desk.getByLabelText('Ehdotus'));
    await user.click(desk.getByRole('button', { name: 'Tallenna laji' }));
    await desk.findByRole('heading', { name: 'Joku muu ehti muuttaa tätä' });
    desk.getByRole('row', { name: 'Tila Uusi Käsitelty' });
    await expectAccessible(app);
    await user.click(desk.getByRole('button', { name: 'Tallenna silti oma muutokseni' }));
    await waitFor(() => expect(desk.queryByRole('heading', { name: 'Joku muu ehti muuttaa tätä' })).to.equal(null));
    expect(changesIn(requests).map(([name]) => name)).to.deep.equal([`PUT ${path}/marks`, `PUT ${path}/marks`]);
  });

  it('reads the feedback back after a status that was kept against the change of somebody else', async () => {
    const theirs = makeFeedback(CODES[1], 'Hoitaja auttoi.', { marks: ['thanks'] });
    const { desk } = await open({
      [`POST ${path}/status`]: ({ headers }: FakeRequest) =>
        headers.get('if-match') === '"2"' ? Response.json({}) : problem(412, 'changed-meanwhile', { current: theirs, etag: '"2"' }),
    });
    await user.click(desk.getByRole('button', { name: 'Tallenna tila' }));
    await user.click(await desk.findByRole('button', { name: 'Tallenna silti oma muutokseni' }));
    await waitFor(() => expect(desk.queryByRole('heading', { name: 'Joku muu ehti muuttaa tätä' })).to.equal(null));
    await waitFor(() => expect(desk.getByRole<HTMLButtonElement>('button', { name: 'Tallenna tila' }).disabled).to.be.false);
    expect(textOf(desk.getByRole('heading', { name: 'Mitä haluat kertoa?' }).parentElement!)).to.include('Hoitaja Maija');
  });
});
