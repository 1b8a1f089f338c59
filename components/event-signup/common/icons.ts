/** A shape of its own for each kind of news, beside its words: never by colour alone. */
export const ROOM = 'm4 12 6 6L20 6';
export const WAIT = 'M12 6v6l4 3M12 2a10 10 0 1 0 .1 0';
export const NOTE = 'M12 11v6M12 7v.1M12 2a10 10 0 1 0 .1 0';
export const END = 'M6 6l12 12M18 6 6 18';
