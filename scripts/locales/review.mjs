import { readFile } from 'node:fs/promises';

const UNIT = /<trans-unit ([^>]*)>([\s\S]*?)<\/trans-unit>/g;
const FORMER = /\n\s*<note from="former">[\s\S]*?<\/note>/;

const textIn = (body, tag) => new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`).exec(body)?.[1];

const unitOf = ([, attributes, body]) => {
  const description = /<note from="lit-localize">([^<]*)</.exec(body)?.[1] ?? '';
  return {
    id: /\bid="([^"]+)"/.exec(attributes)?.[1] ?? '',
    description,
    owner: description.split(':')[0],
    source: textIn(body, 'source'),
    target: textIn(body, 'target'),
    isStale: FORMER.test(body),
    isApproved: /\bapproved="yes"/.test(attributes),
  };
};

const unitsIn = (xliff) => [...xliff.matchAll(UNIT)].map(unitOf);

/** By description, of which a removed text and a new one have the same when the Finnish was reworded; two of one description tell nothing. */
const byDescription = (units) => {
  const found = new Map();
  for (const unit of units) found.set(unit.description, found.has(unit.description) ? undefined : unit);
  return found;
};

/** What a placeholder was filled with is code, and no note may contain an element. */
const inNote = (text) => text.replace(/<x id="(\d+)"[^>]*\/>/g, '{$1}').trim();

/**
 * A reworded Finnish text is a new one for lit-localize. Its earlier wording and translation are kept in a note of the new text until that is
 * translated: a translator takes from it what still holds.
 *
 * @param {string} before the catalogue as it was committed @param {string} after as lit-localize writes it now
 */
export const keepFormer = (before, after) => {
  const ids = new Set(unitsIn(after).map(({ id }) => id));
  const removed = byDescription(unitsIn(before).filter(({ id, target }) => !ids.has(id) && target !== undefined));
  return after.replace(UNIT, (whole) => {
    const [unit] = unitsIn(whole);
    if (unit.target !== undefined) return whole.replace(FORMER, '');
    const former = unit.isStale ? undefined : removed.get(unit.description);
    if (former === undefined) return whole;
    return whole.replace(
      '</trans-unit>',
      `  <note from="former">${inNote(former.source)} = ${inNote(former.target)}</note>\n</trans-unit>`,
    );
  });
};

/** The texts that an expert has approved: `approved="yes"` of XLIFF 1.2, which is "no" when it is left out. */
export const readApproved = async (path) =>
  new Set(
    unitsIn(await readFile(path, 'utf8'))
      .filter(({ isApproved }) => isApproved)
      .map(({ id }) => id),
  );

const countByOwner = (units) => {
  const counts = new Map();
  for (const { owner } of units) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** What is left to do in a language: how many texts of each owner are missing, stale (the Finnish was reworded) or not approved. */
export const reviewOf = async (path) => {
  const units = unitsIn(await readFile(path, 'utf8'));
  return {
    missing: countByOwner(units.filter(({ target, isStale }) => target === undefined && !isStale)),
    stale: countByOwner(units.filter(({ target, isStale }) => target === undefined && isStale)),
    unreviewed: countByOwner(units.filter(({ target, isApproved }) => target !== undefined && !isApproved)),
  };
};

/**
 * Whether every short text of an owner's whole widget is there and approved: a half of a form in another language helps nobody, and would have to be
 * marked text by text.
 *
 * @param widgets names of all widgets
 */
export const isWholeIn = ({ missing, stale, unreviewed }, owner, widgets) => {
  const widgetOf = (name) => widgets.find((widget) => name === widget || name.startsWith(`${widget}-`)) ?? name;
  const gaps = [missing, stale, unreviewed].flatMap((counts) => [...counts.keys()]);
  return gaps.every((name) => name !== 'common' && widgetOf(name) !== widgetOf(owner));
};

const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

const listed = (counts) => [...counts].map(([owner, count]) => `${owner} ${count}`).join(', ');

const pluralLines = (missing) => {
  const categories = [...new Set(missing.map(({ category }) => category))];
  const counts = categories.map((category) => `${category} ${missing.filter((one) => one.category === category).length}`);
  return counts.length > 0 ? [`  forms by number missing: ${counts.join(', ')}`] : [];
};

/**
 * One line a language, and one for each kind of gap. A language that is only prepared has no file, which is all that is said of its texts.
 *
 * @param {{ review: Map<string, object>, plurals: Map<string, object>, messages: object[] }} catalogue
 */
export const reviewLines = ({ review, plurals, messages }) =>
  [...plurals].flatMap(([locale, { missing: missingForms }]) => {
    if (!review.has(locale))
      return [`locales: ${locale}: prepared, ${messages.length} missing, nothing is shown in it`, ...pluralLines(missingForms)];
    const { missing, stale, unreviewed } = review.get(locale);
    return [
      `locales: ${locale}: ${total(missing)} missing, ${total(stale)} stale, ${total(unreviewed)} not approved`,
      ...(missing.size > 0 ? [`  missing: ${listed(missing)}`] : []),
      ...(stale.size > 0 ? [`  stale: ${listed(stale)}`] : []),
      ...pluralLines(missingForms),
    ];
  });
