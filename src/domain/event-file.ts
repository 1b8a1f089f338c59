/** What the readers of calendars have in common. */
import type { Event } from '../contract/events.js';
import type { EventStatus } from '../contract/vocabulary.js';
import type { ShownEvent } from './event-reader.js';
import { readEvent } from './event-details.js';
import type { EventTimes } from './event-times.js';
import { isObject, isText } from './shapes.js';
import { isWrittenIn, languageIn, lineIn, textIn } from './translations.js';

/** How a calendar is read. */
export interface FileReading {
  /** The language on screen. */
  readonly language: string;
  /** Milliseconds since 1970: of what is repeated, the next times are shown. */
  readonly now: number;
  /** Makes a relative address absolute: it begins where the file comes from. */
  readonly resolve: (address: string) => string | undefined;
}

/** A reading of which only some is decided. */
export const readingOf = (language: string, { now = Date.now(), resolve = () => undefined }: Partial<FileReading>): FileReading => ({
  language,
  now,
  resolve,
});

/** What became of one item; nothing of it = it is not there to be shown (deleted, a draft, the heading of a series). */
export type ItemResult = { readonly event: ShownEvent } | { readonly fault: string } | undefined;

const STATUSES: Readonly<Record<string, EventStatus>> = { cancelled: 'cancelled', canceled: 'cancelled', postponed: 'postponed' };

/** The last word of `https://schema.org/EventScheduled`, of `schema:EventScheduled`, or of the word alone. */
export const word = (value: unknown): string => (isText(value) ? value.replace(/[/#]+$/, '').replace(/^.*[/#:]/, '') : '');

/** `undefined` and `null` are no item. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The words of a status or a mode, small and without the "Event" before it, which some leave out: several may be given at once. */
export const statusWords = (value: unknown): readonly string[] =>
  listOf(value)
    .map((one) => (isObject(one) ? one['@id'] : one))
    .flatMap((one) => (isText(one) ? one.split(/[\s,]+/) : []))
    .map((one) =>
      word(one)
        .toLowerCase()
        .replace(/^event/, ''),
    )
    .filter(Boolean);

/** Of several, the one that a visitor must know first. A new day is known when it says so. */
export const statusOf = (words: readonly string[]): EventStatus => {
  const found = words.map((one) => STATUSES[one]);
  if (found.includes('cancelled')) return 'cancelled';
  return found.includes('postponed') && !words.includes('rescheduled') ? 'postponed' : 'scheduled';
};

/** An address of the web (http or https): another scheme could run. @param resolve makes a relative one absolute; without it, that is none */
export const webAddress = (value: unknown, resolve: FileReading['resolve'] = () => undefined): string | undefined => {
  const text = isText(value) ? value.trim() : '';
  if (text === '' || /[\s<>"]/.test(text)) return undefined;
  if (/^https?:\/\/[^/]/i.test(text)) return text;
  // As people type it: no scheme, but a host.
  if (/^(?:www\.[^/]+\.[^/]|(?:[\w-]+\.)+(?:fi|ax|se|com|net|org|eu|info)(?:[/?#]|$))/i.test(text)) return `https://${text}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(text) ? undefined : resolve(text);
};

/** An identifier that the contract allows, from any. */
export const idOf = (value: string): string =>
  value
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(-80)
    .replace(/^[^A-Za-z0-9]+/, '');

/** Language tags as the contract has them: `fi-FI` and `fi` are one language to choose. */
export const languageTags = (values: readonly unknown[]): string[] => [
  ...new Set(
    values.flatMap((value) => (isText(value) && /^[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(value) ? [value.split(/[-_]/)[0] ?? value] : [])),
  ),
];

/** Places that are no place to go to: one of the first words, and nothing but words of both lists ("Verkkotapahtuma (Teams)"). */
const REMOTE =
  /^(?:internet|netti|netissä|verkko|verkossa)$|^(?:netti|verkko|etä|virtuaali)-?(?:tapahtuma|tilaisuus|lähetys|kokous|toteutus|osallistuminen|yhteys|yhteydellä|yhteyksin|luento|ryhmä|ilta)(?:na)?$|^(?:etä|etänä|online|virtual|virtuaalinen|virtuaalisesti|webinaari|webinar|webbinarium|livestream|striimi|suoratoisto|webben|nätet|distans|teams|zoom)$/i;
const BESIDE =
  /^(?:på|via|tai|ja|och|eller|or|and|microsoft|ms|google|meet|youtube|facebook|live|kokous|tapahtuma|tilaisuus|event|meeting)$/i;
export const isRemoteName = (name: string): boolean => {
  const words = name.split(/[\s,;:/|()+&]+|\s*[–—]\s*|(?<=teams|zoom)-/i).filter(Boolean);
  return words.some((one) => REMOTE.test(one)) && words.every((one) => REMOTE.test(one) || BESIDE.test(one));
};

/** What a calendar says in place of the name of what it has deleted. */
export const isDeletedName = (name: string): boolean => /^(?:POISTETTU|RADERAD|DELETED)$/.test(name);

const shortened = (text: string, limit: number): string => (text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text);

/** Lists what is known, with commas; what is said already is not said again. */
export const joinParts = (parts: readonly string[]): string =>
  parts.filter((part, index) => part !== '' && !parts.slice(0, index).some((before) => before.includes(part))).join(', ');

/** A place of the contract, of what is known: one of the two is enough. */
export const makePlace = (name: string, address: string): Event['place'] =>
  name || address ? { name: shortened(name || address, 200), address: shortened(address || name, 300), accessibility: [] } : undefined;

/** Of an event: what its reader found. */
export interface Found {
  readonly id: string;
  readonly name: unknown;
  /** The first that says something is shown. */
  readonly descriptions: readonly unknown[];
  /** What people must know and the contract has no field for: it follows the description. */
  readonly more?: string;
  readonly status: EventStatus;
  readonly times: readonly EventTimes[];
  readonly place: Event['place'];
  readonly isRemote: boolean;
  readonly remoteNote?: string | undefined;
  readonly organiser: string;
  readonly languages: readonly string[];
  readonly link: string | undefined;
  readonly signupLink: string | undefined;
}

const DESCRIPTION_LIMIT = 5000;
const TITLE_LIMIT = 300;
const DATE_LIMIT = 100;

/**
 * An event of the contract from what was found. All of it is in the language of its name: half in one and half in another could not be read
 * aloud. Only a description that is in no such language is shown in another, and says so.
 */
export const makeEvent = (found: Found, language: string): ShownEvent | undefined => {
  const { place, isRemote, remoteNote, organiser, link, signupLink, status } = found;
  const title = shortened(lineIn(found.name, language), TITLE_LIMIT);
  const described =
    found.descriptions.find((text) => isWrittenIn(text, language)) ?? found.descriptions.find((text) => textIn(text, language));
  const text = [textIn(described, language) || title, found.more].filter(Boolean).join('\n\n');
  const description = shortened(text, DESCRIPTION_LIMIT);
  const isForeign = described !== undefined && !isWrittenIn(described, language);
  return readEvent({
    isElsewhere: true,
    kind: 'other',
    level: 'dialogue',
    signup: { mode: 'none' },
    terms: {},
    support: [],
    id: found.id,
    title,
    description,
    status,
    // The day that was called off is nobody's day any more.
    dates: (status === 'postponed' ? [] : found.times).slice(0, DATE_LIMIT).map((times, index) => ({
      id: index === 0 ? 'date' : `date-${index + 1}`,
      status: 'scheduled',
      ...times,
      ...(isRemote && { remote: {} }),
    })),
    ...(place && { place }),
    ...(isRemote && remoteNote && { remoteNote }),
    ...(organiser && { organiser }),
    languages: found.languages,
    language,
    ...(isForeign && { descriptionLanguage: languageIn(described, language) }),
    ...(link && { link }),
    ...(signupLink && signupLink !== link && { signupLink }),
  });
};

/**
 * Each event once, where a document has it in its list and in its graph; and each with an identifier of its own, where several have the same
 * address. The same title at the same time in another place is another event.
 */
export const withoutDoubles = (events: readonly ShownEvent[]): readonly ShownEvent[] => {
  const known = new Map<string, ShownEvent>();
  const told = new Set<string>();
  for (const event of events) {
    const { id, title, place, dates } = event;
    const content = [id, title, place?.name, dates[0]?.starts].join('\n');
    if (told.has(content)) continue;
    told.add(content);
    let free = id;
    for (let count = 2; known.has(free); count += 1) free = `${id.slice(0, 76)}-${count}`;
    known.set(free, free === id ? event : { ...event, id: free });
  }
  return [...known.values()];
};
