const encoder = new TextEncoder();

const hexOf = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The order of a draw, counted again in the browser: codes by their HMAC-SHA256 with the seed as its key, the smallest first. So nobody has to
 * believe the endpoint.
 */
export const drawOrder = async (seed: string, references: readonly string[]): Promise<readonly string[]> => {
  const key = await crypto.subtle.importKey('raw', encoder.encode(seed), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const drawn = await Promise.all(
    references.map(async (reference) => ({ reference, mark: hexOf(await crypto.subtle.sign('HMAC', key, encoder.encode(reference))) })),
  );
  return drawn.toSorted((one, other) => (one.mark < other.mark ? -1 : 1)).map(({ reference }) => reference);
};
