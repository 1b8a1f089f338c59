export const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};

export const medianOf = (samples, name) => median(samples.map((sample) => sample[name]));

/** Another order in every round, so that what the machine does besides hits all rows alike. */
export const rotate = (items, by) => [...items.slice(by % items.length), ...items.slice(0, by % items.length)];
