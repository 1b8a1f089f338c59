/**
 * Puts a text on the clipboard, at a person's own press only: the clipboard of a shared computer is not private.
 *
 * @returns false when it is not allowed, or on a page without TLS, where there is no clipboard
 */
export const copyToClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
