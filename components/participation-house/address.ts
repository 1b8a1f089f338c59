const NAME = 'sote-level';

/** The words in the parameter of the page's address that names levels, with commas or spaces between. */
export const levelsInAddress = (): readonly string[] => (new URLSearchParams(location.search).get(NAME) ?? '').split(/[\s,]+/);

/** Writes the open levels to the address, without a step in the history; every other part of the address stays as it was written. */
export const putInAddress = (levels: readonly string[]): void => {
  const parts = location.search.slice(1).split('&');
  const kept = parts.filter((part) => part !== '' && !part.startsWith(`${NAME}=`));
  if (levels.length > 0) kept.push(`${NAME}=${levels.join()}`);
  const search = kept.length > 0 ? `?${kept.join('&')}` : '';
  try {
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  } catch {
    // A page without an address of its own (srcdoc, file:), or an engine that allows only so many changes in a time.
  }
};
