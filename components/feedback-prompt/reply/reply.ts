/** The contact fields of a person who asks for a reply. Fetched when the reply is asked for. */
import type { ReactiveControllerHost } from 'lit';
import { NewDay } from '../../../src/controllers/new-day.js';
import { addStyles } from '../../../src/controllers/lazy-module.js';
import { fetchFormTexts } from '../form/texts.js';
import * as fields from './contact-fields.js';
import { replyStyles } from './reply.styles.js';

export type Reply = typeof fields;

/** Rejects when its texts cannot be fetched in the page's language. */
export const open = async (host: ReactiveControllerHost & Element): Promise<Reply> => {
  await fetchFormTexts();
  new NewDay(host);
  addStyles(host, replyStyles);
  return fields;
};
