import { readFile } from 'node:fs/promises';

const UNIT = /<trans-unit ([^>]*)>([\s\S]*?)<\/trans-unit>/g;

const readUnits = async (path) => {
  const text = await readFile(path, 'utf8');
  return [...text.matchAll(UNIT)].map(([, attributes, body]) => ({
    id: /\bid="([^"]+)"/.exec(attributes)?.[1] ?? '',
    owner: /<note from="lit-localize">([^:<]*):/.exec(body)?.[1] ?? '',
    isTranslated: body.includes('<target'),
    isStale: /<target [^>]*state="needs-/.test(body),
    isApproved: /\bapproved="yes"/.test(attributes),
  }));
};

/** The texts that an expert has approved: `approved="yes"` of XLIFF 1.2, which is "no" when it is left out. */
export const readApproved = async (path) => new Set((await readUnits(path)).filter(({ isApproved }) => isApproved).map(({ id }) => id));

const countByOwner = (units) => {
  const counts = new Map();
  for (const { owner } of units) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** What is left to do in a language: how many texts of each owner are missing, stale (the Finnish has changed) or not approved. */
export const reviewOf = async (path) => {
  const units = await readUnits(path);
  return {
    missing: countByOwner(units.filter(({ isTranslated }) => !isTranslated)),
    stale: countByOwner(units.filter(({ isStale }) => isStale)),
    unreviewed: countByOwner(units.filter(({ isTranslated, isApproved }) => isTranslated && !isApproved)),
  };
};

const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

const listed = (counts) => [...counts].map(([owner, count]) => `${owner} ${count}`).join(', ');

/** One line a language, and one for each widget's gaps. */
export const reviewLines = (review) =>
  [...review].flatMap(([locale, { missing, stale, unreviewed }]) => [
    `locales: ${locale}: ${total(missing)} missing, ${total(stale)} stale, ${total(unreviewed)} not approved`,
    ...(missing.size > 0 ? [`  missing: ${listed(missing)}`] : []),
    ...(stale.size > 0 ? [`  stale: ${listed(stale)}`] : []),
  ]);
