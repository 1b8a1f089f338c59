import { createHmac, randomBytes } from 'node:crypto';

/** A new seed, when staff give none: 128 bits that nobody has chosen. */
export const makeSeed = (): string => randomBytes(16).toString('hex');

/**
 * The order of a lot: references by their HMAC-SHA256 with the seed as its key, in hexadecimal, the smallest first. Anybody who has the seed and the references draws the
 * same order; nobody who does not know the seed beforehand can say who will be first. In a shell:
 * `for r in …; do echo "$(printf %s $r | openssl dgst -sha256 -hmac $SEED -r) $r"; done | sort`
 */
export function drawOrder(seed: string, references: readonly string[]): string[] {
  const drawn = references.map((reference) => ({ reference, key: createHmac('sha256', seed).update(reference).digest('hex') }));
  return drawn.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ reference }) => reference);
}
