/** The choices of each kind of question in the order of the printed form, with their words. */
import type { Question } from '../../../src/contract/surveys.js';
import { textsOf } from './texts.js';

const scales = textsOf({
  fi: {
    face5: 'Erittäin hyvin',
    face4: 'Hyvin',
    face3: 'Ei hyvin eikä huonosti',
    face2: 'Huonosti',
    face1: 'Erittäin huonosti',
    agree5: 'Täysin samaa mieltä',
    agree4: 'Melko samaa mieltä',
    agree3: 'En samaa enkä eri mieltä',
    agree2: 'Melko eri mieltä',
    agree1: 'Täysin eri mieltä',
    notMine: 'Ei koske minua',
    yes: 'Kyllä',
    no: 'Ei',
  },
  sv: {
    face5: 'Mycket bra',
    face4: 'Bra',
    face3: 'Varken bra eller dåligt',
    face2: 'Dåligt',
    face1: 'Mycket dåligt',
    agree5: 'Helt av samma åsikt',
    agree4: 'Ganska av samma åsikt',
    agree3: 'Varken av samma eller annan åsikt',
    agree2: 'Ganska av annan åsikt',
    agree1: 'Helt av annan åsikt',
    notMine: 'Gäller inte mig',
    yes: 'Ja',
    no: 'Nej',
  },
  en: {
    face5: 'Very well',
    face4: 'Well',
    face3: 'Neither well nor badly',
    face2: 'Badly',
    face1: 'Very badly',
    agree5: 'Fully agree',
    agree4: 'Mostly agree',
    agree3: 'Neither agree nor disagree',
    agree2: 'Mostly disagree',
    agree1: 'Fully disagree',
    notMine: 'Does not concern me',
    yes: 'Yes',
    no: 'No',
  },
});

export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

const SCALE = [5, 4, 3, 2, 1] as const;

export const choicesOf = (question: Question): readonly Choice[] => {
  const words = scales();
  switch (question.type) {
    case 'recommend':
      return Array.from({ length: 11 }, (_, value) => ({ value, label: String(value) }));
    case 'agree':
      return [...SCALE.map((value) => ({ value, label: words[`agree${value}`] })), { value: 'not-applicable', label: words.notMine }];
    case 'faces':
      return SCALE.map((value) => ({ value, label: words[`face${value}`] }));
    case 'yes-no':
      return [
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ];
    case 'one-of':
    case 'many-of':
      return question.options;
    case 'text':
      return [];
  }
};
