/**
 * A new UUID (version 4, RFC 9562) for `Idempotency-Key`. Not `crypto.randomUUID`: that is missing on a page without TLS, such as a
 * county's inner network.
 */
export function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // The digit of the version is 4, that of the variant 8, 9, a or b; all others are random.
  return text.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-');
}
