import { msg } from '@lit/localize';

/** Puts a text on the clipboard and gives what is told of it. The clipboard of a shared computer is not private: that is told too. */
export const copyText = async (text: string): Promise<string> => {
  try {
    await navigator.clipboard.writeText(text);
    return msg('Teksti on kopioitu. Yhteisellä tietokoneella seuraava käyttäjä voi nähdä sen.', {
      desc: 'feedback-prompt: the text is copied',
    });
  } catch {
    // Not allowed, or a page without TLS, where there is no clipboard.
    return msg('Kopiointi ei onnistunut. Valitse teksti ja kopioi se itse.', { desc: 'feedback-prompt: copying failed' });
  }
};
