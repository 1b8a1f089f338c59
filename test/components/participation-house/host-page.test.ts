import { expect, html, waitUntil } from '@open-wc/testing';
import { kiosk } from '../../../components/shared/kiosk/kiosk.js';
import { ENDPOINT } from '../../../stories/support/fake-endpoint.js';
import { expectAccessible } from '../../support/browser/accessibility.js';
import { fakeEndpoint } from '../feedback-prompt/endpoint.js';
import { buttonOf, openHouse, openLevels, press, TAG, textOf, whole } from './support.js';

const jsonFile = (content: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));

/** What the console was warned of meanwhile. */
const warningsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const { warn } = console;
  const found: string[] = [];
  console.warn = (text: string) => found.push(text);
  try {
    await work();
    return found;
  } finally {
    console.warn = warn;
  }
};

const event = (title: string, starts: string) => ({
  ...{ id: title, kind: 'panel', level: 'dialogue', title, description: '…', status: 'scheduled', place: { name: 'Kirjasto' } },
  dates: [{ id: '1', starts, ends: starts, status: 'scheduled' }],
});

describe(`<${TAG}> in a host page`, () => {
  it('takes the organisation’s own names and texts by `src`, and leaves the rest as it is', async () => {
    const src = jsonFile({
      title: 'Vaikuta meillä',
      levels: {
        feedback: {
          name: 'Kerro meille',
          what: 'Luemme <b>kaiken</b>.',
          examples: [{ name: 'Palauteseinä' }],
          more: ['Palautepäivä on maanantai.'],
          links: [
            { label: 'Palautesivu', href: '/palaute' },
            { label: 'Paha', href: 'javascript:alert(1)' },
          ],
        },
      },
    });
    const widget = await openHouse(html`<sote-participation-house src=${src} open-levels="feedback"></sote-participation-house>`);
    await whole(widget);
    expect(widget.shadowRoot!.querySelector('h2')!.textContent).to.equal('Vaikuta meillä');
    expect(buttonOf(widget, 'feedback').textContent).to.contain('Kerro meille');
    expect(buttonOf(widget, 'dialogue').textContent).to.contain('Keskustelu');
    const text = textOf(widget, 'feedback');
    expect(text.textContent).to.contain('Luemme <b>kaiken</b>.').and.contain('Palauteseinä').and.contain('Palautepäivä on maanantai.');
    expect(text.textContent).to.contain('Jos haluat vastauksen, pyydä sitä.').and.not.contain('Palautelomake');
    const links = [...text.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal([new URL('/palaute', location.href).href]);
  });

  it('stands with its own texts when `src` is broken, and tells the web team what', async () => {
    const broken = jsonFile({ levels: { feedback: { how: 'ei lista' }, cellar: {} } });
    for (const [src, expected] of [
      [broken, /levels\.feedback\.how.*levels\.cellar/],
      ['blob:nothing', /could not be fetched/],
    ] as const) {
      const warnings = await warningsOf(async () => {
        const widget = await openHouse(html`<sote-participation-house src=${src} open-levels="feedback"></sote-participation-house>`);
        await whole(widget);
        expect(textOf(widget, 'feedback').textContent).to.contain('Palautelomake');
      });
      expect(warnings.join(' ')).to.match(expected);
    }
  });

  it('puts a slot in the place of a level’s text, or below it', async () => {
    const widget = await openHouse(
      html`<sote-participation-house open-levels="feedback dialogue" multiple>
        <p slot="level-feedback">Oma tekstimme.</p>
        <p slot="level-dialogue-more">Raati kokoontuu torstaisin.</p>
      </sote-participation-house>`,
    );
    await whole(widget);
    const isSeen = (selector: string) => widget.querySelector(selector)!.getClientRects().length > 0;
    const isTextSeen = (level: 'feedback' | 'dialogue') => textOf(widget, level).querySelector('li')!.getClientRects().length > 0;
    expect([isSeen('[slot=level-feedback]'), isTextSeen('feedback')]).to.deep.equal([true, false]);
    expect([isSeen('[slot=level-dialogue-more]'), isTextSeen('dialogue')]).to.deep.equal([true, true]);
    await expectAccessible(widget);
  });

  it('shows the coming events of a level, asked for when it is opened', async () => {
    const page = {
      items: [event('Asiakasraati', '2099-01-12T17:00:00+02:00'), event('Mennyt', '2020-01-12T17:00:00+02:00'), { broken: true }],
    };
    const calls = fakeEndpoint(Response.json(page));
    const widget = await openHouse(html`<sote-participation-house endpoint="${ENDPOINT}/"></sote-participation-house>`);
    await press(widget, 'dialogue');
    await waitUntil(() => textOf(widget, 'dialogue').querySelector('[part="events"]'), 'events should come', { timeout: 5000 });
    const events = textOf(widget, 'dialogue').querySelector('[part="events"]')!;
    expect(events.textContent).to.contain('Asiakasraati').and.contain('12. tammikuuta 2099 klo 17.00, Kirjasto').and.not.contain('Mennyt');
    await press(widget, 'dialogue');
    await press(widget, 'dialogue');
    expect(calls.map(({ url }) => url.slice(ENDPOINT.length))).to.deep.equal(['/events?lang=fi&level=dialogue&limit=3']);
    await expectAccessible(widget);
  });

  it('asks for the coming events again on a page that stays open, and keeps them when they cannot be had', async () => {
    const page = (...items: unknown[]) => Response.json({ items });
    const calls = fakeEndpoint(
      page(event('Raati', '2099-01-12T17:00:00+02:00')),
      page(event('Uusi', '2099-01-13T17:00:00+02:00')),
      new Response('', { status: 503 }),
    );
    const widget = await openHouse(html`<sote-participation-house endpoint=${ENDPOINT}></sote-participation-house>`);
    await press(widget, 'dialogue');
    const says = (text: string) => waitUntil(() => textOf(widget, 'dialogue').textContent.includes(text), text, { timeout: 5000 });
    await says('Raati');
    const { now } = Date;
    const seen = (hours: number) => {
      Date.now = () => now() + hours * 3_600_000;
      document.dispatchEvent(new Event('visibilitychange'));
      Date.now = now;
    };
    seen(1);
    await says('Uusi');
    seen(3);
    await waitUntil(() => calls.length === 3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await says('Uusi');
  });

  it('says nothing of events when there is no answer, no endpoint or none to come', async () => {
    for (const answer of [
      'lost',
      Response.json({ items: [] }),
      new Response('<html>', { status: 200 }),
      new Response('', { status: 503 }),
    ] as const) {
      const calls = fakeEndpoint(answer);
      const widget = await openHouse(html`<sote-participation-house endpoint=${ENDPOINT}></sote-participation-house>`);
      await press(widget, 'strategy');
      await waitUntil(() => calls.length === 1, 'should ask', { timeout: 5000 });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(textOf(widget, 'strategy').querySelector('[part="events"]')).to.equal(null);
    }
    const calls = fakeEndpoint();
    await press(await openHouse(), 'strategy');
    expect(calls.length).to.equal(0);
  });

  it('lets settings come from the page around it, and hides the print button on a public device', async () => {
    const named = () => [...widget.shadowRoot!.querySelectorAll('.tools button')].map(({ textContent }) => textContent.trim());
    let widget = await openHouse();
    expect(named()).to.deep.equal(['Avaa kaikki', 'Tulosta talo']);
    widget = await openHouse(
      html`<div data-sote-kiosk data-sote-heading-level="3"><sote-participation-house></sote-participation-house></div>`,
    );
    expect(named()).to.deep.equal(['Avaa kaikki']);
    expect(widget.shadowRoot!.querySelector('h3') !== null).to.equal(true);
    expect(widget.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('4');
  });

  it('takes every heading level from 1 to 5, with the headings inside one deeper each, as far as there are levels', async () => {
    for (const level of [1, 5, 6]) {
      const widget = await openHouse(
        html`<sote-participation-house heading-level=${level} open-levels="feedback"></sote-participation-house>`,
      );
      await whole(widget);
      const first = Math.min(level, 5);
      expect(widget.shadowRoot!.querySelector(`h${String(first)}.title`) !== null).to.equal(true);
      const levels = [...widget.shadowRoot!.querySelectorAll('[role=heading]')].map((heading) =>
        Number(heading.getAttribute('aria-level')),
      );
      expect([...new Set(levels)].sort()).to.deep.equal([...new Set([first + 1, Math.min(6, first + 2)])]);
    }
  });

  it('takes its settings as properties, as a framework sets them', async () => {
    const calls = fakeEndpoint(Response.json({ items: [event('Asiakasraati', '2099-01-12T17:00:00+02:00')] }));
    const widget = await openHouse(
      html`<sote-participation-house
        .endpoint=${`${ENDPOINT}/`}
        .kiosk=${true}
        .headingLevel=${3}
        .openLevels=${'dialogue'}
      ></sote-participation-house>`,
    );
    await waitUntil(() => calls.length === 1, 'should ask for events', { timeout: 5000 });
    expect(calls[0]!.url).to.contain(`${ENDPOINT}/events?`);
    expect(widget.shadowRoot!.querySelector('h3') !== null).to.equal(true);
    expect(widget.shadowRoot!.textContent).to.not.contain('Tulosta talo');
    widget.kiosk = false;
    await widget.updateComplete;
    expect(widget.shadowRoot!.textContent).to.contain('Tulosta talo');
  });

  it('reads “false” as off and an empty text as absent, as frameworks and publishing systems write them', async () => {
    const widget = await openHouse(
      html`<sote-participation-house multiple="false" kiosk="false" src="" endpoint=" " heading-level=""></sote-participation-house>`,
    );
    await press(widget, 'feedback');
    await press(widget, 'dialogue');
    expect(openLevels(widget)).to.deep.equal(['dialogue']);
    expect(widget.shadowRoot!.querySelector('h2') !== null).to.equal(true);
    expect(widget.shadowRoot!.textContent).to.contain('Tulosta talo');
  });

  it('asks for events once the page has said where the endpoint is', async () => {
    const calls = fakeEndpoint(Response.json({ items: [] }));
    const widget = await openHouse(html`<sote-participation-house open-levels="dialogue"></sote-participation-house>`);
    await whole(widget);
    expect(calls.length).to.equal(0);
    widget.endpoint = ENDPOINT;
    await waitUntil(() => calls.length === 1, 'should ask for events', { timeout: 5000 });
  });

  it('leaves nothing of one person’s thoughts to the next one at a shared screen', async () => {
    const widget = await openHouse(html`<sote-participation-house kiosk open-levels="strategy"></sote-participation-house>`);
    await whole(widget);
    await press(widget, 'feedback');
    const field = () => textOf(widget, 'feedback').querySelector<HTMLTextAreaElement>('textarea');
    await waitUntil(() => field()?.getAttribute('autocomplete') === 'off' && field()?.getAttribute('spellcheck') === 'false', 'guarded', {
      timeout: 5000,
    });
    field()!.value = 'Salainen ajatus';
    field()!.dispatchEvent(new Event('input'));
    await widget.updateComplete;
    await kiosk.clear();
    await waitUntil(() => openLevels(widget).join() === 'strategy', 'the page’s own level is open again');
    await press(widget, 'feedback');
    expect(field()!.value + widget.shadowRoot!.textContent).to.not.contain('Salainen');
  });
});
