/** An outcome while it is written. Pure: what is typed, what it lacks, and the card that it makes. */
import * as v from 'valibot';
import { Outcome } from '../../../src/contract/outcomes.js';
import type { OutcomeBody, OutcomeText, StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import type { HouseLevel, OutcomeStatus } from '../../../src/contract/vocabulary.js';
import { inspect } from '../../../src/domain/personal-data.js';
import type { Texts } from '../transport/staff-types.js';

export const TEXT_FIELDS = [
  'title',
  'said',
  'didSummary',
  'didWhere',
  'didWhen',
  'reason',
  'askFrom',
  'next',
  'responsible',
  'decidedBy',
  'note',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type DraftText = Readonly<Record<TextField, string>>;

export interface Draft {
  readonly id: string;
  readonly status: OutcomeStatus;
  readonly level: string;
  readonly unit: string;
  readonly themes: readonly string[];
  readonly saidCount: string;
  readonly nextBy: string;
  readonly texts: Readonly<Record<string, DraftText>>;
  /** Names of units and themes that the organisation did not have yet, by their new ids. */
  readonly added: Readonly<Record<string, Texts>>;
  /** Whether something was changed since it was last saved. */
  readonly isDirty: boolean;
  /** Whether it was tried to save: from then on what is missing is shown, and goes as it is typed. */
  readonly isChecked: boolean;
}

export type DraftEvent =
  | { readonly type: 'opened'; readonly outcome: StaffOutcome }
  | { readonly type: 'fact'; readonly name: 'status' | 'level' | 'unit' | 'saidCount' | 'nextBy'; readonly value: string }
  | { readonly type: 'theme-toggled'; readonly theme: string }
  /** A unit or a theme that the organisation did not have yet. */
  | { readonly type: 'added'; readonly what: 'unit' | 'theme'; readonly name: string; readonly language: string }
  | { readonly type: 'text'; readonly language: string; readonly name: TextField; readonly value: string }
  | { readonly type: 'language-toggled'; readonly language: string }
  | { readonly type: 'checked' };

const emptyText = Object.fromEntries(TEXT_FIELDS.map((name) => [name, ''])) as DraftText;

/** `id` is random: a title may still change, and names of people do not belong in an address. */
export const newDraft = (id: string, unit = ''): Draft => ({
  id,
  status: 'under-review',
  level: '',
  unit,
  themes: [],
  saidCount: '',
  nextBy: '',
  texts: { fi: emptyText },
  added: {},
  isDirty: false,
  isChecked: false,
});

const draftText = ({ title, said, did, reason, askFrom, next, responsible, decidedBy }: OutcomeText): DraftText => ({
  title,
  said,
  didSummary: did?.summary ?? '',
  didWhere: did?.where ?? '',
  didWhen: did?.when ?? '',
  reason: reason ?? '',
  askFrom: askFrom ?? '',
  next: next ?? '',
  responsible,
  decidedBy: decidedBy ?? '',
  note: '',
});

const opened = ({ id, body }: StaffOutcome): Draft => ({
  id,
  status: body.status,
  level: body.level ?? '',
  unit: body.unit.id,
  themes: body.themes.map((theme) => theme.id),
  saidCount: body.saidCount === undefined ? '' : String(body.saidCount),
  nextBy: body.nextBy ?? '',
  texts: Object.fromEntries(Object.entries(body.texts).map(([language, text]) => [language, draftText(text)])),
  added: {},
  isDirty: false,
  isChecked: false,
});

const toggled = ({ texts, ...draft }: Draft, language: string): Draft => {
  const { [language]: has, ...rest } = texts;
  if (!has) return { ...draft, texts: { ...rest, [language]: emptyText }, isDirty: true };
  return Object.keys(rest).length === 0 ? { ...draft, texts } : { ...draft, texts: rest, isDirty: true };
};

/** An id from a name: small letters and digits, without their dots. */
const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

const withAdded = (draft: Draft, { what, name, language }: Extract<DraftEvent, { type: 'added' }>): Draft => {
  const id = idOf(name);
  if (id === '') return draft;
  const added = { ...draft.added, [id]: { ...draft.added[id], [language]: name.trim() } };
  if (what === 'unit') return { ...draft, added, unit: id, isDirty: true };
  return { ...draft, added, themes: [...new Set([...draft.themes, id])], isDirty: true };
};

export function reduceDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'opened':
      return opened(event.outcome);
    case 'fact':
      return { ...draft, [event.name]: event.value, isDirty: true };
    case 'added':
      return withAdded(draft, event);
    case 'theme-toggled': {
      const has = draft.themes.includes(event.theme);
      return { ...draft, themes: has ? draft.themes.filter((id) => id !== event.theme) : [...draft.themes, event.theme], isDirty: true };
    }
    case 'text': {
      const text = { ...(draft.texts[event.language] ?? emptyText), [event.name]: event.value };
      return { ...draft, texts: { ...draft.texts, [event.language]: text }, isDirty: true };
    }
    case 'language-toggled':
      return toggled(draft, event.language);
    case 'checked':
      return { ...draft, isChecked: true };
  }
}

/** What the status promises to tell. */
const needs = (status: OutcomeStatus) => ({
  did: status === 'done' || status === 'partly-done',
  reason: status === 'will-not-do' || status === 'partly-done',
});

/** Whether a field belongs to what is written: what was done, or why not, is hidden while the status does not ask for it and it is empty. */
export const isFieldShown = ({ status, texts }: Draft, name: TextField): boolean => {
  const isUsed = Object.values(texts).some((text) => text[name] !== '');
  if (name.startsWith('did')) return isUsed || needs(status).did;
  if (name === 'reason' || name === 'askFrom') return isUsed || needs(status).reason;
  return true;
};

const given = (text: string): string | undefined => text.trim() || undefined;

const textBody = (text: DraftText, status: OutcomeStatus): OutcomeText => {
  const { did: needsDid, reason: needsReason } = needs(status);
  const did = { summary: text.didSummary, where: text.didWhere, when: text.didWhen };
  const hasDid = needsDid || Object.values(did).some((part) => given(part));
  const optional = {
    reason: needsReason ? text.reason : given(text.reason),
    askFrom: needsReason ? text.askFrom : given(text.askFrom),
    next: given(text.next),
    decidedBy: given(text.decidedBy),
  };
  return {
    title: text.title,
    said: text.said,
    responsible: text.responsible,
    ...(hasDid && { did }),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<OutcomeText>),
  };
};

interface NamesOf {
  readonly unitNames: (id: string) => Texts;
  readonly themeLabels: (id: string) => Texts;
}

const named = (names: Texts, added: Texts | undefined, id: string): Texts =>
  Object.keys(names).length > 0 ? names : (added ?? { fi: id });

/** The body as it is sent: what is empty and not needed is left out. */
export const bodyOf = (draft: Draft, { unitNames, themeLabels }: NamesOf): OutcomeBody => {
  const { status, level, unit, themes, saidCount, nextBy, texts, added } = draft;
  const notes = Object.fromEntries(Object.entries(texts).flatMap(([language, { note }]) => (given(note) ? [[language, note]] : [])));
  return {
    status,
    unit: { id: unit, names: named(unitNames(unit), added[unit], unit) },
    themes: themes.map((id) => ({ id, labels: named(themeLabels(id), added[id], id) })),
    texts: Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, textBody(text, status)])),
    ...(level && { level: level as HouseLevel }),
    ...(saidCount !== '' && { saidCount: Number(saidCount) }),
    ...(nextBy && { nextBy }),
    ...(Object.keys(notes).length > 0 && { notes }),
  };
};

/** From this number on a count cannot reveal who gave feedback. */
const SMALLEST_SHOWN = 5;

/** The card in one language, as the endpoint would give it. */
export const cardOf = (id: string, body: OutcomeBody, language: string): unknown => {
  const { title, said, next, did, ...rest } = body.texts[language] ?? { title: '', said: '', responsible: '' };
  const name = (names: Texts): string => names[language] ?? Object.values(names)[0] ?? '';
  const { saidCount } = body;
  const count = saidCount === undefined ? undefined : saidCount === 0 || saidCount >= SMALLEST_SHOWN ? saidCount : 'fewer-than-5';
  const today = new Date().toISOString();
  return {
    ...rest,
    id,
    status: body.status,
    title,
    unit: { id: body.unit.id, name: name(body.unit.names) },
    themes: body.themes.map((theme) => ({ id: theme.id, label: name(theme.labels) })),
    said: { summary: said, ...(count !== undefined && { count }) },
    ...(did && { did }),
    ...(next && { next: { what: next, ...(body.nextBy && { by: body.nextBy }) } }),
    ...(body.level && { level: body.level }),
    history: [{ at: today, status: body.status }],
    language,
    updatedAt: today,
  };
};

export type DraftFault = 'missing' | 'code' | 'next';
/** By `<language>.<field>`, or `unit`. */
export type DraftFaults = ReadonlyMap<string, DraftFault>;

/** Where a part of the card is typed. */
const FIELD_OF: Readonly<Record<string, TextField | 'unit'>> = {
  title: 'title',
  'said.summary': 'said',
  'did.summary': 'didSummary',
  'did.where': 'didWhere',
  'did.when': 'didWhen',
  reason: 'reason',
  askFrom: 'askFrom',
  'next.what': 'next',
  responsible: 'responsible',
  decidedBy: 'decidedBy',
  'unit.id': 'unit',
  'unit.name': 'unit',
};

/** What stands between this and the board: the rules of the contract for each language, and no identity code in any text. */
export const faultsOf = (draft: Draft, names: NamesOf): DraftFaults => {
  const body = bodyOf(draft, names);
  const faults = new Map<string, DraftFault>();
  for (const language of Object.keys(draft.texts)) {
    const result = v.safeParse(Outcome, cardOf(draft.id, body, language));
    for (const issue of result.issues ?? []) {
      const field = FIELD_OF[(issue.path ?? []).map(({ key }) => String(key)).join('.')];
      if (field) faults.set(field === 'unit' ? 'unit' : `${language}.${field}`, 'missing');
    }
    if (draft.nextBy && !given(draft.texts[language]?.next ?? '')) faults.set(`${language}.next`, 'next');
    const fields = TEXT_FIELDS.map((name) => ({ id: `${language}.${name}`, text: draft.texts[language]?.[name] ?? '' }));
    for (const { field } of inspect(fields).codes.flatMap(({ parts }) => parts)) faults.set(field, 'code');
  }
  return faults;
};
