import { expect } from '@open-wc/testing';
import { isOutcome } from '../../src/domain/outcome.js';
import { bodyOf, cardOf, faultsOf, isFieldShown, newDraft, reduceDraft } from '../../desk/src/outcomes/draft.js';
import type { Draft, DraftEvent } from '../../desk/src/outcomes/draft.js';
import { nextCard, noCard } from '../../desk/src/outcomes/preview-card.js';
import { entryBody, entryFault, isOtherVersion, newEntry, reduceEntry } from '../../desk/src/paper/entry-state.js';
import type { QuestionSet } from '../../src/contract/surveys.js';
import { lastMonths } from '../../desk/src/figures/figure-sums.js';

const names = { unitNames: () => ({ fi: 'Keskusta' }), themeLabels: () => ({}) };
const text = (name: Extract<DraftEvent, { type: 'text' }>['name'], value: string, language = 'fi'): DraftEvent => ({
  type: 'text',
  name,
  value,
  language,
});
const after = (...events: readonly DraftEvent[]): Draft => events.reduce(reduceDraft, newDraft('id-1'));
const common: readonly DraftEvent[] = [
  { type: 'fact', name: 'unit', value: 'keskusta' },
  text('title', 'Takaisinsoitolle on kellonaika'),
  text('said', 'Soittoa sai odottaa.'),
  text('responsible', 'Osastonhoitaja'),
];

describe('An outcome while it is written', () => {
  it('asks for what its status promises, in every language', () => {
    const done = after(...common, { type: 'fact', name: 'status', value: 'done' });
    expect([...faultsOf(done, names).keys()]).to.deep.equal(['fi.didSummary', 'fi.didWhere', 'fi.didWhen']);
    const refused = after(...common, { type: 'fact', name: 'status', value: 'will-not-do' }, { type: 'language-toggled', language: 'sv' });
    expect([...faultsOf(refused, names).keys()]).to.include.members(['fi.reason', 'fi.askFrom', 'sv.title', 'sv.reason']);
    expect(isFieldShown(refused, 'didSummary')).to.be.false;
  });

  it('makes a card that the board shows, as soon as nothing is missing', () => {
    const draft = after(...common, { type: 'fact', name: 'saidCount', value: '3' });
    expect(faultsOf(draft, names).size).to.equal(0);
    const card = cardOf(draft.id, bodyOf(draft, names), 'fi');
    expect(isOutcome(card)).to.be.true;
    expect(card).to.deep.include({ said: { summary: 'Soittoa sai odottaa.', count: 'fewer-than-5' } });
  });

  it('keeps the card while a word is missing, in its own language alone', () => {
    const cardIn = (draft: Draft, language: string) => cardOf(draft.id, bodyOf(draft, names), language);
    const [complete, cut] = [after(...common), after(...common, text('title', ''))];
    const easy = nextCard(noCard, { id: 'id-1', language: 'fi-simple' }, cardIn(complete, 'fi'));
    const kept = nextCard(easy, { id: 'id-1', language: 'fi-simple' }, cardIn(cut, 'fi'));
    expect(kept).to.equal(easy);
    expect(nextCard(kept, { id: 'id-1', language: 'fi' }, cardIn(cut, 'fi')).cards).to.deep.equal([]);
    expect(nextCard(kept, { id: 'id-2', language: 'fi-simple' }, cardIn(cut, 'fi')).cards).to.deep.equal([]);
  });

  it('finds an identity code, and a day without its step', () => {
    const draft = after(...common, text('said', 'Tunnus 131052-308T'), { type: 'fact', name: 'nextBy', value: '2026-12-31' });
    expect(Object.fromEntries(faultsOf(draft, names))).to.deep.equal({ 'fi.said': 'code', 'fi.next': 'next' });
  });

  it('keeps at least one language', () => {
    expect(Object.keys(after({ type: 'language-toggled', language: 'fi' }).texts)).to.deep.equal(['fi']);
  });
});

describe('A form that is entered', () => {
  const questions: QuestionSet = {
    id: 'visit',
    version: '2',
    language: 'fi',
    instrument: 'own',
    title: 'Käynti',
    questions: [
      { type: 'yes-no', id: 'know', text: 'Tiesitkö?' },
      { type: 'text', id: 'why', text: 'Miksi et?', when: { question: 'know', is: 'no' } },
    ],
  };
  const begun = reduceEntry(newEntry('fi', 'key-1'), { type: 'set-came', questions });

  it('sends the answers of the questions that are shown, and keeps the foot for the next one', () => {
    const withFoot = reduceEntry(begun, { type: 'foot', name: 'unit', value: 'keskusta' });
    const no = reduceEntry(withFoot, { type: 'answered', question: 'know', value: 'no', key: 'key-2' });
    const why = reduceEntry(no, { type: 'answered', question: 'why', value: ' Kukaan ei kertonut. ', key: 'key-3' });
    expect(entryBody(why)).to.deep.include({
      questionSet: { id: 'visit', version: '2', instrument: 'own' },
      context: { unit: 'keskusta' },
      answers: [
        { question: 'know', value: 'no' },
        { question: 'why', value: 'Kukaan ei kertonut.' },
      ],
    });
    const yes = reduceEntry(why, { type: 'answered', question: 'know', value: 'yes', key: 'key-4' });
    expect(entryBody(yes)).to.deep.include({ answers: [{ question: 'know', value: 'yes' }] });
    const stored = reduceEntry(yes, { type: 'stored', reference: 'R', key: 'key-5' });
    expect(stored.answers.size).to.equal(0);
    expect(stored.foot.unit).to.equal('keskusta');
  });

  it('is not stored empty, nor with an identity code; another version is noticed', () => {
    expect(entryFault(begun)).to.deep.equal({ kind: 'empty' });
    const no = reduceEntry(begun, { type: 'answered', question: 'know', value: 'no', key: 'k' });
    const code = reduceEntry(no, { type: 'answered', question: 'why', value: '131052-308T', key: 'k' });
    expect(entryFault(code)).to.deep.equal({ kind: 'code', question: 'why' });
    expect(isOtherVersion(reduceEntry(begun, { type: 'foot', name: 'version', value: '1' }))).to.be.true;
  });
});

describe('The months of the figures', () => {
  it('are counted over the turn of the year', () => {
    expect(lastMonths(new Date('2026-02-10T12:00:00Z'), 6)).to.deep.equal({ from: '2025-09', to: '2026-02' });
  });

  it('begin at midnight in Finland, as the figures do', () => {
    expect(lastMonths(new Date('2026-02-28T21:59:00Z'), 1)).to.deep.equal({ from: '2026-02', to: '2026-02' });
    expect(lastMonths(new Date('2026-02-28T22:00:00Z'), 1)).to.deep.equal({ from: '2026-03', to: '2026-03' });
  });
});
