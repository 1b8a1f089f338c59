import { html, render } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { jsonLdOf } from '../../../src/domain/event-json-ld.js';
import type { ShownEvent } from '../../../src/domain/event-reader.js';
import { toJson } from '../../../src/domain/to-json.js';
import { presentTime } from '../../../src/transport/present-time.js';

/**
 * An empty block of data. It comes from a template, because a script that is parsed so never runs: so its text may be set where the page's
 * policy asks for Trusted Types, which refuses the text of any other script element, of data too.
 */
const emptyBlock = (): HTMLScriptElement | null => {
  const fragment = document.createDocumentFragment();
  render(html`<script type="application/ld+json" data-sote-events></script>`, fragment);
  return fragment.querySelector('script');
};

/** Says in the head of the page, for search engines, which events are on screen: schema.org JSON-LD, without anything of a person. */
export class StructuredData implements ReactiveController {
  readonly #block = emptyBlock();
  readonly #text = new Text();

  constructor(
    host: ReactiveControllerHost,
    private readonly findEvents: () => readonly ShownEvent[],
    private readonly findOrganisation: () => string | undefined,
  ) {
    this.#block?.append(this.#text);
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const page = { address: location.href.replace(/#.*$/s, ''), organisation: this.findOrganisation() };
    const events = this.findEvents();
    // "<" could end the block in a page that is saved.
    const text = toJson(jsonLdOf(events, page, presentTime())).replace(/</g, '\\u003c');
    if (text !== this.#text.data) this.#text.data = text;
    if (!this.#block || events.length === 0) this.#block?.remove();
    else if (!this.#block.isConnected) document.head.append(this.#block);
  }

  hostDisconnected(): void {
    this.#block?.remove();
  }
}
