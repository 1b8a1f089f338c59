import { expect } from '@open-wc/testing';
import { keepTyping } from '../../../src/controllers/keys.js';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

/** Which of the three events of a key reach the page from a part of a widget. */
const heardBy = (init: KeyboardEventInit, part = 'div'): string[] => {
  const widget = document.body.appendChild(document.createElement('div'));
  const inner = widget.attachShadow({ mode: 'open' }).appendChild(document.createElement(part));
  keepTyping(widget);
  const heard: string[] = [];
  const listen = ({ type }: Event) => heard.push(type);
  for (const type of TYPES) document.addEventListener(type, listen);
  for (const type of TYPES) inner.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, ...init }));
  for (const type of TYPES) document.removeEventListener(type, listen);
  widget.remove();
  return heard;
};

describe('what is typed in a widget', () => {
  for (const key of ['a', 'Ö', '/', '?', '1', ' ']) {
    it(`“${key}” is kept from the page, in all three events of a key`, () => expect(heardBy({ key })).to.deep.equal([]));
  }
  it('a capital letter is kept from the page', () => expect(heardBy({ key: 'A', shiftKey: true })).to.deep.equal([]));

  for (const field of ['textarea', 'input', 'select']) {
    it(`Enter in a ${field} is kept from the page, which may guard against it`, () =>
      expect(heardBy({ key: 'Enter' }, field)).to.deep.equal([]));
  }

  for (const key of ['Escape', 'Tab', 'Enter', 'ArrowDown', 'F5', 'Dead']) {
    it(`${key} outside a field goes to the page`, () => expect(heardBy({ key })).to.deep.equal([...TYPES]));
  }
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
    it(`a letter with ${modifier} goes to the page`, () =>
      expect(heardBy({ key: 's', [modifier]: true }, 'textarea')).to.deep.equal([...TYPES]));
  }

  it('Enter in a field of the page’s own, in a slot, is the page’s', () => {
    const widget = document.body.appendChild(document.createElement('div'));
    const own = widget.appendChild(document.createElement('input'));
    keepTyping(widget);
    let heard = 0;
    const listen = () => (heard += 1);
    document.addEventListener('keydown', listen);
    own.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    document.removeEventListener('keydown', listen);
    widget.remove();
    expect(heard).to.equal(1);
  });
});
