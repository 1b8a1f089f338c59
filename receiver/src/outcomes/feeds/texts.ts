import type { Outcome } from '../../../../src/contract/outcomes.js';
import type { OutcomeStatus } from '../../../../src/contract/vocabulary.js';
import { outcomeStatusNames } from '../../../../src/domain/names.js';
import { isDay } from '../../common/time.js';
import { bestLanguage } from '../../common/language.js';

interface FeedTexts {
  readonly title: string;
  readonly said: string;
  readonly did: string;
  readonly reason: string;
  readonly askFrom: string;
  readonly next: string;
  readonly responsible: string;
  readonly statuses: Readonly<Record<OutcomeStatus, string>>;
}

const finnish: FeedTexts = {
  title: 'Mitä palautteesta on seurannut',
  said: 'Sanoit',
  did: 'Teimme',
  reason: 'Miksi',
  askFrom: 'Kysy lisää',
  next: 'Mitä seuraavaksi',
  responsible: 'Asiasta vastaa',
  statuses: outcomeStatusNames.fi,
};

const swedish: FeedTexts = {
  title: 'Vad responsen har lett till',
  said: 'Du sade',
  did: 'Vi gjorde',
  reason: 'Varför',
  askFrom: 'Fråga mer',
  next: 'Vad som händer härnäst',
  responsible: 'Ansvarar för ärendet',
  statuses: outcomeStatusNames.sv,
};

const english: FeedTexts = {
  title: 'What feedback has led to',
  said: 'You said',
  did: 'We did',
  reason: 'Why',
  askFrom: 'Ask about this',
  next: 'What happens next',
  responsible: 'Who is responsible',
  statuses: outcomeStatusNames.en,
};

const texts: Readonly<Record<string, FeedTexts>> = { fi: finnish, sv: swedish, en: english };

/** The feed's title and labels in the asked language or the nearest, and which language that is. */
export function feedTexts(asked: string | undefined): { readonly language: string; readonly texts: FeedTexts } {
  const language = bestLanguage(asked, Object.keys(texts)) ?? 'fi';
  return { language, texts: texts[language] ?? finnish };
}

/** A day in the language of the card; other text as it is. */
function dayText(language: string, text: string): string {
  if (!isDay(text)) return text;
  const locale = { fi: 'fi', sv: 'sv-FI', en: 'en-GB' }[language] ?? 'fi';
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(text));
}

/** The whole card as plain text, so that a feed reader needs no page beside it. Labels are in the language of the card. */
export function textOfCard({ language, status, said, did, reason, askFrom, next, responsible }: Outcome): string {
  const { texts: words, language: spoken } = feedTexts(language);
  const done = did && `${did.summary} (${did.where}, ${dayText(spoken, did.when)})`;
  const upcoming = next && (next.by === undefined ? next.what : `${next.what} (${dayText(spoken, next.by)})`);
  const parts = [
    [words.said, said.summary],
    [words.did, done],
    [words.reason, reason],
    [words.askFrom, askFrom],
    [words.next, upcoming],
    [words.responsible, responsible],
  ].filter(([, text]) => text !== undefined);
  return [words.statuses[status], ...parts.map(([label, text]) => `${label}: ${text}`)].join('\n\n');
}
