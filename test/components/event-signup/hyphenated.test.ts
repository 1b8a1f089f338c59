import { expect } from '@open-wc/testing';
import { hyphenated } from '../../../components/event-signup/common/hyphenated.js';

const cut = (text: string) => hyphenated(text, 'fi').replaceAll('\u00AD', '-');

describe('the soft hyphens of an event’s title', () => {
  it('stand between syllables of long words, not near an end', () => {
    expect(cut('Kehittäjäkahvila')).to.equal('Kehit-tä-jä-kahvila');
    expect(cut('Asukasilta ja kahvi')).to.equal('Asukasilta ja kahvi');
    expect(hyphenated('Kehittäjäkahvila', 'sv')).to.equal('Kehittäjäkahvila');
  });

  it('take no letter over to a part of a compound that begins with a vowel', () => {
    for (const [word, wrong] of [
      ['terveysaseman', '-saseman'],
      ['osallisuusilta', '-silta'],
      ['kokemusasiantuntija', '-sasiantuntija'],
      ['osallisuusohjelma', '-sohjelma'],
      ['hyvinvointialueen', '-tialueen'],
    ] as const) {
      expect(cut(word), word).not.to.contain(wrong);
    }
  });
});
