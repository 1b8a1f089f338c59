import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keepSetting, readSetting } from './settings.js';

const KEY = 'sote-desk.shortcuts';

/** Whether single keys do something. Can be switched off for people who speak to their computer (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => readSetting(KEY) !== 'off';

export const switchShortcuts = (isOn: boolean): void => keepSetting(KEY, isOn ? null : 'off');

const isTyping = (event: KeyboardEvent): boolean => {
  const [target] = event.composedPath();
  return (
    target instanceof Element && target.closest('input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]') !== null
  );
};

const isDialogOpen = (event: KeyboardEvent): boolean => event.composedPath().some((node) => node instanceof HTMLDialogElement);

/** Single keys of one view while it is on the page. They never fire in a field, in a dialog, or with Ctrl, Alt or Meta. */
export class Shortcuts implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly keys: () => Readonly<Record<string, () => void>>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#pressed);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#pressed);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !areShortcutsOn()) return;
    if (isTyping(event) || isDialogOpen(event)) return;
    const action = this.keys()[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
}
