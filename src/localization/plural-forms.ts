/** The forms that a text with a number has in a language. Travels with the texts of the languages that have more of them than Finnish. */

/** Between the forms of a text; no text contains it. In front is the form for every other number, then each category with its form. */
const BETWEEN = '\u001F';

type Category = Intl.LDMLPluralRule;

/** What few engines know. https://cldr.unicode.org/index/cldr-spec/plural-rules */
const rulesOfCldr: Readonly<Record<string, (count: number) => Category>> = {
  se: (count) => (count === 1 ? 'one' : count === 2 ? 'two' : 'other'),
};

/** How the form of a text is chosen in a language. @param tag its language tag */
export const formsIn = (tag: string): ((count: number, text: string) => string) => {
  const engine = new Intl.PluralRules(tag);
  const isKnown = Intl.PluralRules.supportedLocalesOf(tag).length > 0;
  const categoryOf = (count: number): Category => (isKnown ? undefined : rulesOfCldr[tag])?.(count) ?? engine.select(count);
  return (count, text) => {
    const [other = text, ...forms] = text.split(BETWEEN);
    const place = forms.indexOf(categoryOf(count));
    return (place < 0 ? undefined : forms[place + 1]) ?? other;
  };
};
