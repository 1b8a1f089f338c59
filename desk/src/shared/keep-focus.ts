import type { LitElement } from 'lit';

/**
 * Remembers what has the focus: a button that is disabled while its change is sent loses it in Chromium.
 *
 * @returns gives it back, or to the heading when the button is gone; where one went meanwhile it stays
 */
export const keepFocus = (host: LitElement): (() => Promise<void>) => {
  const { shadowRoot: root } = host;
  const before = root?.activeElement as HTMLElement | null | undefined;
  return async () => {
    await host.updateComplete;
    if (document.activeElement !== document.body) return;
    if (before?.isConnected) before.focus();
    else root?.querySelector<HTMLElement>('h1')?.focus();
  };
};
