import { expect } from '@open-wc/testing';
import { setOffline } from './network.js';

describe('setOffline', () => {
  it('says that the connection is gone and that it is back, as the browser does', () => {
    const heard: string[] = [];
    const listen = ({ type }: Event) => heard.push(`${type} ${String(navigator.onLine)}`);
    for (const type of ['online', 'offline']) addEventListener(type, listen);
    setOffline(true);
    setOffline(false);
    for (const type of ['online', 'offline']) removeEventListener(type, listen);
    expect(heard).to.deep.equal(['offline false', 'online true']);
    setOffline(true);
  });

  it('has ended after the test', () => {
    expect(navigator.onLine).to.equal(true);
  });
});
