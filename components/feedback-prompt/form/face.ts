import { msg } from '../../../src/localization/msg.js';

/**
 * Eyes and mouth of the five faces, 1 to 5, in one stroke width: they differ by both, because a curve alone is hard to tell apart when it is
 * small. The word is always beside the face.
 */
const features: readonly string[] = [
  'M15 18l6 3M33 18l-6 3M17 24v0M31 24v0M15 35q9-10 18 0',
  'M17 20v2M31 20v2M16 34q8-6 16 0',
  'M17 20v2M31 20v2M16 32h16',
  'M17 19v3M31 19v3M15 29q9 8 18 0',
  'M14 21q3-5 6 0M28 21q3-5 6 0M13 27h22q-2 11-11 11t-11-11z',
];

/** The path of a face in a box of 48 × 48. @param value 1 to 5, 5 is best */
export const facePath = (value: number): string => `M24 4a20 20 0 0 1 0 40 20 20 0 0 1 0-40z${features[value - 1] ?? ''}`;

/** The word beside a face. @param value 1 to 5, 5 is best */
export const faceWord = (value: number): string => {
  switch (value) {
    case 5:
      return msg('Erittäin hyvin', { desc: 'feedback-prompt: best of five faces' });
    case 4:
      return msg('Hyvin', { desc: 'feedback-prompt: second of five faces' });
    case 3:
      return msg('Ei hyvin eikä huonosti', { desc: 'feedback-prompt: middle of five faces' });
    case 2:
      return msg('Huonosti', { desc: 'feedback-prompt: fourth of five faces' });
    default:
      return msg('Erittäin huonosti', { desc: 'feedback-prompt: worst of five faces' });
  }
};
