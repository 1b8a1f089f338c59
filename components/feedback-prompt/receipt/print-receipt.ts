import { msg } from '../../../src/localization/msg.js';
import { printShown } from '../../shared/print/print-shown.js';
import { fetchFormTexts } from '../form/texts.js';

/** Prints the receipt. @returns what is told where nothing can be printed: inside some apps and frames */
export const printReceipt = async (host: HTMLElement): Promise<string | undefined> => {
  if (await printShown(host)) return undefined;
  await fetchFormTexts().catch(() => undefined);
  return msg('Tulostaminen ei onnistu täällä. Kopioi tunnus tai kirjoita se paperille.', {
    desc: 'feedback-prompt-form: receipt, printing failed',
  });
};
