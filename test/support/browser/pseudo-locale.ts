import { speakPseudo as speak } from '../../../stories/support/pseudo-locale.js';
import type { PseudoLocale, SourceText } from '../../../stories/support/pseudo-locale.js';

/** Until the page is left, Swedish is this language. To be called before a widget is on the page. */
export const speakPseudo = async (kind: PseudoLocale): Promise<void> => {
  speak({ sv: kind }, (await (await fetch('/locales/generated/texts.json')).json()) as readonly SourceText[]);
};
