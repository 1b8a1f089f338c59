/**
 * Every setting of every widget takes effect in each way in which a page or a framework sets it: as an attribute, as a property before and after
 * the element is defined, and as `data-sote-…` around it.
 */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../components/event-signup/event-signup.js';
import '../../components/feedback-prompt/feedback-prompt.js';
import '../../components/participation-house/participation-house.js';
import { kiosk } from '../../components/shared/kiosk/kiosk.js';
import '../../components/you-said-we-did/you-said-we-did.js';
import { feedbackReceipt } from '../../stories/support/sample/feedback.js';
import { ownReference, ownToken } from '../../stories/support/sample/signups.js';
import { ENDPOINT, fakeEndpoint } from '../support/browser/endpoint.js';
import { elementsIn } from '../support/browser/flat-tree.js';
import { waitFor } from '../support/browser/queries.js';

interface Setting {
  /** As the attribute is written. */
  readonly name: string;
  /** `true` for what is on or off. */
  readonly value: string | number | true;
  /** What the widget needs besides. */
  readonly besides?: Readonly<Record<string, string>>;
  /** JSON inside the element. */
  readonly data?: unknown;
  /** The page's address, from its `?` on. */
  readonly address?: string;
  /** What a person does first; it may find nothing yet, and is tried again. */
  readonly act?: (widget: LitElement) => void;
  /** Whether the setting shows. */
  readonly shows: (widget: LitElement) => boolean;
}

const find = (widget: Element, selector: string): HTMLElement | undefined =>
  elementsIn(widget).find((element) => element.matches(selector));
const has =
  (selector: string) =>
  (widget: Element): boolean =>
    find(widget, selector) !== undefined;
const says =
  (text: string) =>
  (widget: Element): boolean =>
    elementsIn(widget).some((element) => element.textContent.includes(text));
/** Once, and not before it is there. */
const press = (selector: string) => {
  const pressed = new WeakSet<Element>();
  return (widget: Element): void => {
    const found = find(widget, selector);
    if (!found || pressed.has(widget)) return;
    pressed.add(widget);
    found.click();
  };
};

let requested: readonly { readonly url: string }[] = [];
const asks = (part: string) => (): boolean => requested.some(({ url }) => url.includes(part));

let sent: { channel?: string; context?: { unit?: string } } | undefined;
/** Chooses a face and sends; the page's listener keeps the answer from leaving. */
const answer = (widget: LitElement): void => {
  widget.addEventListener('sote-feedback-send', (event) => {
    event.preventDefault();
    sent = (event as CustomEvent<{ payload: typeof sent }>).detail.payload;
  });
  const face = find(widget, 'input[type="radio"]');
  if (face instanceof HTMLInputElement && !face.checked) face.click();
  find(widget, '[part="send"]')?.click();
};

/** Chooses a face and sends; the page's listener gives the receipt. */
const answerWell = (widget: LitElement): void => {
  widget.addEventListener('sote-feedback-send', (event) => event.detail.respondWith(Promise.resolve(feedbackReceipt)), { once: true });
  press('input[type="radio"]')(widget);
  find(widget, '[part="send"]')?.click();
};

const OPENER = 'settings-opener';
const touch = (widget: LitElement): void => void widget.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
/** Longer than any other shared screen of the tests waits. */
const IDLE = 9000;
const waitsLong = (): boolean => kiosk.secondsLeft > IDLE;

const shared = (start: Readonly<Record<string, string>> = {}): readonly Setting[] => [
  { name: 'heading-level', value: 4, besides: start, shows: has('h4.title') },
  { name: 'languages', value: 'fi sv', besides: start, shows: has('[part="languages"] [lang="sv"]') },
  { name: 'kiosk', value: true, besides: { ...start, 'kiosk-idle': String(IDLE) }, act: touch, shows: waitsLong },
  { name: 'kiosk-idle', value: IDLE, besides: { ...start, kiosk: '' }, act: touch, shows: waitsLong },
];

const form = { endpoint: ENDPOINT, 'event-id': 'evening' };

const settings: Readonly<Record<string, readonly Setting[]>> = {
  'sote-feedback-prompt': [
    ...shared(),
    { name: 'endpoint', value: ENDPOINT, besides: { 'question-set': 'sample-home-care' }, shows: asks('/surveys/sample-home-care') },
    { name: 'organisation', value: 'Esimerkkilän alue', shows: says('Esimerkkilän alue') },
    { name: 'reader', value: 'kotihoidon esihenkilö', shows: says('kotihoidon esihenkilö') },
    { name: 'privacy-url', value: '/tietosuoja-oma', act: press('[part="notice"] summary'), shows: has('a[href$="/tietosuoja-oma"]') },
    { name: 'keep-days', value: 30, act: press('[part="notice"] summary'), shows: says('Poistamme vastauksesi viimeistään') },
    { name: 'question-set', value: 'service', shows: says('Kerro, miten palvelu toimii') },
    { name: 'mode', value: 'compact', shows: has('[part="compact"]') },
    {
      name: 'for',
      value: OPENER,
      besides: { mode: 'dialog' },
      act: () => document.getElementById(OPENER)?.click(),
      shows: has('dialog[open]'),
    },
    { name: 'one-at-a-time', value: true, shows: has('[part="progress"]') },
    { name: 'closed', value: true, shows: says('Tähän kyselyyn ei voi enää vastata') },
    { name: 'replies', value: 'none', shows: says('Emme vastaa palautteeseen henkilökohtaisesti') },
    { name: 'reply-days', value: 7, act: press('#q-_reply'), shows: says('Vastaamme sinulle viimeistään') },
    { name: 'results-url', value: '/tulokset-oma', act: answerWell, shows: has('[part="receipt"] a[href$="/tulokset-oma"]') },
    { name: 'care-unaffected', value: true, shows: says('Vastaus ei vaikuta hoitoosi') },
    { name: 'return-address', value: 'Esimerkkikatu 1', shows: has('[part="paper"]') },
    { name: 'about', value: 'accessibility', shows: says('Kerro saavutettavuudesta') },
    { name: 'unit', value: 'keskusta', act: answer, shows: () => sent?.context?.unit === 'keskusta' },
    { name: 'unit-name', value: 'Keskustan terveysasema', shows: says('Keskustan terveysasema') },
    { name: 'service', value: 'Kotihoito', shows: says('Kotihoito') },
    {
      name: 'keep-draft',
      value: 'tab',
      act: press('input[type="radio"]'),
      shows: () => Object.keys(sessionStorage).some((key) => key.startsWith('sote-osallisuus:draft')),
    },
    {
      name: 'outbox',
      value: 'device',
      besides: { endpoint: ENDPOINT },
      act: (widget) => {
        press('input[type="radio"]')(widget);
        if (!find(widget, '[part="unsure"], #status:not([hidden])')) find(widget, '[part="send"]')?.click();
      },
      shows: has('[part="keep"]'),
    },
    { name: 'view', value: 'follow-up', shows: has('sote-follow-up') },
  ],
  'sote-you-said-we-did': [
    ...shared({ endpoint: ENDPOINT }),
    { name: 'endpoint', value: ENDPOINT, shows: has('[part="card"]') },
    { name: 'src', value: `${ENDPOINT}/outcomes`, shows: has('[part="card"]') },
    { name: 'unit', value: 'keskusta', besides: { endpoint: ENDPOINT }, shows: asks('unit=keskusta') },
    { name: 'theme', value: 'waiting', besides: { endpoint: ENDPOINT }, shows: asks('theme=waiting') },
    { name: 'level', value: 'dialogue', besides: { endpoint: ENDPOINT }, shows: asks('level=dialogue') },
    { name: 'status', value: 'done', besides: { endpoint: ENDPOINT }, shows: asks('status=done') },
    { name: 'sort', value: 'oldest', besides: { endpoint: ENDPOINT }, shows: asks('sort=oldest') },
    { name: 'page-size', value: 3, besides: { endpoint: ENDPOINT }, shows: asks('limit=3') },
    {
      name: 'sync-url',
      value: true,
      besides: { endpoint: ENDPOINT },
      address: '?sote-status=done',
      shows: asks('status=done'),
    },
  ],
  'sote-participation-house': [
    ...shared(),
    { name: 'endpoint', value: ENDPOINT, besides: { 'open-levels': 'dialogue' }, shows: asks('/events') },
    { name: 'src', value: 'data:application/json,{"title":"Oma talo"}', shows: says('Oma talo') },
    { name: 'open-levels', value: 'dialogue', shows: has('[aria-expanded="true"][data-level="dialogue"]') },
    {
      name: 'multiple',
      value: true,
      besides: { 'open-levels': 'dialogue' },
      act: press('button[data-level="feedback"]:not([aria-expanded="true"])'),
      shows: (widget) => ['dialogue', 'feedback'].every((level) => has(`[aria-expanded="true"][data-level="${level}"]`)(widget)),
    },
    { name: 'view', value: 'direction', shows: has('[part="direction"]') },
    { name: 'audience', value: 'staff', besides: { 'open-levels': 'dialogue' }, shows: says('työntekij') },
    {
      name: 'sync-url',
      value: true,
      act: press('button[data-level="feedback"]'),
      shows: () => location.search.includes('sote-level'),
    },
  ],
  'sote-event-signup': [
    ...shared({ endpoint: ENDPOINT }),
    { name: 'endpoint', value: ENDPOINT, shows: has('[part="event"]') },
    { name: 'src', value: `${ENDPOINT}/events`, shows: has('[part="event"]') },
    { name: 'event-id', value: 'evening', besides: { endpoint: ENDPOINT }, shows: asks('/events/evening') },
    { name: 'kind', value: 'panel', besides: { endpoint: ENDPOINT }, shows: asks('kind=panel') },
    { name: 'level', value: 'dialogue', besides: { endpoint: ENDPOINT }, shows: asks('level=dialogue') },
    { name: 'token', value: `${ownReference}.${ownToken}`, besides: { endpoint: ENDPOINT }, shows: asks(`/signups/${ownReference}`) },
    { name: 'one-at-a-time', value: true, besides: form, act: press('[part="signup"]'), shows: says('Vaihe 1') },
    { name: 'organisation', value: 'Esimerkkilän alue', besides: form, act: press('[part="signup"]'), shows: says('Esimerkkilän alue') },
    {
      name: 'reader',
      value: 'osallisuuskoordinaattori',
      besides: form,
      act: press('[part="signup"]'),
      shows: says('osallisuuskoordinaattori'),
    },
    {
      name: 'privacy-url',
      value: '/tietosuoja-oma',
      besides: form,
      act: press('[part="signup"]'),
      shows: has('a[href$="/tietosuoja-oma"]'),
    },
    { name: 'keep-days', value: 30, besides: form, act: press('[part="signup"]'), shows: says('Poistamme tiedot viimeistään') },
    { name: 'needs-basis', value: 'public-task', besides: form, act: press('[part="signup"]'), shows: has('[name="needs"]') },
    {
      name: 'results-url',
      value: '/tulokset-oma',
      besides: { endpoint: ENDPOINT, 'event-id': 'over' },
      shows: has('a[href*="/tulokset-oma"]'),
    },
  ],
};

type Way = (tag: string, setting: Setting) => LitElement;

const toProperty = (name: string): string => name.replace(/-./g, ([, letter = '']) => letter.toUpperCase());
const toAttribute = ({ value }: Setting): string => (value === true ? '' : String(value));

/** The page with the widget, before it is told the setting. @param isDefined `false` = made where its tag is not defined yet */
const make = (tag: string, { besides = {}, data }: Setting, isDefined = true): LitElement => {
  const from = isDefined ? document : document.implementation.createHTMLDocument('');
  const element = from.createElement(tag);
  for (const [name, value] of Object.entries(besides)) element.setAttribute(name, value);
  if (data !== undefined) {
    const script = from.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(data);
    element.append(script);
  }
  return element as LitElement;
};

let page: HTMLElement;
const put = (element: LitElement): LitElement => page.appendChild(element);

const ways: Readonly<Record<string, Way>> = {
  'an attribute': (tag, setting) => {
    const widget = make(tag, setting);
    widget.setAttribute(setting.name, toAttribute(setting));
    return put(widget);
  },
  'a property before the element is defined': (tag, setting) => {
    const widget = make(tag, setting, false);
    Object.assign(widget, { [toProperty(setting.name)]: setting.value });
    return put(widget);
  },
  'a property after the element is defined': (tag, setting) => {
    const widget = put(make(tag, setting));
    Object.assign(widget, { [toProperty(setting.name)]: setting.value });
    return widget;
  },
  'data-sote-… on an element around it': (tag, setting) => {
    page.setAttribute(`data-sote-${setting.name}`, toAttribute(setting));
    return put(make(tag, setting));
  },
};

/** Settings whose effect is that something does not happen; tested where it would. */
const elsewhere: Readonly<Record<string, readonly string[]>> = { 'sote-event-signup': ['structured-data'] };

for (const [tag, rows] of Object.entries(settings)) {
  describe(`settings of <${tag}>`, () => {
    let address: string;

    beforeEach(() => {
      address = location.href;
      sent = undefined;
      sessionStorage.clear();
      requested = fakeEndpoint({ 'POST /feedback': 'offline' }).requests;
      page = document.body.appendChild(document.createElement('main'));
      const opener = page.appendChild(document.createElement('button'));
      opener.id = OPENER;
    });
    afterEach(() => {
      page.remove();
      // WebKit allows a page 100 calls in ten seconds.
      if (location.href !== address) history.replaceState(history.state, '', address);
    });

    it('are all in this table', () => {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: readonly string[] };
      const named = [...rows.map(({ name }) => name), ...(elsewhere[tag] ?? [])];
      expect(named.sort()).to.deep.equal([...observedAttributes].sort());
    });

    for (const setting of rows) {
      for (const [way, open] of Object.entries(ways)) {
        it(`${setting.name} takes effect as ${way}`, async () => {
          if (setting.address) history.replaceState(history.state, '', setting.address);
          const widget = open(tag, setting);
          await waitFor(
            () => {
              setting.act?.(widget);
              if (!setting.shows(widget)) throw new Error(`${setting.name}="${String(setting.value)}" does not show.`);
            },
            { timeout: 3500 },
          );
        });
      }
    }
  });
}
