/**
 * The characters of a feedback or signup code. None looks or sounds like another when it is read from paper or said on the phone in
 * Finnish, Swedish or English: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, 6/G, no B/D/P/T family but T, no M/N but M, no H/K but K.
 * In a file of its own, so that a widget that reads a code does not carry the schemas.
 */
export const REFERENCE_ALPHABET = '23456789AFJKMRTWXY';
