import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EventDate } from '../../../../src/contract/events.js';
import type { Attendance } from '../../../../src/contract/vocabulary.js';
import type { ShownEvent } from '../../../../src/domain/event-reader.js';
import { attendances, comingDates, seatsLeft } from '../../../../src/domain/event-availability.js';
import { isChoosable, isWaitingAsked } from '../../../../src/domain/signup-check.js';
import type { SignupDraft, SignupField } from '../../../../src/domain/signup-draft.js';
import { msg, str } from '../../../../src/localization/msg.js';
import type { SignupSettings } from '../../settings.js';
import { formatSpan } from '../../../../src/localization/spans.js';
import { choiceField, lineField, textField, tickField } from './controls.js';
import type { Choice, FieldState } from './controls.js';
import { attendanceNames, valueName, wayNames } from '../messages.js';
import { endpointTime } from '../../../../src/transport/present-time.js';

/** What the fields show; a change of a signup asks with the same ones. */
export interface FormModel {
  readonly event: ShownEvent;
  readonly settings: SignupSettings;
  readonly draft: SignupDraft;
  readonly state: (field: SignupField) => FieldState;
}

const queueText = (): string => msg('Täynnä, voit jonottaa', { desc: 'event-signup-form: a date with a waiting list' });

const datesField = ({ event, draft, state }: FormModel): TemplateResult | typeof nothing => {
  const dates = comingDates(event, endpointTime());
  if (dates.length < 2) return nothing;
  const ways = draft.attendance ? [draft.attendance] : attendances(event);
  const full = msg('Tämä päivä on täynnä', { desc: 'event-signup-form: a date without room' });
  return choiceField({
    ...state('dates'),
    id: 'dates',
    type: 'checkbox',
    label: msg('Mitkä päivät sopivat?', { desc: 'event-signup-form: which dates' }),
    chosen: draft.dates,
    choices: dates.map((date) => {
      const isClosed = !isChoosable(event, date, draft.attendance);
      const isFull = event.signup.mode === 'open' && ways.every((way) => seatsLeft(date, way) === 0);
      // What is chosen already can always be taken back, and chosen again: its control has the focus then.
      const isFixed = isClosed && ![...draft.dates, ...draft.takenBack].includes(date.id);
      return { value: date.id, label: formatSpan(date), isFixed, note: isClosed ? full : isFull ? queueText() : undefined };
    }),
  });
};

/** Whether a way to come has room, on the chosen dates or on any. */
const wayChoice = ({ event, draft }: FormModel, way: Attendance): Pick<Choice, 'note' | 'isFixed'> => {
  if (event.signup.mode !== 'open') return {};
  const dates = comingDates(event, endpointTime());
  const chosen = dates.filter(({ id }) => draft.dates.includes(id));
  const isFull = (date: EventDate) => seatsLeft(date, way) === 0;
  const isClosed = dates.every((date) => !isChoosable(event, date, way));
  if (isClosed) {
    return {
      isFixed: draft.attendance !== way,
      note: msg('Ei enää paikkoja', { desc: 'event-signup-form: a way to come without room' }),
    };
  }
  if (dates.every(isFull)) return { note: queueText() };
  if (chosen.some(isFull)) {
    return { note: msg('Täynnä valitsemanasi päivänä', { desc: 'event-signup-form: a way to come without room on a chosen date' }) };
  }
  const [date, another] = chosen.length > 0 ? chosen : dates;
  const left = date && !another ? seatsLeft(date, way) : undefined;
  return left === undefined
    ? {}
    : { note: msg(str`Paikkoja jäljellä: ${left}`, { desc: 'event-signup-form: how many seats a way to come has left' }) };
};

const attendanceField = (model: FormModel): TemplateResult | typeof nothing => {
  const { event, draft, state } = model;
  const ways = attendances(event);
  const names = attendanceNames();
  if (ways.length < 2) return nothing;
  return choiceField({
    ...state('attendance'),
    id: 'attendance',
    type: 'radio',
    label: msg('Miten osallistut?', { desc: 'event-signup-form: on the spot or at a distance' }),
    choices: ways.map((way) => ({ value: way, label: names[way], ...wayChoice(model, way) })),
    chosen: draft.attendance ? [draft.attendance] : [],
  });
};

/** Which dates, how, and with how many. */
export const comingFields = (model: FormModel): TemplateResult =>
  html`${datesField(model)} ${attendanceField(model)}
  ${lineField({
    ...model.state('companions'),
    id: 'companions',
    label: msg('Kuinka monta ihmistä tulee mukanasi?', { desc: 'event-signup-form: companions' }),
    hint: msg('Jätä tyhjäksi, jos tulet yksin. Tukihenkilöä ei lasketa.', { desc: 'event-signup-form: hint, companions' }),
    value: model.draft.companions,
    inputmode: 'numeric',
    autocomplete: 'off',
    isShort: true,
  })}`;

/** Asked only when a chosen date has too few seats. */
export const waitingField = ({ event, draft, state }: FormModel): TemplateResult | typeof nothing =>
  isWaitingAsked(event, draft)
    ? tickField({
        ...state('waiting'),
        id: 'waiting',
        label: msg('Haluan jonoon, jos paikkoja ei ole tarpeeksi.', { desc: 'event-signup-form: accepts waiting' }),
        hint: msg('Valitsemanasi päivänä ei ole nyt tarpeeksi paikkoja.', { desc: 'event-signup-form: why waiting is asked' }),
        isChecked: draft.acceptWaiting,
      })
    : nothing;

const valueField = ({ draft, settings, state }: FormModel): TemplateResult | typeof nothing => {
  const { way, value } = draft;
  if (!way) return nothing;
  const field = { ...state('value'), id: 'value', label: valueName(way), value };
  const filled = (token: string) => (settings.isKiosk ? 'off' : token);
  if (way === 'post') return textField({ ...field, autocomplete: filled('street-address') });
  return way === 'email'
    ? lineField({ ...field, type: 'email', autocomplete: filled('email') })
    : lineField({ ...field, type: 'tel', autocomplete: filled('tel') });
};

/** One way to be contacted, and its field. */
export const contactFields = (model: FormModel): TemplateResult =>
  html`${choiceField({
    ...model.state('way'),
    id: 'way',
    type: 'radio',
    label: msg('Miten kerromme sinulle, jos jokin muuttuu?', { desc: 'event-signup-form: contact way' }),
    choices: Object.entries(wayNames()).map(([way, label]) => ({ value: way, label })),
    chosen: model.draft.way ? [model.draft.way] : [],
  })}
  ${valueField(model)}`;
