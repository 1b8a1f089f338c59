/** Prints the house. Fetched when "print" is pressed. */
import type { LitElement } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';
import { printShown } from '../../shared/print/print-shown.js';
import type { InnerEvents } from '../inner-events.js';

const announcers = new WeakMap<LitElement, Announcer>();

/** A live region must be on the page before it speaks. */
const announcerOf = (house: LitElement): Announcer => {
  const announcer = announcers.get(house) ?? new Announcer(house);
  announcers.set(house, announcer);
  return announcer;
};

/**
 * Prints all of it, open or not. In a document of its own it is shown whole only while that is made.
 *
 * @param printed shows everything, or what was open before
 * @param noPrint what is said where nothing can be printed
 */
export const printHouse = async (house: LitElement, printed: (isPrinting: boolean) => void, noPrint: string): Promise<void> => {
  const announcer = announcerOf(house);
  const way = await printShown(house, () => printed(true));
  if (way !== 'page') printed(false);
  const isPrinted = way !== undefined;
  if (!isPrinted) announcer.say(noPrint);
  const detail: InnerEvents['state-changed'] = { type: 'print-tried', isPrinted };
  house.renderRoot.dispatchEvent(new CustomEvent('state-changed', { detail }));
};
