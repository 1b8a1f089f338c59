/**
 * The kit's one script for a page: fetches a widget when its tag comes near the view, and nothing before. It is bundled apart, without Lit
 * and without import statements, so that one file works as a classic `defer` script, as a module, and inside a CMS's aggregated file.
 */
import { version } from '../src/version.js';

/** What the loader fetches for one tag, from the folder of the embed files. */
interface WidgetFiles {
  /** All that is needed to show it in Finnish, asked for at the same time. */
  readonly files: readonly string[];
  /** What a page in another language needs besides, by the first part of `<html lang>`. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
}

/** Every tag that the loader knows: written by the build, with the hashed names of the chunks, so that a browser can keep them for ever. */
declare const widgetFiles: Readonly<Record<string, WidgetFiles>>;

const claim = Symbol.for('sote-osallisuus');
const page = globalThis as { [claim]?: string };

const selector = Object.keys(widgetFiles).join();
const asked = new Set<string>();

/** The address of this file as a classic script. As a module it has none here, and needs none. */
const script = (document.currentScript as HTMLScriptElement | null)?.src;

/**
 * The folder of the files: `data-sote-base`, else where this file is. Without either it is '': `import()` resolves from the module that holds
 * this code. From a classic script of another origin without `crossorigin` it would resolve from nowhere, so its address is put in front.
 * `data-sote-base` is for a CMS that moves the code to a file of its own. It is read only from elements that no sanitizer leaves in what visitors
 * write, as it decides where scripts come from.
 */
const findBase = (): string => {
  const given = document.querySelector(':is(html,head,body,script,meta,link)[data-sote-base]')?.getAttribute('data-sote-base');
  return given ? new URL(given.replace(/\/?$/, '/'), document.baseURI).href : script ? new URL('.', script).href : '';
};

const fetchWidget = (tag: string): Promise<unknown> => {
  const { files = [], languages = {} } = widgetFiles[tag] ?? {};
  const ofLanguage = languages[document.documentElement.lang.slice(0, 2)] ?? [];
  const base = findBase();
  return Promise.all([...files, ...ofLanguage].map((file) => import(base + file)));
};

let hasWarned = false;

/** One line for the web team, with the address that the browser names. A visitor without a network is no fault of the page. */
const warn = (tag: string, error: unknown): void => {
  if (hasWarned || !navigator.onLine) return;
  hasWarned = true;
  console.warn(`sote-osallisuus: no <${tag}> from ${findBase()}: ${String(error)}. Check data-sote-base, script-src and crossorigin.`);
};

/** One more try when the network is back; after that what stands inside the tag goes on serving the visitor. */
const load = (tag: string): void => {
  if (asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  fetchWidget(tag).catch((error: unknown) => {
    warn(tag, error);
    addEventListener('online', () => void fetchWidget(tag).catch(() => undefined), { once: true });
  });
};

/** One that opens on a press is wanted before it is seen, and one with a link's token or place in it is what the visitor came for. */
const isWantedNow = (element: Element): boolean =>
  element.getAttribute('mode') === 'dialog' || element.hasAttribute('token') || /[?&#]sote-|sote-signup[=%]/i.test(location.href);

/** Milliseconds after the last tag was found: some pages show nothing until every tag on them is defined. */
const REST = 4000;

const loadAll = (): void => document.querySelectorAll(selector).forEach(({ localName }) => load(localName));

const start = (): void => {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        // A tag without a box never comes near the view. Asked only here, where the layout is done anyway.
        if (!isIntersecting && target.getClientRects().length > 0) continue;
        nearby.unobserve(target);
        load(target.localName);
      }
    },
    { rootMargin: '100% 0%' },
  );

  const consider = (element: Element): void => {
    if (isWantedNow(element)) load(element.localName);
    else nearby.observe(element);
    clearTimeout(rest);
    // Not in every engine can a page wait until it is idle.
    rest = setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(loadAll, { timeout: REST }) : loadAll()), REST);
  };

  const considerAll = (root: ParentNode): void => root.querySelectorAll(selector).forEach(consider);

  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) consider(node);
        considerAll(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });

  considerAll(document);
  addEventListener('hashchange', () => considerAll(document));
  addEventListener('beforeprint', loadAll);
};

if (page[claim]) {
  console.warn(`sote-osallisuus: version ${version} is not used: ${page[claim]} is already on the page.`);
} else {
  page[claim] = version;
  start();
}
