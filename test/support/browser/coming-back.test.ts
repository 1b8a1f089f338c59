import { expect } from '@open-wc/testing';
import { comeBackAfter } from './coming-back.js';

describe('coming back', () => {
  it('shows the page again, hours later by the device’s clock, which is right again afterwards', () => {
    const { now } = Date;
    const seen: number[] = [];
    const look = () => seen.push(Math.round((Date.now() - now()) / 3_600_000));
    document.addEventListener('visibilitychange', look);
    comeBackAfter(0);
    comeBackAfter(5);
    document.removeEventListener('visibilitychange', look);
    expect(seen).to.deep.equal([0, 5]);
    expect(Date.now).to.equal(now);
  });
});
