import { expect, waitUntil } from '@open-wc/testing';
import { expectAccessible, expectAccessibleName } from '../../support/browser/accessibility.js';
import { screen } from '../../support/browser/queries.js';
import { done, many, partly, refused, reviewed } from '../../support/fixtures/outcomes.js';
import { all, answer, appears, ENDPOINT, focused, open, shown, textOf } from './support.js';

describe('<sote-you-said-we-did>', () => {
  it('shows each status with what it promises, in an order that reads without the look', async () => {
    const element = await shown([done('a'), refused('b'), partly('c'), reviewed('d')]);
    expect(all(element, '.card')).to.have.lengthOf(4);
    const card = textOf(element, '[data-id="b"]');
    expect(card).to.match(
      /Vastaanotto auki.*Emme tee.*Sanoit.*Miksi emme.*lääkäreitä.*Kysy lisää: Asiakaspalvelu.*Asiasta vastaa: \u2068Vastaanoton tiimi\u2069/,
    );
    expect(textOf(element, '[data-id="a"]')).to.contain('Teimme').and.to.contain('3. lokakuuta 2026').and.to.contain('12 palautetta');
    expect(all(element, '.counts button').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.include('Emme tee 1');
    await expectAccessibleName(screen.getBySelector('[data-id="b"] h3'), 'Vastaanotto auki myös lauantaisin', 'heading');
    await expectAccessible(element);
  });

  it('leaves out and counts what is broken or tells less than its status promises', async () => {
    const { did: _, ...empty } = done('x') as { did?: unknown };
    const element = await shown([
      done('a'),
      empty,
      { ...refused('y'), reason: '  ' },
      null,
      { ...done('z'), updatedAt: '2026-02-31' },
      done('a'),
    ]);
    expect(all(element, '.card')).to.have.lengthOf(1);
    const left = await appears(element, '[part="left-out"]');
    expect(left.textContent).to.contain('5 asiaa puuttuu');
  });

  it('shows text as text, in its own language and direction', async () => {
    const title = '<img src=x onerror=alert(1)>\u202Ejavascript:alert(1)';
    const element = await shown([done('a', { title, language: 'sv' })]);
    expect(all(element, 'img')).to.have.lengthOf(0);
    expect(textOf(element, '[data-id="a"] h3')).to.equal(title);
    expect(all(element, '[data-id="a"] .said span')[0]?.lang).to.equal('sv');
  });

  it('shows more below and moves the focus to the first new card', async () => {
    const element = await shown(many(25));
    const button = await appears(element, '[data-act="more"]');
    button.focus();
    button.click();
    await waitUntil(() => all(element, '.card').length === 20);
    await waitUntil(() => focused(element)?.closest('.card') === all(element, '.card')[10], 'the first new card has the focus');
    await expectAccessible(element);
  });

  it('explains a status one press away, with the dated steps', async () => {
    const element = await shown([done('a')]);
    const status = all(element, '.status')[0]!;
    status.click();
    const steps = await appears(element, '.history');
    expect(steps.textContent).to.contain('1. syyskuuta 2026').and.to.contain('Saapunut');
    expect(textOf(element, '.card .in')).to.contain('Muutos on tehty.');
    expect(status.getAttribute('aria-expanded')).to.equal('true');
    await expectAccessibleName(screen.getBySelector('.status'), 'Asian vaiheet', 'button');
    await expectAccessible(element);
  });

  it('narrows by the form, announces how many, and goes to the result', async () => {
    const element = await shown([done('a'), refused('b'), reviewed('c')]);
    (await appears(element, '[data-act="find"]')).click();
    const status = await appears<HTMLSelectElement>(element, '#find-status');
    status.value = 'will-not-do';
    status.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => all(element, '.card').length === 1);
    expect(all(element, '.card')[0]?.dataset['id']).to.equal('b');
    await waitUntil(() => document.querySelector('[data-sote-announcer="polite"]')?.textContent.includes('Asioita: 1'));
    await expectAccessible(element);
  });

  it('shows by each number what it counts, keeps the focus there, and says how many', async () => {
    const element = await shown([done('a'), refused('b'), reviewed('c'), partly('d')]);
    const button = (name: string) => all(element, '.counts button').find(({ textContent }) => textContent.includes(name))!;
    const names = all(element, '.counts [aria-pressed]').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(names).to.deep.equal(['Kaikki asiat 4', 'Tehty 2', 'Emme tee 1', 'Työn alla 1', 'Saapunut 0']);
    button('Tehty').focus();
    button('Tehty').click();
    await waitUntil(() => all(element, '.card').length === 2);
    expect(all(element, '.card').map(({ dataset }) => dataset['id'])).to.have.members(['a', 'd']);
    expect(button('Tehty').getAttribute('aria-pressed')).to.equal('true');
    expect(button('Kaikki').textContent).to.contain('4');
    await waitUntil(() => document.querySelector('[data-sote-announcer="polite"]')?.textContent.includes('Asioita: 2'));
    expect(focused(element) === button('Tehty')).to.equal(true);
    await expectAccessible(element);
    button('Saapunut').click();
    await appears(element, '[part="none"]');
    button('Saapunut').click();
    await waitUntil(() => all(element, '.card').length === 4, 'pressed again, it shows all');
  });

  it('offers all cards again where more narrows the board than a number, and goes to the result', async () => {
    const element = await shown([done('a'), refused('b', { themes: [{ id: 'hours', label: 'Aukiolo' }] })]);
    (await appears(element, '[data-act="find"]')).click();
    const theme = await appears<HTMLSelectElement>(element, '#find-theme');
    theme.value = 'hours';
    theme.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => all(element, '.card').length === 1);
    expect(textOf(element, '.counts')).to.match(/Kaikki asiat 1.*Tehty 0.*Emme tee 1/);
    (await appears(element, '[data-act="all"]')).click();
    await waitUntil(() => all(element, '.card').length === 2);
    expect(focused(element) === all(element, '.result')[0]).to.equal(true);
  });

  it('keeps the last good cards when the endpoint fails, and says from when they are', async () => {
    let isUp = true;
    answer(() => (isUp ? Response.json({ items: [done('a')], counts: { done: 1 }, waiting: { count: 0 } }) : undefined));
    const element = await open(undefined, { endpoint: ENDPOINT });
    await appears(element, '.card');
    isUp = false;
    element.unit = 'keskusta';
    const stale = await appears(element, '[part="stale"]');
    expect(stale.textContent).to.match(/Nämä tiedot on haettu .*klo/);
    expect(all(element, '.card')).to.have.lengthOf(1);
    await expectAccessible(element);
  });

  it('says that it is still reading, since when and by when', async () => {
    answer(() => Response.json({ items: [], counts: {}, waiting: { count: 9, since: '2026-11-01', readBy: '2026-12-05' } }));
    const element = await open(undefined, { endpoint: ENDPOINT });
    const early = await appears(element, '[part="early"]');
    expect(early.textContent).to.contain('9').and.to.contain('1. marraskuuta 2026').and.to.contain('5. joulukuuta 2026');
    await expectAccessible(element);
  });

  it('sends the answer about the card that it is about, also where a slash stands in its id', async () => {
    const paths: string[] = [];
    answer((url) => {
      if (!url.pathname.endsWith('/answer')) return Response.json({ items: [done('2026/12')], counts: { done: 1 }, waiting: { count: 0 } });
      paths.push(url.pathname);
      return Response.json({ receivedAt: '2026-11-22T10:00:00Z' }, { status: 201 });
    });
    const element = await open(undefined, { endpoint: ENDPOINT });
    (await appears(element, '[data-act="ask"]')).click();
    (await appears(element, '[data-act="partly"]')).click();
    await waitUntil(() => paths.length === 1);
    expect(paths[0]).to.match(/\/outcomes\/2026%2F12\/answer$/);
  });

  it('asks once whether it is better now, with one key, and thanks in place', async () => {
    const bodies: unknown[] = [];
    answer((url, { key, body }) => {
      if (!url.pathname.endsWith('/answer')) return Response.json({ items: [done('a')], counts: { done: 1 }, waiting: { count: 0 } });
      bodies.push([body, key.length]);
      return Response.json({ receivedAt: '2026-11-22T10:00:00Z' }, { status: 201 });
    });
    const element = await open(undefined, { endpoint: ENDPOINT });
    let sent = 0;
    element.addEventListener('sote-outcome-answer-sent', () => (sent += 1));
    (await appears(element, '[data-act="ask"]')).click();
    const partlyButton = await appears(element, '[data-act="partly"]');
    await expectAccessible(element);
    partlyButton.click();
    partlyButton.click();
    await waitUntil(() => textOf(element, '[data-answer]').includes('Kiitos'));
    expect(bodies).to.deep.equal([[{ better: 'partly' }, 36]]);
    expect(sent).to.equal(1);
    expect(focused(element)?.hasAttribute('data-answer')).to.equal(true);
  });
});
