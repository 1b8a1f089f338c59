/**
 * What a page or a framework gives a widget besides words: data as properties and JSON inside the element, followed when it changes; and what the
 * console says when something is missing.
 */
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../components/event-signup/event-signup.js';
import '../../components/feedback-prompt/feedback-prompt.js';
import '../../components/participation-house/participation-house.js';
import '../../components/you-said-we-did/you-said-we-did.js';
import { sampleEvents } from '../../stories/support/sample/events.js';
import { sampleOutcomes } from '../../stories/support/sample/outcomes.js';
import { ENDPOINT, fakeEndpoint } from '../support/browser/endpoint.js';
import { elementsIn } from '../support/browser/flat-tree.js';
import { waitFor } from '../support/browser/queries.js';
import { user } from '../support/browser/user.js';
import { warningsWhile } from '../support/browser/warnings.js';

const questions = (text: string) => ({
  id: 'own',
  version: '1',
  language: 'fi',
  instrument: 'own',
  title: 'Omat kysymykset',
  questions: [{ id: 'how', type: 'faces', text }],
});
const outcomes = (title: string) => [{ ...sampleOutcomes[0]!, title, language: 'fi' }];
const events = (title: string) => [{ ...sampleEvents()[0]!, title, language: 'fi' }];

/** For each widget: the property that takes its data, and data that shows a text. */
const widgets: Readonly<Record<string, { readonly property: string; readonly data: (text: string) => object }>> = {
  'sote-feedback-prompt': { property: 'questions', data: questions },
  'sote-you-said-we-did': { property: 'outcomes', data: outcomes },
  'sote-event-signup': { property: 'events', data: events },
};

let page: HTMLElement;

const put = (tag: string, change: (widget: HTMLElement) => void = () => {}, from: Document = document): LitElement => {
  const widget = from.createElement(tag) as LitElement;
  change(widget);
  return page.appendChild(widget);
};

const says = (widget: Element, text: string): boolean => elementsIn(widget).some((element) => element.textContent.includes(text));

const shows = (widget: Element, text: string): Promise<unknown> =>
  waitFor(
    () => {
      if (!says(widget, text)) throw new Error(`<${widget.localName}> does not show “${text}”.`);
    },
    { timeout: 3500 },
  );

const putJson = (widget: HTMLElement, data: unknown): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(data);
  widget.append(script);
  return script;
};

/** Runs what waits for several seconds at once. */
const withoutPatience = async (act: () => Promise<unknown>): Promise<void> => {
  const { setTimeout: original } = window;
  const quick = (run: () => void, time = 0) => original(run, time >= 5000 ? 200 : time);
  window.setTimeout = quick as typeof window.setTimeout;
  try {
    await act();
  } finally {
    window.setTimeout = original;
  }
};

const pause = (time: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, time));

beforeEach(() => {
  page = document.body.appendChild(document.createElement('main'));
});
afterEach(() => page.remove());

for (const [tag, { property, data }] of Object.entries(widgets)) {
  describe(`<${tag}> with data of the page`, () => {
    it(`takes it as the property ${property}, also when a framework sets it before the element is defined`, async () => {
      const make = (widget: HTMLElement) => void Object.assign(widget, { [property]: data('Ensin tämä') });
      await shows(put(tag, make), 'Ensin tämä');
      await shows(put(tag, make, document.implementation.createHTMLDocument('')), 'Ensin tämä');
    });

    it('shows the new data when the property is set anew, and the page’s JSON when it is taken away', async () => {
      const widget = put(tag, (element) => void putJson(element, data('Sivun oma')));
      await shows(widget, 'Sivun oma');
      Object.assign(widget, { [property]: data('Ensin tämä') });
      await shows(widget, 'Ensin tämä');
      Object.assign(widget, { [property]: data('Sitten tämä') });
      await shows(widget, 'Sitten tämä');
      Object.assign(widget, { [property]: undefined });
      await shows(widget, 'Sivun oma');
    });

    it('follows a change of the JSON inside it: its text, another script, one that comes late', async () => {
      const widget = put(tag);
      await pause(50);
      const script = putJson(widget, data('Tuli myöhään'));
      await shows(widget, 'Tuli myöhään');
      script.firstChild!.nodeValue = JSON.stringify(data('Teksti muuttui'));
      await shows(widget, 'Teksti muuttui');
      script.remove();
      putJson(widget, data('Toinen skripti'));
      await shows(widget, 'Toinen skripti');
    });
  });
}

describe('an empty attribute, as a publishing system writes an empty field', () => {
  for (const tag of ['sote-feedback-prompt', 'sote-you-said-we-did', 'sote-event-signup', 'sote-participation-house']) {
    it(`of <${tag}> leaves the page’s own heading level and endpoint in force`, async () => {
      const { requests } = fakeEndpoint();
      page.setAttribute('data-sote-endpoint', ENDPOINT);
      page.setAttribute('data-sote-heading-level', '4');
      const widget = put(tag, (element) => {
        for (const name of ['endpoint', 'heading-level', 'src', 'unit', 'level', 'kind', 'page-size', 'mode', 'view', 'question-set'])
          element.setAttribute(name, '');
        element.setAttribute('open-levels', 'dialogue');
      });
      await waitFor(() => expect(widget.shadowRoot!.querySelector('h4.title')).to.exist);
      if (tag !== 'sote-feedback-prompt') await waitFor(() => expect(requests.length).to.be.greaterThan(0));
    });
  }
});

describe('“false” as the value of a flag, as frameworks write it', () => {
  it('promises nothing, closes nothing and keeps the whole form', async () => {
    const widget = put('sote-feedback-prompt', (element) => {
      for (const name of ['care-unaffected', 'closed', 'one-at-a-time', 'kiosk']) element.setAttribute(name, 'false');
    });
    await waitFor(() => expect(widget.shadowRoot!.querySelector('[part~="send"]')).to.exist);
    expect(says(widget, 'Vastaus ei vaikuta hoitoosi')).to.equal(false);
    expect(widget.shadowRoot!.querySelector('[part~="progress"]')).to.equal(null);
  });
});

describe('a page that guards against Enter', () => {
  it('does not take line breaks from a person who writes in a widget', async () => {
    const guard = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    };
    document.addEventListener('keydown', guard);
    const widget = put('sote-feedback-prompt');
    await waitFor(() => expect(widget.shadowRoot!.querySelector('textarea')).to.exist);
    const field = widget.shadowRoot!.querySelector('textarea')!;
    field.focus();
    await user.keyboard('a{Enter}b');
    document.removeEventListener('keydown', guard);
    expect(field.value).to.equal('a\nb');
  });
});

describe('the console', () => {
  it('says once that a widget has nothing to show', async () => {
    const heard = await warningsWhile(() =>
      withoutPatience(async () => {
        for (const tag of ['sote-you-said-we-did', 'sote-event-signup', 'sote-you-said-we-did', 'sote-event-signup']) put(tag);
        await pause(600);
      }),
    );
    const told = heard.filter((text) => text.includes('nothing to show'));
    expect(told.map((text) => text.split(':')[0]).sort()).to.deep.equal(['sote-event-signup', 'sote-you-said-we-did']);
    expect(told.sort()[1]).to.include('endpoint, src, JSON inside the element or the property outcomes');
  });

  it('says once that a value is none of those that there are, and uses the default', async () => {
    const heard = await warningsWhile(async () => {
      for (let count = 0; count < 2; count += 1) {
        const widget = put('sote-feedback-prompt', (element) => {
          element.setAttribute('mode', 'dialoog');
          element.setAttribute('heading-level', 'two');
        });
        await waitFor(() => expect(widget.shadowRoot!.querySelector('textarea')).to.exist);
      }
    });
    expect(heard.filter((text) => text.includes('is unknown'))).to.deep.equal([
      'sote-feedback-prompt: mode="dialoog" is unknown.',
      'sote-feedback-prompt: heading-level="two" is unknown.',
    ]);
  });

  it('says once which file or JSON is none of the widget’s, and why', async () => {
    const apology = { 'sote-you-said-we-did': 'Tietoja ei saatu', 'sote-event-signup': 'Tapahtumat eivät auenneet' };
    for (const [tag, text] of Object.entries(apology)) {
      const heard = await warningsWhile(async () => {
        for (const src of ['data:application/json,{}', 'data:text/plain,404', 'data:text/plain,No', 'data:text/plain,No'])
          await shows(
            put(tag, (element) => element.setAttribute('src', src)),
            text,
          );
        await shows(
          put(tag, (element) => void putJson(element, 'not a list')),
          text,
        );
      });
      const thing = tag === 'sote-event-signup' ? 'events' : 'outcomes';
      expect(heard.map((line) => line.replace(/ \(.*\)/, ''))).to.deep.equal([
        `${tag}: data:application/json,{} has no ${thing} that can be read.`,
        `${tag}: data:text/plain,404 has no ${thing} that can be read.`,
        `${tag}: data:text/plain,No is no JSON.`,
        `${tag}: what is inside the element has no ${thing} that can be read.`,
      ]);
    }
  });

  it('says nothing when all is well', async () => {
    fakeEndpoint();
    const heard = await warningsWhile(() =>
      withoutPatience(async () => {
        page.setAttribute('data-sote-endpoint', ENDPOINT);
        for (const [name, value] of Object.entries({ organisation: 'A', reader: 'b', 'privacy-url': '/c', 'keep-days': '30' }))
          page.setAttribute(`data-sote-${name}`, value);
        for (const tag of [...Object.keys(widgets), 'sote-participation-house']) put(tag);
        await pause(800);
      }),
    );
    expect(heard).to.deep.equal([]);
  });
});
