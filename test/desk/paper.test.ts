import { expect } from '@open-wc/testing';
import { json } from '../support/browser/endpoint.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { openDesk, problem } from './support.js';

describe('Beginning to enter forms', () => {
  /** Each with a set of its own: one that has come is asked for once in a page. */
  const begin = async (name: string, answer: () => Response) => {
    const opened = await openDesk({ [`GET /surveys/${name}`]: answer }, '#/paper');
    (await opened.desk.findByLabelText('Kysymyssarja')).focus();
    await user.keyboard(`${name}{Enter}`);
    return opened;
  };

  it('does not blame the name of the set when the connection broke', async () => {
    const questions = [{ type: 'text', id: 'more', text: 'Mitä haluat kertoa?' }];
    const set = { id: 'oma', version: '1', language: 'fi', instrument: 'own', title: 'Oma', questions };
    let answer = () => Response.error();
    const { desk } = await begin('oma', () => answer());
    await desk.findByText('Kysymyssarjaa ei saatu haettua. Yritä uudelleen.');
    await waitFor(() => expect(focused() === desk.getByLabelText('Kysymyssarja')).to.be.true);
    answer = () => json(set);
    await user.keyboard('{Enter}');
    await desk.findByLabelText('1. Mitä haluat kertoa?');
  });

  it('says when there is no such set', async () => {
    const { desk } = await begin('outo', () => problem(404, 'not-found'));
    await desk.findByText('Tällaista kysymyssarjaa ei ole. Tarkista lomakkeen alareunasta.');
  });
});
