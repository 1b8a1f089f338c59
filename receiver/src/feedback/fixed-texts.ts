import { FIXED_TEXT_IDS, type FixedTextId } from '../../../src/contract/vocabulary.js';

/** The only words that reach a person with a status. A personal reply goes by the way that the person chose, never through a code. */
const texts: Readonly<Record<FixedTextId, Readonly<Record<string, string>>>> = {
  'passed-to-unit': {
    fi: 'Palautteesi on välitetty yksikköön, jota se koskee.',
    sv: 'Din respons har skickats till den enhet som den gäller.',
    en: 'Your feedback has been passed on to the unit that it is about.',
  },
  'discussed-by-staff': {
    fi: 'Työntekijät ovat keskustelleet palautteestasi yhdessä.',
    sv: 'Personalen har diskuterat din respons tillsammans.',
    en: 'The staff have discussed your feedback together.',
  },
  'thanks-passed-on': {
    fi: 'Kiitoksesi on kerrottu työntekijöille.',
    sv: 'Ditt tack har framförts till personalen.',
    en: 'Your thanks have been passed on to the staff.',
  },
  'replied-in-chosen-way': {
    fi: 'Sinulle on vastattu tavalla, jonka valitsit.',
    sv: 'Du har fått svar på det sätt som du valde.',
    en: 'You have been given a reply in the way that you chose.',
  },
  'could-not-reach': {
    fi: 'Yritimme vastata sinulle, mutta emme tavoittaneet sinua.',
    sv: 'Vi försökte svara dig, men nådde dig inte.',
    en: 'We tried to reply to you, but could not reach you.',
  },
  'handled-together': {
    fi: 'Palautettasi käsitellään yhdessä muiden samaa asiaa koskevien palautteiden kanssa.',
    sv: 'Din respons behandlas tillsammans med annan respons om samma sak.',
    en: 'Your feedback is being handled together with other feedback on the same matter.',
  },
  'not-by-feedback': {
    fi: 'Tätä asiaa ei voi hoitaa palautteella. Kysy neuvoa paikasta, jossa asioit.',
    sv: 'Det här ärendet kan inte skötas genom respons. Fråga råd på det ställe där du är klient.',
    en: 'This matter cannot be settled through feedback. Ask for advice at the place that you visited.',
  },
};

/** A fixed text in a language that `bestLanguage` chose from `FIXED_TEXT_LANGUAGES`. */
export const fixedText = (id: string, language: string): string | undefined =>
  (texts as Readonly<Record<string, Readonly<Record<string, string>>>>)[id]?.[language];

export const FIXED_TEXT_LANGUAGES: readonly string[] = ['fi', 'sv', 'en'];

/** All of them, so that staff see beside a status what the person will read. */
export const allFixedTexts = (): { id: FixedTextId; texts: Record<string, string> }[] =>
  FIXED_TEXT_IDS.map((id) => ({ id, texts: { ...texts[id] } }));
