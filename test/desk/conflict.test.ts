/** Two people change one thing: what is announced says whose version stands. */
import { expect } from '@open-wc/testing';
import type { FakeRequest } from '../../stories/support/fake-endpoint.js';
import { announcements } from '../support/browser/accessibility.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { evening } from './event-samples.js';
import { path as eventPath, open as openEvent } from './event-routes.js';
import { CODES, makeFeedback, openDesk, OUTCOME, outcome, problem } from './support.js';

const takeTheirs = { name: 'Jätä oma muutokseni ja näytä uusi' };
const keepMine = { name: 'Tallenna silti oma muutokseni' };
const theirsTaken = 'Muutostasi ei tallennettu. Näet nyt uuden version.';

/** Refuses the first version, and takes the later ones unless somebody is quicker each time. */
const quicker =
  (theirs: object, stored: object = theirs, isAlways = false) =>
  ({ headers }: FakeRequest): Response =>
    isAlways || headers.get('if-match') === '"1"'
      ? problem(412, 'changed-meanwhile', { current: theirs, etag: '"2"' })
      : Response.json(stored, { headers: { etag: '"3"' } });

describe('A feedback that somebody else changed meanwhile', () => {
  const marks = `PUT /staff/feedback/${CODES[1]}/marks`;
  const theirs = makeFeedback(CODES[1], 'Hoitaja Maija auttoi.', { marks: ['thanks'] });

  const saveMark = async (answer: (asked: FakeRequest) => Response) => {
    const opened = await openDesk({ [marks]: answer });
    await user.click(await opened.desk.findByRole('button', { name: /^Hoitaja Maija/ }));
    await user.click(await opened.desk.findByLabelText('Ehdotus'));
    await user.click(opened.desk.getByRole('button', { name: 'Tallenna laji' }));
    await opened.desk.findByRole('button', takeTheirs);
    return opened;
  };

  it('is announced as not saved when their version is taken', async () => {
    const { desk } = await saveMark(quicker(theirs));
    await user.click(desk.getByRole('button', takeTheirs));
    await waitFor(() => expect(announcements()).to.include(theirsTaken));
    expect(announcements()).to.not.include('Tallennettu.');
    expect(desk.getByLabelText<HTMLInputElement>('Kiitos').checked).to.be.true;
    expect(focused() === desk.getByRole('heading', { name: 'Palaute', level: 1 })).to.be.true;
  });

  it('leads to the new conflict when somebody was quicker once more', async () => {
    const { desk } = await saveMark(quicker(theirs, theirs, true));
    await user.click(desk.getByRole('button', keepMine));
    await waitFor(() => expect(focused() === desk.getByRole('heading', { name: 'Joku muu ehti muuttaa tätä' })).to.be.true);
  });
});

describe('An outcome that somebody else changed meanwhile', () => {
  const theirs = { ...outcome, body: { ...outcome.body, saidCount: 9 } };

  const saveTitle = async () => {
    const opened = await openDesk({ [`GET ${OUTCOME}`]: outcome, [`PUT ${OUTCOME}`]: quicker(theirs) }, '#/outcomes/call-back');
    await user.fill(await opened.desk.findByLabelText('Otsikko'), 'Oma otsikko');
    await user.click(opened.desk.getByRole('button', { name: 'Tallenna luonnos' }));
    return opened;
  };

  it('is announced as not saved when their version is taken', async () => {
    const { desk } = await saveTitle();
    await user.click(await desk.findByRole('button', takeTheirs));
    await waitFor(() => expect(announcements()).to.include(theirsTaken));
    expect(desk.getByLabelText<HTMLInputElement>('Otsikko').value).to.equal('Takaisinsoitto');
  });

  it('is announced as saved when mine is kept', async () => {
    const { desk } = await saveTitle();
    await user.click(await desk.findByRole('button', keepMine));
    await waitFor(() => expect(announcements()).to.include('Tallennettu.'));
  });

  it('is announced as published when publishing it is kept', async () => {
    const published = { ...theirs, publishedAt: '2026-11-29T10:00:00.000Z' };
    const routes = { [`GET ${OUTCOME}`]: outcome, [`PUT ${OUTCOME}/publication`]: quicker(theirs, published) };
    const { desk } = await openDesk(routes, '#/outcomes/call-back');
    await desk.findByLabelText('Otsikko');
    await user.click(desk.getByRole('button', { name: 'Julkaise' }));
    await user.click(await desk.findByRole('button', keepMine));
    await waitFor(() => expect(announcements()).to.include('Tulos on julkaistu.'));
  });
});

describe('An event that somebody else changed meanwhile', () => {
  it('says that mine was not saved when their version is taken', async () => {
    const theirs = { ...evening, body: { ...evening.body, dates: [{ ...evening.body.dates[0], room: { capacity: 40 } }] } };
    const { desk } = await openEvent({ [`PUT ${eventPath}`]: quicker(theirs) });
    await user.fill((await desk.findAllByLabelText('Nimi'))[0] as HTMLInputElement, 'Ilta');
    await user.click(desk.getByRole('button', { name: 'Tallenna muutokset' }));
    await user.click(await desk.findByRole('button', takeTheirs));
    const said = await desk.findByText(theirsTaken);
    await waitFor(() => expect(focused() === said).to.be.true);
  });
});
