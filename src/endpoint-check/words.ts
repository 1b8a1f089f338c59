/** What a page may ask for. The last one is a language that no endpoint has: it gets the nearest one, never an error. */
export const LANGUAGES = ['fi', 'sv', 'en', 'fi-simple', 'se', 'qaa'] as const;

/** An id in the right form, of nothing. */
export const UNKNOWN_ID = 'endpoint-check-not-there';
