import type { HouseLevel } from '../../src/contract/vocabulary.js';

/**
 * Asks the board or the list of events to show one level of the participation house. The house dispatches it on the widget that it leads to, and
 * a page may do the same. It does not bubble. The widget's own `level` setting does not change.
 */
export type ShowLevelEvent = CustomEvent<{ readonly level: HouseLevel }>;

/** Dispatches `sote-show-level` on a widget, which must be defined by then. */
export const askToShowLevel = (widget: Element, level: HouseLevel): void => {
  const detail: ShowLevelEvent['detail'] = { level };
  widget.dispatchEvent(new CustomEvent('sote-show-level', { detail }));
};

declare global {
  interface GlobalEventHandlersEventMap {
    'sote-show-level': ShowLevelEvent;
  }
}
