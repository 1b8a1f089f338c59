import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventTexts, StaffEvent } from '../../../src/contract/staff-events.js';
import { formatInstant } from '../../../src/localization/dates.js';
import { languageName } from '../shared/names.js';
import type { Fault } from '../shared/remote.js';
import { explainFault } from '../shared/state-views.js';
import type { Difference } from '../shared/state-views.js';
import { editorTexts } from './editor-texts.js';
import { eventStatusName, modeName } from './names.js';
import { countsOf } from './event-list.js';
import { questionTexts } from './question-editor-texts.js';
import { eventsTexts } from './texts.js';

const timesOf = ({ body: { dates } }: StaffEvent): string => dates.map(({ starts }) => formatInstant(starts)).join(', ');

const roomsOf = ({ body: { dates } }: StaffEvent): string => dates.map(({ room }) => room?.capacity ?? '–').join(', ');

const questionsOf = (texts: EventTexts | undefined): string => (texts?.questions ?? []).map(({ text }) => text).join(' · ');

const closesOf = ({ body: { signup } }: StaffEvent): string => (signup.closes ? formatInstant(signup.closes) : '');

/** What somebody else changed in an event meanwhile. */
export const compareEvents = (seen: StaffEvent, now: StaffEvent): readonly Difference[] => {
  const texts = editorTexts();
  const visibility = ({ body }: StaffEvent) => (body.published === false ? eventsTexts().isDraft : eventsTexts().isPublished);
  const words = Object.entries(now.body.texts).flatMap(([language, text]) => {
    const before = seen.body.texts[language];
    const named = (name: string) => `${name} (${languageName(language)})`;
    return [
      { name: named(texts.title), seen: before?.title ?? '', now: text.title },
      { name: named(texts.description), seen: before?.description ?? '', now: text.description },
      { name: named(questionTexts().heading), seen: questionsOf(before), now: questionsOf(text) },
      { name: named(texts.placeName), seen: before?.place?.name ?? '', now: text.place?.name ?? '' },
    ];
  });
  const rows = [
    { name: eventsTexts().heading, seen: eventStatusName(seen.status), now: eventStatusName(now.status) },
    { name: eventsTexts().list, seen: visibility(seen), now: visibility(now) },
    { name: texts.when, seen: timesOf(seen), now: timesOf(now) },
    { name: texts.room, seen: roomsOf(seen), now: roomsOf(now) },
    { name: texts.closes, seen: closesOf(seen), now: closesOf(now) },
    { name: eventsTexts().signups, seen: countsOf(seen), now: countsOf(now) },
    { name: texts.mode, seen: modeName(seen.body.signup.mode), now: modeName(now.body.signup.mode) },
    ...words,
  ];
  return rows.filter((row) => row.seen !== row.now);
};

/** What cannot be changed because people have signed up, in words; everything else as everywhere at the desk. */
const explainEventFault = (fault: Fault): string => {
  if (fault.kind === 'lost' || fault.status !== 422) return explainFault(fault);
  const texts = editorTexts();
  const [error] = fault.problem.errors ?? [];
  if (error?.pointer === '/signup/mode') return texts.modeIsFixed;
  if (error?.pointer === '/dates') return texts.dateIsTaken;
  if (error && /^\/dates\/\d+$/.test(error.pointer)) return texts.wayIsTaken;
  return explainFault(fault);
};

export const eventFaultView = (fault: Fault | undefined): TemplateResult | typeof nothing =>
  fault ? html`<p class="panel stop" role="alert" data-fault tabindex="-1">${explainEventFault(fault)}</p>` : nothing;
