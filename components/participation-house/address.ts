/** The parameter of the page's address. */
export const LEVELS_PARAMETER = 'sote-level';

/** The words in the parameter of the page's address that names levels, with commas or spaces between. */
export const levelsInAddress = (): readonly string[] => (new URLSearchParams(location.search).get(LEVELS_PARAMETER) ?? '').split(/[\s,]+/);
