/** What a person opens beside the questions: how to get a reply, and where to go with other matters. One chunk, asked for by that press. */
import type { TemplateResult } from 'lit';
import type { Contact } from '../../../src/contract/feedback.js';
import type { Fault } from '../submit/fault.js';
import { adopt } from '../form/adopt.js';
import { fetchMoreTexts } from '../form/texts.js';
import type { PromptHost } from '../prompt-host.js';
import { Reply } from './contact-fields.js';
import { replyStyles } from './reply.styles.js';
import { Signposts } from '../other-services/signposts.js';

/** The pieces beside the questions. */
export interface Aside {
  signposts(): TemplateResult;
  /** The fields for the reply. @param errors messages at the fields, by id */
  contact(errors: ReadonlyMap<string, string>): TemplateResult;
  /** What is wrong with them. */
  faults(): readonly Fault[];
  /** As they travel. */
  details(): Contact | undefined;
}

/** Rejects when its texts cannot be had in the page's language. */
export const openAside = async (host: PromptHost): Promise<Aside> => {
  await fetchMoreTexts();
  adopt(host, replyStyles);
  const reply = new Reply(host);
  const signposts = new Signposts(host);
  return {
    signposts: () => signposts.view(),
    contact: (errors) => reply.view(errors),
    faults: () => reply.faults(),
    details: () => reply.contact(),
  };
};
