import { Failure } from '../support/failure.mjs';

/** "common: tries again" → `tries-again`. It does not change when the text is reworded, so that what a page replaced stays replaced. */
const nameOf = ({ owner, desc }) =>
  desc
    .slice(owner.length + 1)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The names by which a page replaces texts, from their descriptions.
 *
 * @returns {Map<string, { message: object, name: string, placeholders: number }[]>} by owner, in the order of the names
 */
export const nameTexts = (messages) => {
  const byOwner = new Map();
  for (const message of messages) {
    const named = { message, name: nameOf(message), placeholders: message.contents.filter((part) => typeof part !== 'string').length };
    byOwner.set(message.owner, [...(byOwner.get(message.owner) ?? []), named]);
  }
  const faults = [];
  for (const [owner, named] of byOwner) {
    named.sort((one, other) => (one.name < other.name ? -1 : 1));
    const doubled = named.filter(({ name }, index) => name === named[index + 1]?.name);
    faults.push(...doubled.map(({ name }) => `${owner}.${name}: two texts have this description`));
  }
  if (faults.length > 0) throw new Failure('locales: descriptions that do not tell texts apart', faults);
  return new Map([...byOwner].sort(([one], [other]) => (one < other ? -1 : 1)));
};
