import { importFolder } from '../support/import-typescript.mjs';

const check = async (byLocale) => {
  const { explainHouseContent } = await importFolder('src/domain');
  const faults = [];
  const shapes = new Set();
  for (const [locale, input] of byLocale) {
    const explained = explainHouseContent(input);
    if ('faults' in explained) faults.push(...explained.faults.map(({ pointer, detail }) => `${locale}.json${pointer}: ${detail}`));
    else shapes.add(explained.shape);
  }
  if (shapes.size > 1) faults.push('the languages differ in how many questions a level has');
  return faults;
};

const typeFrom = (name) => ({ imports: `import type { ${name} } from '../../src/domain/house.js';\n\n`, type: name });

/** Who works in the services needs no easy language and reads Finnish there: a rare language may leave out what is said to staff. */
const complete = ({ levels, ...input }, finnish) => ({
  ...input,
  staff: input.staff ?? finnish.staff,
  levels: levels.map((level, index) => ({ ...level, staff: level.staff ?? finnish.levels[index]?.staff })),
});

/** What of the house is shown at first, and what is fetched when a level is opened: a module each, so that no text travels twice. */
export const house = {
  matches: (content) => 'levels' in content,
  ...typeFrom('HouseNames'),
  check,
  complete,
  shown: ({ title, intro, open, credit, rights, levels }) => ({
    title,
    intro,
    open,
    credit,
    rights,
    levels: levels.map(({ id, part, name, hint }) => ({ id, part, name, hint })),
  }),
  later: {
    texts: {
      ...typeFrom('HouseTexts'),
      of: ({ labels: { examples, how, questions, noPrint }, laws, levels }) => ({
        labels: { examples, how, questions, noPrint },
        laws,
        levels: levels.map(({ what, examples, how, questions, links }) => ({ what, examples, how, questions, links })),
      }),
    },
    staff: {
      ...typeFrom('StaffTexts'),
      of: ({ staff, levels }) => ({ ...staff, levels: levels.map((level) => level.staff) }),
    },
    direction: { ...typeFrom('Direction'), of: ({ direction }) => direction },
  },
};
