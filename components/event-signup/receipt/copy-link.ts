import { msg } from '@lit/localize';

/** Puts the own link on the clipboard and gives what is told of it. The clipboard of a shared computer is not private: that is told too. */
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
