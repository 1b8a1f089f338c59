import { msg } from '@lit/localize';
import { copyToClipboard } from '../../shared/copy-to-clipboard.js';

/** Copies the personal link. @returns what to announce */
export const copyLink = async (link: string): Promise<string> =>
  (await copyToClipboard(link))
    ? msg('Linkki on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä sen.', { desc: 'event-signup-receipt: link copied' })
    : msg('Kopiointi ei onnistunut. Valitse linkki ja kopioi se itse.', { desc: 'event-signup-receipt: copying failed' });
