import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { languageNames, usualLanguages } from '../../locales/generated/language-names.js';
import { addStyles } from '../../src/controllers/lazy-module.js';
import { currentLocale, findLocale } from '../../src/localization/localization.js';
import { msg } from '../../src/localization/msg.js';
import { chooseLocale, pageLocale } from '../../src/localization/page-language.js';
import { languageSwitchStyles } from './language-switch.styles.js';

/** A widget that offers a switch of languages. */
export type SwitchHost = ReactiveControllerHost & Element;
/** Every widget of the page that offers a switch, with its language tags (empty = all). */
export type SwitchHosts = Map<SwitchHost, readonly string[]>;

/** Which widgets have no box now: in a tab that is closed, for example. */
const hidden = new WeakSet<Element>();
const observed = new WeakSet<Element>();
/** Which widgets had the switch when they were drawn last. */
const showing = new WeakSet<Element>();
let all: SwitchHosts = new Map();

const updateAll = (): void => {
  for (const host of all.keys()) {
    if (host.isConnected) host.requestUpdate();
    else all.delete(host);
  }
};

/** Also called when a widget is taken off the page, or put back. An update at once would resize what is observed while it is observed. */
const observer = new ResizeObserver((entries) => {
  let isChanged = false;
  for (const { target, borderBoxSize } of entries) {
    const isHidden = borderBoxSize.every(({ blockSize, inlineSize }) => blockSize === 0 && inlineSize === 0);
    isChanged ||= isHidden !== hidden.has(target);
    if (isHidden) hidden.add(target);
    else hidden.delete(target);
  }
  if (isChanged) setTimeout(updateAll);
});

/** What is outside an open modal dialog cannot be reached from inside it: a dialog's widgets have a switch of their own. */
const dialogOf = (host: Element): Element | null => host.closest('dialog');

const isBefore = (one: Element, other: Element): boolean => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The first widget that a visitor can see has the switch for those after it. */
const isFirst = (host: SwitchHost): boolean =>
  [...all.keys()].every(
    (other) => other === host || hidden.has(other) || !other.isConnected || dialogOf(other) !== dialogOf(host) || isBefore(host, other),
  );

/** All languages that a widget of the page offers, each once, and the page's own: it is the way back. */
const offered = (): readonly string[] => {
  const tags = [...all.values()].flatMap((languages) => (languages.length > 0 ? languages : usualLanguages));
  return [...new Set([...tags, pageLocale()])].filter((tag) => tag in languageNames);
};

/** One quiet line of words that switch the language of every widget of the page. */
export const languageSwitch = (host: SwitchHost, hosts: SwitchHosts): TemplateResult | typeof nothing => {
  all = hosts;
  if (!observed.has(host)) {
    observed.add(host);
    observer.observe(host);
    addStyles(host, languageSwitchStyles);
  }
  const hasSwitch = isFirst(host);
  if (hasSwitch !== showing.has(host)) {
    if (hasSwitch) showing.add(host);
    else showing.delete(host);
    // Another one has it now, or has it no longer: the widget was moved, for example.
    setTimeout(updateAll);
  }
  if (!hasSwitch) return nothing;
  const current = currentLocale();
  return html`<div
    class="languages no-print"
    part="languages"
    role="group"
    aria-label=${msg('Kieli', { desc: 'common: name of the language switch' })}
  >
    ${offered().map(
      (tag) =>
        html`<button
          type="button"
          class="link"
          lang=${tag.split('-')[0]}
          dir="auto"
          aria-pressed=${tag === current ? 'true' : 'false'}
          @click=${() => void chooseLocale(findLocale(tag))}
        >
          ${languageNames[tag]}
        </button>`,
    )}
  </div>`;
};
