import { LEVELS_PARAMETER } from '../address.js';
import type { HouseWidget } from '../house-widget.js';

/**
 * Writes the open levels to the address, where the page wants it (`sync-url`), without a step in the history; every other part of the address
 * stays as it was written. Whole, as a path alone would be taken from `<base href>`.
 */
export const putInAddress = ({ settings, state: { open: levels } }: HouseWidget): void => {
  if (!settings.flag('sync-url')) return;
  const parts = location.search.slice(1).split('&');
  const kept = parts.filter((part) => part !== '' && !part.startsWith(`${LEVELS_PARAMETER}=`));
  if (levels.length > 0) kept.push(`${LEVELS_PARAMETER}=${levels.join()}`);
  const search = kept.length > 0 ? `?${kept.join('&')}` : '';
  try {
    history.replaceState(history.state, '', location.href.replace(/[?#][^]*/, '') + search + location.hash);
  } catch {
    // A page without an address of its own (srcdoc, file:), or an engine that allows only so many changes in a time.
  }
};
