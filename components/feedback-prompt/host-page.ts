import type { ReactiveControllerHost } from 'lit';
import type { Settings } from '../../src/controllers/settings.js';
import { modeOf } from './feedback-settings.js';

/**
 * Hears the press of the page's button that opens `mode="dialog"`. It listens on the document, not on the button, which may come and go and be in
 * another shadow root; and before the dialog's own file is fetched, so that no press is lost.
 */
export const onOpener = (host: ReactiveControllerHost & Element, settings: Settings, open: (opener: Element) => void): void => {
  const clicked = (event: Event): void => {
    const opener = event.composedPath().find((node) => node instanceof Element && node.id === settings.text('for'));
    if (opener && modeOf(settings) === 'dialog') open(opener as Element);
  };
  const listen = (): void => {
    // A widget that was removed may still be updated.
    if (host.isConnected && modeOf(settings) === 'dialog') document.addEventListener('click', clicked);
  };
  host.addController({
    hostConnected: listen,
    hostUpdate: listen,
    hostDisconnected: () => document.removeEventListener('click', clicked),
  });
};

/** Whether the element has other ways to give feedback inside, besides what has a slot of its own. */
export const hasOtherWays = (element: Element): boolean =>
  [...element.childNodes].some((node) =>
    node instanceof Element ? !node.slot && node.localName !== 'script' : node instanceof Text && node.data.trim(),
  );
