import type { ReactiveControllerHost } from 'lit';
import { warn } from './warn.js';

/** Milliseconds: a framework may give the data when it has come. */
const PATIENCE = 5000;

/**
 * Tells the web team once when a widget was given nothing to show: nothing else would say so.
 *
 * @param property the name of the property that takes the data itself
 */
export const warnWithoutSource = (host: ReactiveControllerHost & Element, property: string, hasSource: () => boolean): void => {
  const look = (): void => {
    if (host.isConnected && !hasSource()) warn(({ nothingToShow }) => nothingToShow(host.localName, property));
  };
  host.addController({ hostConnected: () => void setTimeout(look, PATIENCE) });
};
