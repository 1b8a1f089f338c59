import { expect } from '@open-wc/testing';
import '../../../components/event-signup/event-signup.js';
import { fakeEndpoint, json } from '../../support/browser/endpoint.js';
import { overflowing } from '../../support/browser/layout.js';
import { emulateMedia } from '../../support/browser/media.js';
import { insideBox } from '../../support/browser/mount.js';
import { screen } from '../../support/browser/queries.js';
import { user } from '../../support/browser/user.js';
import { evening, eventSignup, panel, series } from './support.js';

/** The states with the longest words that there are, in Finnish. */
const over = { ...evening, id: 'ohi', signup: { mode: 'open', closes: '2020-01-01T12:00:00Z' } };
const later = { ...evening, id: 'myohemmin', signup: { mode: 'open', opens: '2040-11-25T12:00:00Z' } };

const openIn = async (width: number): Promise<HTMLElement> => {
  fakeEndpoint({ 'GET /events': json({ items: [evening, series, panel, over, later] }) });
  const box = await insideBox(width, eventSignup());
  await screen.findByRole('button', { name: `Lue ja ilmoittaudu: ${series.title}` });
  return box;
};

const expectReflow = async (box: HTMLElement): Promise<void> => {
  expect(overflowing(box), 'list').to.deep.equal([]);
  await user.click(screen.getByRole('button', { name: `Lue ja ilmoittaudu: ${series.title}` }));
  const [signUp] = await screen.findAllByRole('button', { name: 'Ilmoittaudu' });
  expect(overflowing(box), 'event').to.deep.equal([]);
  await user.click(signUp!);
  await screen.findByRole('button', { name: 'Lähetä ilmoittautuminen' });
  expect(overflowing(box), 'form').to.deep.equal([]);
};

describe('<sote-event-signup> layout', () => {
  for (const width of [1000, 320, 256]) {
    it(`reflows in a box of ${String(width)} px: list, event and form`, async () => {
      await expectReflow(await openIn(width));
    });
  }

  for (const width of [366, 224])
    it(`has room for text of twice the size in a box of ${String(width)} px: list, event and form`, async () => {
      const box = await openIn(width);
      screen.getBySelector('sote-event-signup').style.setProperty('--sote-font-size', '36px');
      await expectReflow(box);
    });

  it('draws its signs in the visitor’s own colours where they are forced', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) return this.skip();
    await openIn(1000);
    const status = screen.getByText('Vapaita paikkoja: 8');
    const sign = status.parentElement!.querySelector('svg')!;
    expect(getComputedStyle(sign).color).to.equal(getComputedStyle(status).color);
  });
});
