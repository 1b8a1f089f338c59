/** A coming event, as much of it as a level tells. */
export interface ComingEvent {
  readonly title: string;
  /** The next moment at which it is held; none for what has no date, such as a web panel. */
  readonly starts?: string;
  readonly place?: string;
}

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> => typeof input === 'object' && input !== null;
const isText = (input: unknown): input is string => typeof input === 'string' && input !== '';
const listOf = (input: unknown): readonly unknown[] => (Array.isArray(input) ? input : []);

const nextOf = (dates: readonly unknown[], now: number): string | undefined =>
  dates
    .flatMap((date) => (isObject(date) && date['status'] === 'scheduled' && isText(date['starts']) ? [date['starts']] : []))
    .filter((starts) => Date.parse(starts) > now)
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];

const readEvent = (item: unknown, now: number): ComingEvent[] => {
  if (!isObject(item) || item['status'] !== 'scheduled' || !isText(item['title'])) return [];
  const dates = listOf(item['dates']);
  const starts = nextOf(dates, now);
  if (dates.length > 0 && starts === undefined) return [];
  const place = isObject(item['place']) && isText(item['place']['name']) ? item['place']['name'] : undefined;
  return [{ title: item['title'], ...(starts && { starts }), ...(place && { place }) }];
};

/**
 * The coming ones of an answer to `GET /events`. What is broken, cancelled, postponed or over is left out: the house only points at events,
 * and the list of events tells the rest.
 *
 * @param now milliseconds since 1970
 */
export const readComingEvents = (input: unknown, now: number): readonly ComingEvent[] =>
  isObject(input) ? listOf(input['items']).flatMap((item) => readEvent(item, now)) : [];
