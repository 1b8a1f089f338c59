import { importFolder } from '../support/import-typescript.mjs';

/** What of a question set is the same in every language: answers in Swedish and Finnish must count as answers to one set. */
const skeletonOf = (set) =>
  JSON.stringify({
    version: set.version,
    instrument: set.instrument,
    questions: set.questions.map(({ id, type, required, limit, when, options }) => [
      id,
      type,
      required,
      limit,
      when,
      options?.map(({ value }) => value),
    ]),
  });

const checkQuestionSets = async (byLocale) => {
  const { explainQuestionSet } = await importFolder('src/domain');
  const faults = [];
  const skeletons = new Map();
  for (const [locale, { sets = {} }] of byLocale) {
    for (const [id, input] of Object.entries(sets)) {
      const name = `${locale}.json, set ${id}`;
      const explained = explainQuestionSet(input);
      if ('faults' in explained) {
        faults.push(...explained.faults.map(({ pointer, detail }) => `${name}${pointer}: ${detail}`));
        continue;
      }
      const { set } = explained;
      if (set.id !== id || set.language !== locale) faults.push(`${name}: its id and language must be "${id}" and "${locale}"`);
      const skeleton = skeletons.get(id) ?? skeletonOf(set);
      if (skeleton !== skeletonOf(set)) faults.push(`${name}: version, questions or choices differ from the other languages`);
      skeletons.set(id, skeleton);
    }
  }
  const missing = [...byLocale].flatMap(([locale, { sets = {} }]) =>
    [...skeletons.keys()].filter((id) => !(id in sets)).map((id) => [locale, id]),
  );
  faults.push(...missing.map(([locale, id]) => `${locale}.json: set ${id} is missing`));
  return faults;
};

/** Question sets: `{ "sets": { "<id>": { … } } }` in each language. */
export const questionSets = {
  matches: (content) => 'sets' in content,
  imports: "import type { QuestionSet } from '../../src/contract/surveys.js';\n\n",
  type: '{ readonly sets: Readonly<Record<string, QuestionSet>> }',
  check: checkQuestionSets,
};
