interface Place {
  readonly start: number;
  readonly end: number;
}

/** Stands where something was taken out; whoever reads sees that it was. */
const BLOCK = '█';
const WHOLE = BLOCK.repeat(5);

/**
 * The text with every character of the spans blacked out, or all of it without spans. The places of the rest do not move, so that the same
 * again changes nothing. `undefined` when a span is not one of this text.
 */
export function redactText(text: string, spans: readonly Place[] | undefined): string | undefined {
  if (spans === undefined) return WHOLE;
  if (spans.some(({ start, end }) => start >= end || end > text.length)) return undefined;
  const blacked = spans.reduce((rest, { start, end }) => rest.slice(0, start) + BLOCK.repeat(end - start) + rest.slice(end), text);
  // Half of a surrogate pair at an edge could not be stored.
  return blacked.replaceAll(/\p{Cs}/gu, BLOCK);
}
