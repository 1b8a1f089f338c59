import 'sote-osallisuus/feedback-prompt.js';
import 'sote-osallisuus/you-said-we-did.js';
import { outcomes, questions, units } from './data';

const all = () => [...document.querySelectorAll('sote-feedback-prompt')];
const press = (id: string, act: () => void) => document.querySelector(id)?.addEventListener('click', act);

const prepareList = () => {
  const main = document.querySelector('main')!;
  press('#reverse', () => main.append(...all().reverse()));
  press('#remove', () => all()[0]?.remove());
  press('#add', () => {
    const present = all().map(({ unitName }) => unitName);
    for (const unit of units.filter((name) => !present.includes(name))) {
      main.append(Object.assign(document.createElement('sote-feedback-prompt'), { unitName: unit, reader: 'osastonhoitaja' }));
    }
  });
};

/** The script runs once; every page that the router puts in is prepared. */
document.addEventListener('astro:page-load', () => {
  const form = document.querySelector<HTMLElementTagNameMap['sote-feedback-prompt']>('#form');
  if (form !== null) Object.assign(form, { questions, headingLevel: 3 });
  const board = document.querySelector('sote-you-said-we-did');
  if (board !== null) board.outcomes = outcomes;
  prepareList();
});

document.addEventListener('sote-feedback-sent', () => {
  const sent = document.querySelector('#sent')!;
  sent.textContent = String(Number(sent.textContent) + 1);
});
