import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countMovingUp, getsIn, seatsLeft, seatsOf, type Room } from '../../src/domain/capacity.js';

const room = (capacity: number | undefined, taken: number, waiting = 0): Room => ({ capacity, taken, waiting });

describe('Seats', () => {
  it('are needed by the person and the companions', () => {
    assert.equal(seatsOf({ companions: 0 }), 1);
    assert.equal(seatsOf({ companions: 3 }), 4);
  });

  const left: [string, Room, number | undefined][] = [
    ['are those that nobody has', room(20, 13), 7],
    ['are none when all are taken', room(20, 20), 0],
    ['are none, not fewer, when the room was made smaller', room(10, 13), 0],
    ['are none for somebody new while anybody waits', room(20, 19, 1), 0],
    ['are not counted where there is no limit', room(undefined, 500), undefined],
  ];
  for (const [title, given, expected] of left) it(`left ${title}`, () => assert.equal(seatsLeft(given), expected));

  const comers: [string, Room, number, boolean][] = [
    ['gets in when it fits exactly', room(20, 17), 3, true],
    ['does not get in in part', room(20, 18), 3, false],
    ['does not pass the queue, though there is room', room(20, 18, 1), 1, false],
    ['gets in without a limit', room(undefined, 500), 11, true],
    ['gets no seat in a room of none', room(0, 0), 1, false],
  ];
  for (const [title, given, seats, expected] of comers) it(`a party ${title}`, () => assert.equal(getsIn(given, seats), expected));
});

describe('The queue', () => {
  const moves: [string, Room, number[], number][] = [
    ['moves up by as many as fit', room(20, 17, 4), [1, 1, 1, 1], 3],
    ['is held back by a head that does not fit', room(20, 18, 3), [3, 1, 1], 0],
    ['is held back by a party in the middle', room(20, 17, 3), [1, 3, 1], 1],
    ['gives the head its seats when there are enough', room(20, 17, 2), [3, 1], 1],
    ['does not move in a full room', room(20, 20, 2), [1, 1], 0],
    ['does not move in a room that was made smaller', room(10, 12, 1), [1], 0],
    ['is empty when the limit was lifted', room(undefined, 20, 2), [5, 5], 2],
  ];
  for (const [title, given, queue, expected] of moves) it(title, () => assert.equal(countMovingUp(given, queue), expected));
});
