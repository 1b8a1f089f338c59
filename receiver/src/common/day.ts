import { isDate } from '../../../src/domain/outcome.js';

const DAY_LENGTH = 10;

/** Whether a text is a day of the calendar and not words. */
export const isDay = (text: string): boolean => text.length === DAY_LENGTH && isDate(text);

/** A text that is written like a day and is none (2026-02-31). */
export const isBrokenDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !isDay(text);
