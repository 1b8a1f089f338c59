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

/** The expressions of a template's text, such as `${first} ${last}`: braces inside them may be nested. */
const withNumbers = (code, from) => {
  let depth = 0;
  let number = from;
  let text = '';
  for (let place = 0; place < code.length; place += 1) {
    const isStart = depth === 0 && code.startsWith('${', place);
    if (isStart) text += `{${number++}}`;
    if (depth === 0 && !isStart) text += code[place];
    if (isStart) place += 1;
    if (isStart || (depth > 0 && code[place] === '{')) depth += 1;
    else if (depth > 0 && code[place] === '}') depth -= 1;
  }
  return { text, next: number };
};

/**
 * What a person reads in the place of each placeholder of a text: `{0}`, or `{1} {2}` where lit-localize has made one placeholder of two values.
 *
 * @returns {{ byIndex: Map<number, string>, count: number }}
 */
export const placeholdersOf = ({ contents }) => {
  const byIndex = new Map();
  let count = 0;
  for (const { untranslatable, index } of contents.filter((part) => typeof part !== 'string')) {
    const { text, next } = withNumbers(untranslatable, count);
    byIndex.set(index, text);
    count = next;
  }
  return { byIndex, count };
};

/**
 * The names by which a page replaces texts, from their descriptions.
 *
 * @returns {Map<string, { message: object, name: string, placeholders: number }[]>} by owner, in the order of the names
 */
export const nameTexts = (messages) => {
  const byOwner = new Map();
  for (const message of messages) {
    const named = { message, name: nameOf(message), placeholders: placeholdersOf(message).count };
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
