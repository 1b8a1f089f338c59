import { outcomes, questions } from './data.js';

/** Properties are set while the element may still wait for its files. */
const prepare = {
  form(main) {
    const widget = main.querySelector('sote-feedback-prompt');
    widget.headingLevel = 3;
    widget.questions = questions;
  },
  list(main) {
    const widgets = () => [...main.querySelectorAll('sote-feedback-prompt')];
    let removed;
    main.querySelector('#reverse').onclick = () => main.append(...widgets().reverse());
    main.querySelector('#remove').onclick = () => {
      removed = widgets()[0];
      removed.remove();
    };
    main.querySelector('#add').onclick = () => main.append(removed.cloneNode(true));
  },
  board(main) {
    main.querySelector('sote-you-said-we-did').outcomes = outcomes;
  },
};

const show = (view) => {
  const main = document.querySelector('main');
  main.replaceChildren(document.querySelector(`template#${view}`).content.cloneNode(true));
  prepare[view](main);
};

for (const view of Object.keys(prepare)) document.querySelector(`#to-${view}`).onclick = () => show(view);

document.addEventListener('sote-feedback-sent', () => {
  const sent = document.querySelector('#sent');
  sent.textContent = String(Number(sent.textContent) + 1);
});

show('form');
