import { failedView } from '../notices/failed.js';
import type { VisitHost } from '../session-host.js';

/** Shows the next cards below those that are here, and moves the focus to the first of them. */
export const showNext = async (host: VisitHost): Promise<void> => {
  const { data } = host;
  const { items, batch } = data;
  const next = await batch?.next?.();
  // Meanwhile another filter may have been chosen, or the button pressed twice.
  if (data.batch !== batch) return;
  host.lost = next ? undefined : failedView(() => void showNext(host));
  let isLonger = false;
  if (next) {
    const known = new Set(items.map(({ id }) => id));
    // A card that was changed meanwhile may come for the second time.
    const added = next.items.filter(({ id }) => !known.has(id));
    data.show(next, [...items, ...added]);
    isLonger = added.length > 0;
  }
  // All of the next ones may be here already, or left out.
  const first = isLonger ? `.card:nth-child(${items.length + 1}) [tabindex="-1"]` : '.result';
  host.moveFocus(next ? first : '[part="failed"]');
};
