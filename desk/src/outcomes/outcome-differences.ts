import type { StaffOutcome } from '../../../src/contract/staff-outcomes.js';
import { languageName, outcomeStatusName } from '../shared/names.js';
import type { Difference } from '../shared/state-views.js';
import { outcomeTexts } from './texts.js';

/** What somebody else changed in an outcome meanwhile. */
export const compareOutcomes = (seen: StaffOutcome, now: StaffOutcome): readonly Difference[] => {
  const texts = outcomeTexts();
  const textRows = Object.entries(now.body.texts).flatMap(([language, text]) =>
    (['title', 'said', 'reason', 'next'] as const).map((name) => ({
      name: `${texts[name]} (${languageName(language)})`,
      seen: seen.body.texts[language]?.[name] ?? '',
      now: text[name] ?? '',
    })),
  );
  const did = Object.entries(now.body.texts).map(([language, text]) => ({
    name: `${texts.didSummary} (${languageName(language)})`,
    seen: seen.body.texts[language]?.did?.summary ?? '',
    now: text.did?.summary ?? '',
  }));
  const state = ({ publishedAt }: StaffOutcome) => (publishedAt ? texts.published : texts.draft);
  const rows = [
    { name: texts.status, seen: outcomeStatusName(seen.status), now: outcomeStatusName(now.status) },
    { name: texts.state, seen: state(seen), now: state(now) },
    ...textRows,
    ...did,
  ];
  return rows.filter((row) => row.seen !== row.now);
};
