import type { ContactWay } from '../../../src/domain/contact.js';
import { msg } from '../../../src/localization/msg.js';

/** A way to reply, in words. */
export const wayText = (way: ContactWay): string => {
  switch (way) {
    case 'email':
      return msg('Sähköpostilla', { desc: 'feedback-prompt-form: reply by e-mail' });
    case 'text-message':
      return msg('Tekstiviestillä', { desc: 'feedback-prompt-form: reply by text message' });
    case 'call':
      return msg('Soittamalla', { desc: 'feedback-prompt-form: reply by a call' });
    case 'post':
      return msg('Kirjeellä', { desc: 'feedback-prompt-form: reply by post' });
  }
};
