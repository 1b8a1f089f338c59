/** What is used at the desk can be seen and hit: nothing has the focus behind a bar that stays in view, and targets are 44 px high. */
import { expect } from '@open-wc/testing';
import { waitFor } from '../support/browser/queries.js';
import { focused, user } from '../support/browser/user.js';
import { open as openEvent } from './event-routes.js';
import { CODES, makeFeedback, openDesk } from './support.js';

/** The page of the desk has a style sheet of its own. */
const withPageStyles = async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch('/desk/desk.css')).text());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

/** Tabs through what is there, and names what is behind the bar. */
const hiddenBehind = async (bar: Element, count: number): Promise<readonly string[]> => {
  const hidden: string[] = [];
  for (let step = 0; step < count; step += 1) {
    await user.tab();
    const element = focused();
    if (!element || bar.contains(element)) continue;
    const { bottom } = element.getBoundingClientRect();
    const { top, bottom: end } = bar.getBoundingClientRect();
    if (bottom > top + 1 && bottom <= end + 200) hidden.push(`${element.localName}#${element.id}`);
  }
  return hidden;
};

describe('The bar with the buttons', () => {
  const before = document.adoptedStyleSheets;
  beforeEach(withPageStyles);
  afterEach(() => (document.adoptedStyleSheets = before));

  for (const width of ['100%', '320px']) {
    it(`never covers the field in which one writes at ${width}`, async () => {
      const { box, desk } = await openEvent();
      box.style.inlineSize = width;
      const bar = await desk.findBySelector('.actions.save');
      (await desk.findByRole('heading', { level: 1 })).focus();
      expect(await hiddenBehind(bar, 30)).to.deep.equal([]);
    });
  }

  it('never covers the feedback that one comes to', async () => {
    const items = Array.from({ length: 30 }, (_, place) =>
      makeFeedback(`${CODES[0].slice(0, -2)}${String(place + 10)}`, `Sanoja ${String(place)}`),
    );
    const { desk } = await openDesk({ 'GET /staff/feedback': { items } });
    await user.click(await desk.findByRole('checkbox', { name: 'Valitse: Sanoja 0' }));
    const bar = await desk.findBySelector('.bulk');
    expect(await hiddenBehind(bar, 40)).to.deep.equal([]);
  });
});

describe('The files of who has signed up', () => {
  it('are 44 px high to hit', async () => {
    const { desk } = await openEvent({}, '/signups');
    const link = await desk.findByRole('link', { name: 'Lataa taulukkona (CSV)' });
    await waitFor(() => expect(link.getBoundingClientRect().height).to.be.at.least(44));
  });
});
