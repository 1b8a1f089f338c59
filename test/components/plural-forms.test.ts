/** A language with more forms than Finnish has, before there is a real one: the widget takes the form of the number. */
import { str } from '@lit/localize';
import { expect, fixture, html } from '@open-wc/testing';
import '../../components/you-said-we-did/you-said-we-did.js';
import { sampleOutcomes } from '../../stories/support/sample/outcomes.js';
import type { SourceText } from '../../stories/support/pseudo-locale.js';
import { registerTexts } from '../../src/localization/text-loaders.js';
import { formsIn } from '../../src/localization/plural-forms.js';
import { waitFor } from '../support/browser/queries.js';

const FORMS = '\u001Fone\u001F{0} отзыв\u001Ffew\u001F{0} отзыва\u001Fmany\u001F{0} отзывов';

describe('texts with a number in Russian', () => {
  afterEach(() => (document.documentElement.lang = 'fi'));

  it('are in the form that Russian has for the number', async () => {
    const texts = (await (await fetch('/locales/generated/texts.json')).json()) as readonly SourceText[];
    const message = texts.find(({ id }) => id === 'you-said-we-did.card-how-many-said-so')?.message ?? '';
    const parts = `{0} отзыва${FORMS}`.split(/\{\d\}/u);
    const template = str(Object.assign(parts, { raw: parts }), ...parts.slice(1).map(() => 0));
    const traits = { tag: 'ru', chooseForm: formsIn('ru') };
    registerTexts('you-said-we-did', { sv: () => Promise.resolve({ templates: { [message]: template }, content: undefined, traits }) });
    document.documentElement.lang = 'sv';
    const counts = [5, 21, 32] as const;
    const outcomes = counts.map((count, index) => {
      const outcome = sampleOutcomes[index]!;
      return { ...outcome, said: { ...outcome.said, count } };
    });
    const board = await fixture<HTMLElement>(html`<sote-you-said-we-did .outcomes=${outcomes}></sote-you-said-we-did>`);
    const shown = () => board.shadowRoot?.textContent.match(/\d+ отзыв\p{L}*/gu);
    await waitFor(() => expect(shown()).to.deep.equal(['5 отзывов', '21 отзыв', '32 отзыва']));
    expect(board.shadowRoot?.querySelector('[part~="surface"]')?.getAttribute('lang')).to.equal('ru');
  });
});
