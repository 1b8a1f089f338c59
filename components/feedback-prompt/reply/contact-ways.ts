import type { ContactWay } from '../../../src/domain/contact.js';

/** The field with the value of each way of replying. There is one for each kind of value, so that changing one's mind loses nothing. */
export const CONTACT_FIELDS: Readonly<Record<ContactWay, '_email' | '_phone' | '_post'>> = {
  email: '_email',
  'text-message': '_phone',
  call: '_phone',
  post: '_post',
};
