import { user } from '../support/browser/user.js';
import { open } from './event-routes.js';
import { notice } from './event-samples.js';

describe('Whom to tell, over several pages', () => {
  it('goes on with the next ones when the last of a page is told', async () => {
    let isTold = false;
    const { desk } = await open(
      {
        'GET /staff/notices': () =>
          Response.json(isTold ? { items: [{ ...notice, id: '99', name: 'Viimeinen Esimerkki' }] } : { items: [notice], nextCursor: '7' }),
        [`POST /staff/notices/${notice.id}/told`]: () => {
          isTold = true;
          return Response.json({});
        },
      },
      '/notices',
    );
    await user.click(await desk.findByRole('button', { name: /^Merkitse kerrotuksi/ }));
    await desk.findByRole('button', { name: 'Merkitse kerrotuksi: Viimeinen Esimerkki' });
  });
});
