/**
 * For each status, in the order of `STATUSES`, a shape of one stroke, so that it is known without its colour and without its word; and
 * first a hue, to which the page's own accent colour is turned, so that it holds its contrast.
 */
export const shapes = [
  [155, 'M3 12l5 5L19 5'],
  [75, 'M11 3a8 8 0 1 0 .01 0v16M7 8v6'],
  [30, 'M11 3a8 8 0 1 0 .01 0M6 16 16 6'],
  [255, 'M11 3a8 8 0 1 0 .01 0M11 7v4l3 2'],
  [290, 'M4 5h14v13H4zM4 10h14M8 3v3M14 3v3'],
  [220, 'M9 3a6 6 0 1 0 .01 0M13.5 13.5 19 19'],
  [220, 'M3 5h16v12H3zl8 7 8-7'],
] as const;
