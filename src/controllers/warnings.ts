import { weakColours } from './weak-colours.js';

const said = new Set<string>();

/** @param about what has been said once with it, not again */
const sayOnce = (about: string, text: string): void => {
  if (said.has(about)) return;
  said.add(about);
  console.warn(text);
};

/** A value that a widget cannot use, such as a misspelt word. */
export const unusedSetting = (tag: string, name: string, value: string): void => {
  const text = `${tag}: ${name}="${value}" is unknown.`;
  sayOnce(text, text);
};

/** A widget was given nothing to show. @param property takes the data itself */
export const nothingToShow = (tag: string, property: string): void =>
  sayOnce(`${tag} source`, `${tag}: nothing to show. Give endpoint, src, JSON inside the element or the property ${property}.`);

/**
 * Data of the page was there and cannot be used, so people are told that it cannot be shown.
 *
 * @param from its address, or what else names it
 * @param fault without a full stop
 */
export const unusableData = (tag: string, from: string, fault: string): void => {
  const text = `${tag}: ${from} ${fault}.`;
  sayOnce(text, text);
};

/** What people should know before they answer or sign up (GDPR art. 13), and the page does not give. @param missing names of settings */
export const peopleNotTold = (tag: string, missing: readonly string[]): void =>
  sayOnce(`${tag} notice`, `${tag}: people are not told who asks and what for. Missing: ${missing.join(', ')}.`);

/** Something was to be sent, and nobody could send it. @param event the event that the host page may answer */
export const nobodySends = (tag: string, event: string): void =>
  sayOnce(`${tag} endpoint`, `${tag}: no endpoint and no respondWith() on ${event}, so nothing was sent.`);

/** Two copies of the kit on one page. @param found the version of the copy that is used, where it says so */
export const secondCopy = (tag: string, found: unknown, version: string): void => {
  const used = typeof found === 'string' ? found : 'unknown version';
  sayOnce('second copy', `sote-osallisuus ${version}: <${tag}> is already defined by ${used}, so this copy is not used.`);
};

/** Colours of the page that are too close to each other (WCAG 1.4.3, 1.4.11). @param surface the part of the widget that has its colours */
export const weakContrast = (tag: string, surface: Element): void => {
  const pairs = weakColours(surface);
  if (pairs.length > 0) sayOnce(`${tag} contrast`, `${tag}: too little contrast. ${pairs.join('; ')}.`);
};
