/** What the browser did not keep: private windows and blocked site data refuse, and so does a full storage. */
const ofPage = new Map<string, string | null>();

/** A setting of this device. */
export const readSetting = (key: string): string | null => {
  const kept = ofPage.get(key);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Stays on this device, or at least until the page is left. @param value `null` = as it is without a choice */
export const keepSetting = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    ofPage.delete(key);
  } catch {
    ofPage.set(key, value);
  }
};
