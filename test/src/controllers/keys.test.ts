import { expect } from '@open-wc/testing';
import { stopPlainKeys } from '../../../src/controllers/keys.js';

const isHeard = (init: KeyboardEventInit): boolean => {
  const field = document.body.appendChild(document.createElement('div'));
  field.addEventListener('keydown', stopPlainKeys);
  let heard = false;
  const listen = () => (heard = true);
  document.addEventListener('keydown', listen);
  field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
  document.removeEventListener('keydown', listen);
  field.remove();
  return heard;
};

describe('stopPlainKeys', () => {
  for (const key of ['a', 'Ö', '/', '?', '1', ' ']) {
    it(`keeps “${key}” from the page`, () => expect(isHeard({ key })).to.equal(false));
  }
  it('keeps capital letters from the page', () => expect(isHeard({ key: 'A', shiftKey: true })).to.equal(false));

  for (const key of ['Escape', 'Tab', 'Enter', 'ArrowDown', 'F5', 'Dead']) {
    it(`lets ${key} out`, () => expect(isHeard({ key })).to.equal(true));
  }
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
    it(`lets a letter out with ${modifier}`, () => expect(isHeard({ key: 's', [modifier]: true })).to.equal(true));
  }
});
