import { user } from '../support/browser/user.js';
import { openDesk } from './support.js';

describe('A theme that an outcome brought', () => {
  it('is offered for the next outcome', async () => {
    const outcome = {
      id: 'call-back',
      status: 'planned',
      updatedAt: '2026-11-20T10:00:00.000Z',
      linked: 0,
      better: { yes: 0, partly: 0, no: 0 },
      references: [],
      history: [],
      body: {
        status: 'planned',
        unit: { id: 'keskusta', names: { fi: 'Keskustan terveysasema' } },
        themes: [],
        texts: { fi: { title: 'Takaisinsoitto', said: 'Soittoa sai odottaa.', responsible: 'Osastonhoitaja' } },
      },
    };
    const units = [{ id: 'keskusta', names: { fi: 'Keskustan terveysasema' } }];
    const themes: object[] = [];
    const { desk } = await openDesk(
      {
        'GET /staff/names': () => Response.json({ units, themes }),
        'GET /staff/outcomes/call-back': outcome,
        'PUT /staff/outcomes/call-back/publication': () => {
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
