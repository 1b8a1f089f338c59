import { expect } from '@open-wc/testing';
import { changeWords } from '../../desk/src/audit/names.js';

describe('The audit in words', () => {
  it('names how somebody signed in', () => {
    expect(changeWords('sign-in', { way: 'token' })).to.equal('tapa: oma tunnus');
    expect(changeWords('refuse-sign-in', { way: 'openid' })).to.equal('tapa: organisaation tunnus');
  });

  it('names the status of a feedback and of an event', () => {
    expect(changeWords('set-status', { to: 'read', from: 'received' })).to.equal('nyt: Luettu; ennen: Uusi');
    expect(changeWords('set-status', { to: 'cancelled', date: null, told: '3' })).to.equal('nyt: Peruttu; kerrottavia: 3');
  });
});
