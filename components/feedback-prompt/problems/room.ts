import { msg, str } from '../../../src/localization/msg.js';

/** How much room a text has left, in words. */
export const roomText = (left: number): string =>
  left < 0
    ? msg(str`Liikaa merkkejä: ${-left}`, { desc: 'feedback-prompt-form: characters over the limit' })
    : msg(str`Merkkejä jäljellä: ${left}`, { desc: 'feedback-prompt-form: characters left' });
