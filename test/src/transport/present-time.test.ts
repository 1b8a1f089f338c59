import { expect } from '@open-wc/testing';
import { endpointTime, noteTime, presentTime, trustDevice } from '../../../src/transport/present-time.js';

describe('what time it is', () => {
  const { now } = Date;
  afterEach(() => (Date.now = now));

  it('is the device\u2019s as long as no endpoint has said it', () => {
    noteTime(new Headers());
    noteTime(new Headers({ date: 'joskus' }));
    Date.now = () => 5;
    expect(presentTime()).to.equal(5);
  });

  it('is not known for what a visitor may do, unless there is only a file', () => {
    Date.now = () => 5;
    expect(endpointTime()).to.be.NaN;
    trustDevice();
    expect(endpointTime()).to.equal(5);
  });

  it('is the endpoint\u2019s then, and goes on whatever becomes of the device\u2019s clock', async () => {
    const time = Date.parse('2027-01-13T15:00:00Z');
    noteTime(new Headers({ date: new Date(time).toUTCString() }));
    Date.now = () => 5;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(presentTime() - time).to.be.within(40, 5000);
    expect(endpointTime() - time).to.be.within(40, 5000);
    noteTime(new Headers({ date: new Date(time).toUTCString(), age: '3600' }));
    expect(presentTime() - time, 'from a cache').to.be.within(3_600_000, 3_605_000);
  });
});
