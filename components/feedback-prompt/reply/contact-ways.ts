import { msg } from '@lit/localize';
import type { ContactWay } from '../../../src/domain/contact.js';

/** The field with the value of each way of replying. There is one for each kind of value, so that changing one's mind loses nothing. */
export const CONTACT_FIELDS: Readonly<Record<ContactWay, '_email' | '_phone' | '_post'>> = {
  email: '_email',
  'text-message': '_phone',
  call: '_phone',
  post: '_post',
};

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
