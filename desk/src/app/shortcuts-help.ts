import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { common } from '../shared/common-texts.js';
import '../shared/dialog.js';
import { areShortcutsOn, switchShortcuts } from '../shared/shortcuts.js';
import { appTexts } from './texts.js';

/** The keys and what they do, and the way to switch them off. */
export const shortcutsHelp = (isOpen: boolean, close: () => void): TemplateResult => {
  const texts = appTexts();
  const keys: readonly (readonly [string, string])[] = [
    ['j', texts.keyNext],
    ['k', texts.keyPrevious],
    ['Enter', texts.keyOpen],
    ['x', texts.keyMark],
    ['r', texts.keyRead],
    ['u', texts.keyBack],
    ['/', texts.keySearch],
    ['?', texts.keyHelp],
  ];
  const toggle = ({ currentTarget }: Event) => switchShortcuts((currentTarget as HTMLInputElement).checked);
  return html`<desk-dialog .heading=${texts.shortcuts} .open=${isOpen} @close=${close}>
    <dl>
      ${keys.map(
        ([key, does]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${does}</dd>`,
      )}
    </dl>
    <label class="choice"><input type="checkbox" .checked=${areShortcutsOn()} @change=${toggle} />${texts.shortcutsOn}</label>
    <p class="hint">${texts.shortcutsHint}</p>
    <div class="actions"><button type="button" @click=${close}>${common().close}</button></div>
  </desk-dialog>`;
};
