import { msg } from '@lit/localize';

/** Puts the personal link on the clipboard and gives what is said of it: the clipboard of a shared computer is not private. */
export const copyLink = async (link: string): Promise<string> => {
  try {
    await navigator.clipboard.writeText(link);
    return msg('Linkki on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä sen.', {
      desc: 'event-signup-receipt: link copied',
    });
  } catch {
    // Not allowed, or a page without TLS, where there is no clipboard.
    return msg('Kopiointi ei onnistunut. Valitse linkki ja kopioi se itse.', { desc: 'event-signup-receipt: copying failed' });
  }
};
