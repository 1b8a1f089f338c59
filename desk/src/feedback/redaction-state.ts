/** What is to be blacked out in one text. Pure. Offsets are UTF-16 code units, as in the contract. */
import { inspect } from '../../../src/domain/personal-data.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type RedactionEvent =
  { readonly type: 'added'; readonly span: Span } | { readonly type: 'removed'; readonly index: number } | { readonly type: 'cleared' };

/** Spans never overlap and stand in the order of the text: what touches is one. */
const merge = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
};

export function reduceSpans(spans: readonly Span[], event: RedactionEvent): readonly Span[] {
  switch (event.type) {
    case 'added':
      return event.span.end > event.span.start ? merge([...spans, event.span]) : spans;
    case 'removed':
      return spans.filter((_, index) => index !== event.index);
    case 'cleared':
      return [];
  }
}

/** A piece of the text: as it is, or to be blacked out. */
export interface Piece {
  readonly text: string;
  readonly isBlack: boolean;
}

/** The text in pieces, as the preview shows it. */
export const piecesOf = (text: string, spans: readonly Span[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  let place = 0;
  for (const { start, end } of spans) {
    if (start > place) pieces.push({ text: text.slice(place, start), isBlack: false });
    pieces.push({ text: text.slice(start, end), isBlack: true });
    place = end;
  }
  if (place < text.length) pieces.push({ text: text.slice(place), isBlack: false });
  return pieces;
};

/** What looks like a phone number, an e-mail address or an identity code: a start, never the whole work. */
export const suggestedSpans = (text: string): readonly Span[] => {
  const { codes, hints } = inspect([{ id: 'text', text }]);
  const found = [...codes.flatMap(({ parts }) => parts), ...hints.map(({ span }) => span)];
  return merge(found.map(({ start, end }) => ({ start, end })));
};
