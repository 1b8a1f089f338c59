/** Prints the house. Fetched when "print" is pressed. */
import type { LitElement } from 'lit';
import { Announcer } from '../../../src/controllers/announcer.js';
import { printShown } from '../../shared/print/print-shown.js';
import type { HouseWidget } from '../house-widget.js';

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
 * @param noPrint what is said where nothing can be printed
 */
export const printHouse = async (house: HouseWidget, noPrint: string): Promise<void> => {
  const announcer = announcerOf(house);
  const way = await printShown(house, () => house.showForPrint(true));
  if (way !== 'page') house.showForPrint(false);
  const isPrinted = way !== undefined;
  if (!isPrinted) announcer.say(noPrint);
  house.dispatch({ type: 'print-tried', isPrinted });
};
