import { outcomes, questions, units } from './data.js';

/** A button of an app without a framework. */
const button = (id, press) => Object.assign(document.createElement('button'), { id, onclick: press });

const makePrompt = (settings) => {
  const widget = document.createElement('sote-feedback-prompt');
  widget.setAttribute('endpoint', '/api/v1');
  widget.setAttribute('organisation', 'Esimerkkilä');
  widget.setAttribute('privacy-url', '/tietosuoja');
  widget.setAttribute('keep-days', '365');
  return Object.assign(widget, settings);
};

/** Each widget is fetched with the view that shows it. */
const views = {
  async form(main) {
    const sent = Object.assign(document.createElement('output'), { id: 'sent', textContent: '0' });
    const widget = makePrompt({ reader: 'osastonhoitaja', headingLevel: 3, questions });
    widget.append(Object.assign(document.createElement('p'), { textContent: 'Soita 0295 000 000.' }));
    widget.addEventListener('sote-feedback-sent', () => (sent.textContent = String(Number(sent.textContent) + 1)));
    main.append(sent, widget);
    await import('sote-osallisuus/feedback-prompt.js');
  },
  async list(main) {
    const shown = units.map((unit) => makePrompt({ unitName: unit, reader: 'osastonhoitaja' }));
    main.append(
      button('reverse', () => main.append(...[...main.querySelectorAll('sote-feedback-prompt')].reverse())),
      button('remove', () => main.querySelector('sote-feedback-prompt').remove()),
      button('add', () => {
        const present = [...main.querySelectorAll('sote-feedback-prompt')].map(({ unitName }) => unitName);
        main.append(
          ...units.filter((unit) => !present.includes(unit)).map((unit) => makePrompt({ unitName: unit, reader: 'osastonhoitaja' })),
        );
      }),
      ...shown,
    );
    await import('sote-osallisuus/feedback-prompt.js');
  },
  async board(main) {
    const widget = document.createElement('sote-you-said-we-did');
    widget.outcomes = outcomes;
    widget.headingLevel = 3;
    main.append(widget);
    await import('sote-osallisuus/you-said-we-did.js');
  },
};

const show = (view) => {
  const main = document.querySelector('main');
  main.replaceChildren();
  return views[view](main);
};

for (const view of Object.keys(views)) document.querySelector(`#to-${view}`).onclick = () => show(view);
show('form');
