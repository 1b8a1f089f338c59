import { msg } from '@lit/localize';
import { copyToClipboard } from '../../shared/copy-to-clipboard.js';

/** Copies a text. @returns what to announce */
export const copyText = async (text: string): Promise<string> =>
  (await copyToClipboard(text))
    ? msg('Teksti on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä sen.', { desc: 'feedback-prompt: the text is copied' })
    : msg('Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.', { desc: 'feedback-prompt: copying failed' });
