/** For a page that loads the kit as a package: its own words by script. Without a package the same is JSON, see docs/languages.md. */
import { replaceAll } from './host-texts.js';
import type { HostTexts } from './host-texts.js';
import { updateTexts } from './page-language.js';

export type { HostTexts } from './host-texts.js';
export type { TextId } from '../../locales/generated/text-ids.js';

/**
 * Replaces texts of every widget of the page, at once and for widgets that come later. Texts that are not named stay as they are. Resolves when
 * they are shown.
 *
 * @example
 * await setTexts({ fi: { 'feedback-prompt.sends-the-answer': 'Lähetä palaute' } });
 */
export const setTexts = async (texts: HostTexts): Promise<void> => {
  await replaceAll(texts);
  await updateTexts();
};
