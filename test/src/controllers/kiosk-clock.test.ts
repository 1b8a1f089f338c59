import { expect } from '@open-wc/testing';
import { KioskClock } from '../../../src/controllers/kiosk-clock.js';
import type { Clock } from '../../../src/controllers/kiosk-clock.js';

/** Time that passes by order. In sleep moments go on and timers do not; in some engines only the device's clock goes on. */
class TestTime implements Clock {
  #now = 0;
  #set = 0;
  #waiting = new Set<{ readonly due: number; readonly action: () => void }>();

  now = (): number => this.#now;

  wall = (): number => 1_800_000_000_000 + this.#now + this.#set;

  after = (milliseconds: number, action: () => void): (() => void) => {
    const entry = { due: this.#now + milliseconds, action };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  };

  pass(seconds: number): void {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const [next] = [...this.#waiting].filter(({ due }) => due <= end).sort((one, other) => one.due - other.due);
      if (!next) break;
      this.#waiting.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.action();
    }
    this.#now = end;
  }

  sleep(seconds: number): void {
    this.#now += seconds * 1000;
  }

  /** The device's clock is set, or goes on alone in sleep. */
  set(seconds: number): void {
    this.#set += seconds * 1000;
  }

  get timers(): number {
    return this.#waiting.size;
  }
}

const make = () => {
  const time = new TestTime();
  const seen: string[] = [];
  const clock: KioskClock = new KioskClock(
    time,
    () => seen.push(clock.phase),
    () => seen.push('cleared'),
  );
  const last = () => seen.at(-1);
  return { time, clock, seen, last };
};

describe('the clock of a shared screen', () => {
  it('counts nothing and warns of nothing while nobody has touched the screen', () => {
    const { time, seen } = make();
    time.pass(100_000);
    expect(seen).to.deep.equal([]);
    expect(time.timers).to.equal(0);
  });

  it('warns after the idle time, and clears thirty seconds later', () => {
    const { time, clock, last } = make();
    clock.touch();
    time.pass(119);
    expect(last()).to.equal('in-use');
    expect(clock.left).to.equal(31_000);
    time.pass(1);
    expect(last()).to.equal('warning');
    time.pass(29);
    expect(last()).to.equal('warning');
    expect(clock.left).to.equal(1000);
    time.pass(1);
    expect(last()).to.equal('cleared');
    expect(clock.phase).to.equal('resting');
    expect(time.timers).to.equal(0);
  });

  it('counts from the last touch', () => {
    const { time, clock, seen } = make();
    for (let count = 0; count < 100; count += 1) {
      clock.touch();
      time.pass(100);
    }
    expect(seen).to.deep.equal(['in-use']);
  });

  it('gives more time every time it is asked for', () => {
    const { time, clock, seen } = make();
    clock.touch();
    for (let count = 0; count < 10; count += 1) {
      time.pass(149);
      expect(clock.phase).to.equal('warning');
      clock.more();
      expect(clock.left).to.equal(150_000);
    }
    expect(seen).not.to.include('cleared');
    time.pass(150);
    expect(seen.at(-1)).to.equal('cleared');
  });

  it('keeps the warning when a touch is beside it', () => {
    const { time, clock } = make();
    clock.touch();
    time.pass(125);
    clock.touch();
    expect(clock.phase).to.equal('warning');
    time.pass(25);
    expect(clock.phase).to.equal('resting');
  });

  it('clears a screen whose device slept during the warning, before a touch counts', () => {
    const { time, clock, seen } = make();
    clock.touch();
    time.sleep(3600);
    clock.touch();
    expect(seen).to.deep.equal(['in-use', 'resting', 'cleared', 'in-use']);
  });

  it('shows the whole warning when the device wakes in the middle of it', () => {
    const { time, clock, last } = make();
    clock.touch();
    time.sleep(149);
    clock.check();
    expect(clock.phase).to.equal('warning');
    expect(clock.left).to.equal(30_000);
    time.pass(29);
    expect(last()).to.equal('warning');
    time.pass(1);
    expect(last()).to.equal('cleared');
  });

  it('clears within the idle time and the warning of real time, whatever the device’s clock is set to', () => {
    for (const jumps of [[7200], [-7200], [86_400, -86_400], [-3600, 3600, -60]]) {
      const { time, clock, seen } = make();
      clock.touch();
      for (const jump of jumps) {
        time.pass(3);
        time.set(jump);
      }
      time.pass(150 - 3 * jumps.length);
      expect(seen, String(jumps)).to.deep.equal(['in-use', ...seen.slice(1, -2), 'resting', 'cleared']);
      expect(seen[1]).to.equal('warning');
    }
  });

  it('never clears without the warning while somebody is there and the device’s clock is set', () => {
    const { time, clock, seen } = make();
    for (const jump of [0, 7200, 86_400, -86_400, 3600]) {
      clock.touch();
      time.set(jump);
      clock.touch();
      if (clock.phase === 'warning') {
        expect(clock.left).to.equal(30_000);
        time.pass(25);
        clock.more();
      }
      time.pass(60);
    }
    expect(seen).not.to.include('cleared');
  });

  it('covers the screen soon when the device wakes up, also where the page’s clock stood still', () => {
    const { time, clock, seen } = make();
    clock.touch();
    time.pass(10);
    time.set(7200);
    time.pass(5);
    expect(clock.phase).to.equal('warning');
    time.pass(30);
    expect(seen.at(-1)).to.equal('cleared');
  });

  it('leaves no timer when the last widget is removed', () => {
    const { time, clock } = make();
    clock.touch();
    clock.rest();
    expect(time.timers).to.equal(0);
    time.pass(1000);
    expect(clock.phase).to.equal('resting');
  });

  it('has an idle time of its own', () => {
    const { time, clock } = make();
    clock.idle = 20_000;
    clock.touch();
    time.pass(20);
    expect(clock.phase).to.equal('warning');
  });
});
