import { msg } from '@lit/localize';

/** Copies a text. @returns what to announce, with the warning that the clipboard of a shared computer is not private */
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
