/** Who answers: the client, somebody close to them, or the client with help. */
export const RESPONDENTS = ['client', 'family-or-friend', 'with-help'] as const;

/** How an answer reached the organisation. */
export const CHANNELS = ['web', 'kiosk', 'phone', 'paper', 'visit'] as const;

/** How a feedback reached staff that they enter themselves. */
export const ENTERED_CHANNELS = ['phone', 'paper', 'visit'] as const;

/** What staff find in a feedback. */
export const FEEDBACK_MARKS = ['thanks', 'suggestion', 'criticism', 'question'] as const;

/**
 * The characters of a feedback or signup code. None looks or sounds like another when it is read from paper or said on the phone in
 * Finnish, Swedish or English: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, 6/G, no B/D/P/T family but T, no M/N but M, no H/K but K.
 */
export const REFERENCE_ALPHABET = '23456789AFJKMRTWXY';
