import { expect } from '@open-wc/testing';
import type { FakeRequest } from '../../stories/support/fake-endpoint.js';
import { keepSetting, readSetting } from '../../desk/src/shared/settings.js';
import { announcements, expectAccessible } from '../support/browser/accessibility.js';
import { overflowing } from '../support/browser/layout.js';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { CODES, changesIn, makeFeedback, openDesk, problem, session, signedOut } from './support.js';

/** Signed out until the token is given. */
const withToken = (): Record<string, (asked: { body: unknown }) => Response> => {
  let isIn = false;
  return {
    'GET /staff/session': () => (isIn ? Response.json(session) : signedOut()),
    'POST /staff/session': ({ body }) => {
      isIn = (body as { token: string }).token === 'oikea';
      return isIn ? Response.json(session) : signedOut();
    },
  };
};

describe('Signing in at the desk', () => {
  it('tells that a token is wrong, keeps it, and lets in with the right one', async () => {
    const { app, requests, desk } = await openDesk(withToken());
    const field = await desk.findByLabelText<HTMLInputElement>('Oma tunnuksesi');
    await expectAccessible(app);
    await user.type(field, 'väärä{Enter}');
    await desk.findByText(/Tunnus ei kelpaa/);
    expect(field.value).to.equal('väärä');
    expect(focused() === field).to.equal(true);
    await expectAccessible(app);
    await user.fill(field, 'oikea');
    await user.keyboard('{Enter}');
    await desk.findByRole('heading', { name: 'Palautteet' });
    expect(requests.filter(({ method }) => method === 'POST').every(({ headers }) => headers.get('x-requested-with') === 'sote-desk')).to.be
      .true;
  });

  it('says once that the sign-on of the organisation led nowhere', async () => {
    const play = { 'GET /staff/session': () => problem(401, 'about:blank', { signInWays: ['openid', 'token'] }) };
    const { app, desk } = await openDesk(play, `${location.pathname}?sign-in=refused#/feedback`);
    await desk.findByText('Organisaation tunnuksella ei päässyt työpöydälle. Pyydä oikeutta pääkäyttäjältä.');
    expect(location.search).to.equal('');
    await expectAccessible(app);
  });

  it('speaks Swedish and English as well', async () => {
    const { desk } = await openDesk(withToken());
    await desk.findByRole('heading', { name: 'Kirjaudu työpöydälle' });
    await user.click(desk.getByRole('button', { name: 'Svenska' }));
    await desk.findByRole('heading', { name: 'Logga in på skrivbordet' });
    expect(document.documentElement.lang).to.equal('sv');
    await user.click(desk.getByRole('button', { name: 'English' }));
    await desk.findByRole('heading', { name: 'Sign in to the desk' });
  });

  it('opens where the browser keeps no settings, and follows the choices all the same', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const { desk } = await openDesk();
      await desk.findByRole('table');
      await user.click(desk.getByRole('button', { name: 'English' }));
      await desk.findByRole('heading', { name: 'Feedback', level: 1 });
      expect(readSetting('sote-desk.language')).to.equal('en');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
      keepSetting('sote-desk.language', null);
    }
  });

  it('shows the frame at 320 px without scrolling sideways', async () => {
    const { app, box, desk } = await openDesk();
    box.style.inlineSize = '320px';
    await desk.findByRole('table');
    expect(overflowing(app)).to.deep.equal([]);
  });
});

describe('A session that ends in the middle of work', () => {
  it('asks to sign in in place, sends what waited, and loses nothing that was chosen', async () => {
    let isExpired = false;
    const { app, requests, desk } = await openDesk({
      'POST /staff/session': () => {
        isExpired = false;
        return Response.json(session);
      },
      [`PUT /staff/feedback/${CODES[0]}/marks`]: () =>
        isExpired ? signedOut() : Response.json(makeFeedback(CODES[0], 'Soittoa sai odottaa.')),
    });
    await user.click(await desk.findByRole('button', { name: /^Soittoa sai odottaa/ }));
    const mark = await desk.findByLabelText<HTMLInputElement>('Kiitos');
    await user.click(mark);
    isExpired = true;
    await user.click(desk.getByRole('button', { name: 'Tallenna laji' }));
    const dialog = await desk.findByRole('dialog', { name: 'Istuntosi päättyi' });
    expect(mark.checkVisibility(), 'what was open is out of sight').to.be.false;
    await expectAccessible(app);
    await user.type(await desk.findByLabelText('Oma tunnuksesi'), 'oikea{Enter}');
    await waitFor(() => expect(dialog.checkVisibility()).to.be.false);
    await waitFor(() =>
      expect(changesIn(requests).map(([name]) => name)).to.deep.equal([
        `PUT /staff/feedback/${CODES[0]}/marks`,
        'POST /staff/session',
        `PUT /staff/feedback/${CODES[0]}/marks`,
      ]),
    );
  });

  const marks = `/staff/feedback/${CODES[0]}/marks`;
  const onlyOnce = [`PUT ${marks}`, 'POST /staff/session'];

  /** Saves a mark as Aino after the session has ended; whose token is given next is signed in. */
  const saveTooLate = async (next: object) => {
    let isExpired = false;
    const opened = await openDesk({
      'POST /staff/session': () => {
        isExpired = false;
        return Response.json(next);
      },
      'DELETE /staff/session': () => new Response(null, { status: 204 }),
      [`PUT ${marks}`]: () => (isExpired ? signedOut() : Response.json(makeFeedback(CODES[0], 'Soittoa sai odottaa.'))),
    });
    await user.click(await opened.desk.findByRole('button', { name: /^Soittoa sai odottaa/ }));
    await user.click(await opened.desk.findByLabelText('Kiitos'));
    isExpired = true;
    await user.click(opened.desk.getByRole('button', { name: 'Tallenna laji' }));
    await opened.desk.findByRole('dialog', { name: 'Istuntosi päättyi' });
    return opened;
  };

  it('sends nothing that waited in the name of somebody else who signs in', async () => {
    const veikko = { ...session, staff: { ...session.staff, id: 'veikko', name: 'Veikko Esimerkki' } };
    const { requests, desk } = await saveTooLate(veikko);
    await user.type(await desk.findByLabelText('Oma tunnuksesi'), 'oikea{Enter}');
    await desk.findByRole('button', { name: 'Veikko Esimerkki' });
    await desk.findByLabelText('Kiitos');
    expect(changesIn(requests).map(([name]) => name)).to.deep.equal(onlyOnce);
  });

  it('forgets what waited when one stops and discards it', async () => {
    const { requests, desk } = await saveTooLate(session);
    await user.click(desk.getByRole('button', { name: 'Lopeta ja hylkää kirjoittamani' }));
    await desk.findByText('Olet kirjautunut ulos.');
    await user.type(await desk.findByLabelText('Oma tunnuksesi'), 'oikea{Enter}');
    await desk.findByLabelText('Kiitos');
    expect(changesIn(requests).map(([name]) => name)).to.deep.equal([`PUT ${marks}`, 'DELETE /staff/session', 'POST /staff/session']);
  });

  it('says when signing out did not succeed, stays signed in, and tries again', async () => {
    let isOffline = true;
    const { app, requests, desk } = await openDesk({
      'DELETE /staff/session': () => (isOffline ? Response.error() : new Response(null, { status: 204 })),
    });
    await user.click(await desk.findByRole('button', { name: 'Aino Esimerkki' }));
    await user.click(await desk.findByRole('button', { name: 'Kirjaudu ulos' }));
    await desk.findByText(/Uloskirjautuminen ei onnistunut: olet yhä kirjautuneena/);
    desk.getByRole('heading', { name: 'Palautteet' });
    await user.click(await desk.findByRole('button', { name: 'Aino Esimerkki' }));
    await expectAccessible(app);
    isOffline = false;
    await user.click(desk.getByRole('button', { name: 'Yritä uudelleen' }));
    await desk.findByText('Olet kirjautunut ulos.');
    expect(changesIn(requests).length).to.equal(2);
  });

  it('leaves nothing that was announced to whoever comes by', async () => {
    let isExpired = false;
    const saved = () => (isExpired ? signedOut() : Response.json(makeFeedback(CODES[0], 'Soittoa sai odottaa.', { marks: ['thanks'] })));
    const { desk } = await openDesk({ [`PUT ${marks}`]: saved });
    await user.click(await desk.findByRole('button', { name: /^Soittoa sai odottaa/ }));
    await user.click(await desk.findByLabelText('Kiitos'));
    await user.click(desk.getByRole('button', { name: 'Tallenna laji' }));
    await waitFor(() => expect(announcements()).to.include('Tallennettu.'));
    isExpired = true;
    await user.click(desk.getByLabelText('Ehdotus'));
    await user.click(await desk.findByRole('button', { name: 'Tallenna laji' }));
    await desk.findByRole('dialog', { name: 'Istuntosi päättyi' });
    expect(announcements()).to.not.include('Tallennettu.');
  });

  it('signs out everywhere', async () => {
    const { requests, desk } = await openDesk({ 'DELETE /staff/sessions': new Response(null, { status: 204 }) });
    await user.click(await desk.findByRole('button', { name: 'Aino Esimerkki' }));
    await user.click(await desk.findByRole('button', { name: 'Kirjaudu ulos kaikilta laitteilta' }));
    await desk.findByText('Olet kirjautunut ulos.');
    expect(changesIn(requests)).to.deep.equal([['DELETE /staff/sessions', undefined]]);
  });
});

describe('A session that is about to end', () => {
  const MINUTE = 60_000;
  const { now } = Date;
  const { setInterval } = window;
  let passed = 0;
  let end = 0;
  let peeks = 0;
  let tick = () => {};

  /** The clock stands still until the test moves it, and the desk looks at it when the test says so. */
  beforeEach(() => {
    // `Date` knows whole seconds.
    const start = Math.floor(now() / 1000) * 1000;
    passed = 0;
    peeks = 0;
    Date.now = () => start + passed;
    window.setInterval = ((run: () => void, pause: number) =>
      pause === 5000 ? ((tick = run), 0) : setInterval(run, pause)) as typeof window.setInterval;
  });
  afterEach(() => {
    Date.now = now;
    window.setInterval = setInterval;
  });

  let lastEnd = Infinity;
  let ahead = 0;
  const endpointNow = () => Date.now() + ahead * MINUTE;
  const used = () => (end = Math.min(lastEnd, endpointNow() + session.idleMinutes * MINUTE));
  /**
   * @param hours after which the session ends whatever is done
   * @param minutes how far the clock of the endpoint is ahead of the device's
   */
  const openIdle = async (hours = Infinity, minutes = 0) => {
    ahead = minutes;
    lastEnd = endpointNow() + hours * 60 * MINUTE;
    const ask = ({ query }: FakeRequest) => {
      if (String(query).includes('peek')) peeks += 1;
      else used();
      const headers = { date: new Date(endpointNow()).toUTCString() };
      return endpointNow() < end ? Response.json({ ...session, endsAt: new Date(end).toISOString() }, { headers }) : signedOut();
    };
    used();
    const opened = await openDesk({ 'GET /staff/session': ask });
    await opened.desk.findByRole('table');
    return opened;
  };
  const wait = (minutes: number) => {
    passed += minutes * MINUTE;
    tick();
  };
  const soon = { name: 'Istuntosi päättyy pian' };

  it('is asked about each time, however long one has worked', async () => {
    const { desk } = await openIdle();
    for (let time = 0; time < 8; time += 1) {
      wait(29);
      await desk.findByRole('dialog', soon);
      await user.click(desk.getByRole('button', { name: 'Jatka työtä' }));
      await waitFor(() => expect(desk.queryByRole('dialog', soon)).to.equal(null));
    }
    wait(29);
    await desk.findByRole('dialog', soon);
    wait(1);
    await desk.findByRole('dialog', { name: 'Istuntosi päättyi' });
  });

  it('is asked about once where it ends whatever is done, and then ends', async () => {
    const { desk } = await openIdle(0.5);
    wait(29);
    await user.click(await desk.findByRole('button', { name: 'Jatka työtä' }));
    await waitFor(() => expect(desk.queryByRole('dialog', soon)).to.equal(null));
    wait(0.5);
    await waitFor(() => expect(peeks, 'before the first warning, and since').to.equal(2));
    expect(desk.queryByRole('dialog', soon)).to.equal(null);
    wait(0.5);
    await desk.findByRole('dialog', { name: 'Istuntosi päättyi' });
  });

  it('is that of the endpoint, also where the clock of the device is wrong', async () => {
    const { desk } = await openIdle(Infinity, -40);
    wait(1);
    await waitFor(() => expect(desk.queryByRole('dialog')).to.equal(null));
    wait(28);
    await desk.findByRole('dialog', soon);
  });

  it('is asked about no longer when the same person goes on in another tab', async () => {
    const { desk } = await openIdle();
    wait(29);
    await desk.findByRole('dialog', soon);
    used();
    wait(1);
    await waitFor(() => expect(desk.queryByRole('dialog', soon)).to.equal(null));
    expect(desk.queryByRole('dialog', { name: 'Istuntosi päättyi' })).to.equal(null);
    desk.getByRole('heading', { name: 'Palautteet' });
  });
});
