/** The room that one date has on the spot or at a distance. Without a capacity it is not limited. */
export interface Room {
  readonly capacity: number | undefined;
  /** Seats that are given. May be more than the capacity, when that was made smaller afterwards: nobody loses a seat. */
  readonly taken: number;
  /** How many parties stand in the queue. */
  readonly waiting: number;
}

/** Seats that a party needs: the person and the companions. A support person needs none. */
export const seatsOf = ({ companions }: { readonly companions: number }): number => 1 + companions;

const free = ({ capacity, taken }: Room): number => (capacity === undefined ? Infinity : Math.max(0, capacity - taken));

/**
 * Seats that somebody new can have; `undefined` = not limited. While anybody waits there are none, also when a seat is free: it belongs to the
 * head of the queue, who may need more seats than one.
 */
export const seatsLeft = (room: Room): number | undefined => {
  if (room.capacity === undefined) return undefined;
  return room.waiting > 0 ? 0 : free(room);
};

/** Whether a new party of `seats` gets in now. A party of n needs n seats; nobody passes the queue. */
export const getsIn = (room: Room, seats: number): boolean => room.waiting === 0 && seats <= free(room);

/**
 * How many parties from the head of the queue get in now; `queue` has the seats of each, first come first. The order is strict: a party that does not fit
 * holds back all who came after it.
 */
export const countMovingUp = (room: Room, queue: readonly number[]): number => {
  let left = free(room);
  const blocked = queue.findIndex((seats) => (left -= seats) < 0);
  return blocked === -1 ? queue.length : blocked;
};
