import { user } from '../support/browser/user.js';
import { openDesk, OUTCOME, outcome } from './support.js';

describe('A theme that an outcome brought', () => {
  it('is offered for the next outcome', async () => {
    const units = [{ id: 'keskusta', names: { fi: 'Keskustan terveysasema' } }];
    const themes: object[] = [];
    const { desk } = await openDesk(
      {
        'GET /staff/names': () => Response.json({ units, themes }),
        [`GET ${OUTCOME}`]: outcome,
        [`PUT ${OUTCOME}/publication`]: () => {
          themes.push({ id: 'phone', labels: { fi: 'Puhelinpalvelu' } });
          return Response.json({ ...outcome, publishedAt: '2026-11-29T10:00:00.000Z' });
        },
      },
      '#/outcomes/call-back',
    );
    await desk.findByLabelText('Otsikko');
    await user.click(desk.getByRole('button', { name: 'Julkaise' }));
    await desk.findByText('Julkaistu');
    await user.click(desk.getByRole('button', { name: /Takaisin luetteloon/ }));
    await user.click(await desk.findByRole('button', { name: 'Uusi tulos' }));
    await desk.findByRole('checkbox', { name: 'Puhelinpalvelu' });
  });
});
