/** A board for tests, with its data inside it or from an endpoint that the test plays. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../../components/you-said-we-did/you-said-we-did.js';
import type { YouSaidWeDid } from '../../../components/you-said-we-did/you-said-we-did.js';
import type { FakeRequest } from '../../../stories/support/fake-endpoint.js';
import { ENDPOINT, fakeEndpoint } from '../../support/browser/endpoint.js';

export { ENDPOINT };

/** @param data JSON inside the element; `undefined` = none */
export const open = async (data: unknown, attributes: Readonly<Record<string, string>> = {}): Promise<YouSaidWeDid> => {
  const element = document.createElement('sote-you-said-we-did');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data !== undefined) {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(data);
    element.append(script);
  }
  const page = await fixture(html`<main></main>`);
  page.append(element);
  await element.updateComplete;
  return element;
};
export const all = <T extends HTMLElement = HTMLElement>(element: Element, selector: string): T[] => [
  ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
export const appears = async <T extends HTMLElement = HTMLElement>(element: Element, selector: string): Promise<T> => {
  await waitUntil(() => all(element, selector).length > 0, `${selector} should appear`, { timeout: 5000 });
  return all<T>(element, selector)[0]!;
};
export const shown = async (data: unknown, attributes = {}): Promise<YouSaidWeDid> => {
  const element = await open(data, attributes);
  await appears(element, '.card');
  return element;
};
export const textOf = (element: Element, selector: string): string =>
  all(element, selector)[0]?.textContent.replace(/\s+/g, ' ').trim() ?? '';
export const focused = (element: Element): Element | null => element.shadowRoot?.activeElement ?? null;

/** An endpoint that answers by the address of each request; without an answer the connection breaks. */
export const answer = (by: (url: URL, request: FakeRequest) => Response | undefined): URL[] => {
  const calls: URL[] = [];
  fakeEndpoint({
    '*': (request: FakeRequest) => {
      const url = new URL(request.url);
      calls.push(url);
      const response = by(url, request);
      if (!response) throw new TypeError('The connection broke.');
      return response;
    },
  });
  return calls;
};
