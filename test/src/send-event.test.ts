import { expect } from '@open-wc/testing';
import { askHost } from '../../src/controllers/send-event.js';
import type { SendDetail } from '../../src/controllers/send-event.js';

type SendEvent = CustomEvent<SendDetail<{ text: string }>>;

const asked = (listener?: (event: SendEvent) => void) => {
  const target = new EventTarget();
  if (listener) target.addEventListener('sote-test-send', (event) => listener(event as SendEvent));
  return askHost(target, 'sote-test-send', { text: 'x' });
};

describe('askHost', () => {
  it('lets the widget send when nobody objects', () => {
    expect(asked()).to.deep.equal({ by: 'widget', headers: {} });
  });

  it('gives the payload, and hands on the headers', () => {
    const permission = asked(({ detail }) => {
      expect(detail.payload).to.deep.equal({ text: 'x' });
      detail.headers['x-token'] = '1';
    });
    expect(permission).to.deep.equal({ by: 'widget', headers: { 'x-token': '1' } });
  });

  it('prevented: nobody sends', () => {
    expect(asked((event) => event.preventDefault())).to.deep.equal({ by: 'nobody' });
  });

  for (const [name, isPrevented] of [
    ['alone', false],
    ['with preventDefault', true],
  ] as const) {
    it(`respondWith ${name}: the host sends`, async () => {
      const permission = asked((event) => {
        if (isPrevented) event.preventDefault();
        event.detail.respondWith(Promise.resolve(7));
      });
      expect(permission.by).to.equal('host');
      expect(permission.by === 'host' && (await permission.answer)).to.equal(7);
    });
  }

  it('goes up the page, out of shadow roots, and can be cancelled', () => {
    asked((event) => {
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    });
  });
});
